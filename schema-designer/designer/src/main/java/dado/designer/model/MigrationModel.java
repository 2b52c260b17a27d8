package dado.designer.model;

import dado.kit.task.Job;
import dado.kit.task.Work;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.change.Lookalikes;
import dado.schema.change.Lookalikes.Lookalike;
import dado.schema.change.Renames;
import dado.schema.edit.Document;
import dado.schema.layout.Layout;
import dado.schema.layout.MigrationFile;
import dado.schema.layout.MigrationFiles;
import dado.schema.layout.Naming;
import dado.schema.migration.Migration;
import dado.schema.migration.PlanOptions;
import dado.schema.model.Engine;
import dado.schema.proof.Proof;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The migration that the pending changes make: how it is planned, tried, saved and applied. It
/// follows the document.
///
/// All methods are called on the UI thread.
public final class MigrationModel {

  private static final Texts TEXTS = new Texts("dado.designer.messages");
  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private final DesignerModel designer;
  private final LatestJobs jobs;
  private final ReadOnlyObjectWrapper<Optional<Migration>> migration = DesignerModel.absent();
  private final ReadOnlyObjectWrapper<Optional<Proof>> proof = DesignerModel.absent();
  private final ReadOnlyBooleanWrapper proving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Job>> proofJob = DesignerModel.absent();
  private final ReadOnlyObjectWrapper<PlanOptions> options =
      new ReadOnlyObjectWrapper<>(new PlanOptions(true, false));
  private final ReadOnlyObjectWrapper<List<Lookalike>> questions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Set<String> answered = new HashSet<>();

  MigrationModel(DesignerModel designer, LatestJobs jobs) {
    this.designer = designer;
    this.jobs = jobs;
  }

  /// What was found out about another document is of no use any more.
  void forget() {
    jobs.stop("plan");
    jobs.stop("proof");
    proving.set(false);
    migration.set(Optional.empty());
    proof.set(Optional.empty());
    questions.set(List.of());
  }

  void failed(String kind) {
    if (kind.equals("proof")) {
      proving.set(false);
    }
  }

  void plan(Document of) {
    PlanOptions wanted = options.get();
    ask(of);
    jobs.run(
        "plan",
        context -> designer.work().planning().plan(of.current(), of.pending(), wanted),
        done -> migration.set(Optional.of(done)));
  }

  /// Plans the migration another way: beside readers and writers or directly, keeping what would be
  /// lost or not.
  public void setOptions(PlanOptions wanted) {
    if (!wanted.equals(options.get())) {
      forget();
      options.set(wanted);
      Document now = designer.documentProperty().get();
      if (now.changes()) {
        plan(now);
      }
    }
  }

  private void ask(Document of) {
    questions.set(
        Lookalikes.in(of.pending()).stream().filter(l -> !answered.contains(key(l))).toList());
  }

  private static String key(Lookalike pair) {
    return pair.from() + "=" + pair.to();
  }

  /// Says that something was renamed: the data stays. One act, that can be undone.
  public void renamed(Lookalike pair) {
    designer.revise(
        TEXTS.get("edit.renamed", pair.from(), pair.to()),
        d -> d.withDesired(Renames.apply(d.current(), d.desired(), List.of(key(pair)))));
  }

  /// Says that one thing goes and another comes.
  public void different(Lookalike pair) {
    answered.add(key(pair));
    ask(designer.documentProperty().get());
  }

  /// Tries the migration on a real engine.
  public void prove() {
    migration.get().ifPresent(this::prove);
  }

  private void prove(Migration tried) {
    Document of = designer.documentProperty().get();
    proving.set(true);
    proof.set(Optional.empty());
    Job job =
        jobs.run(
            "proof",
            context ->
                designer
                    .work()
                    .proving()
                    .prove(of.current(), tried, of.desired(), new JobProgress(context)),
            this::proved);
    proofJob.set(Optional.of(job));
  }

  private void proved(Proof done) {
    proving.set(false);
    proof.set(Optional.of(done));
  }

  /// Stops trying the migration.
  public void stopProving() {
    jobs.stop("proof");
    proving.set(false);
    designer.tell(new Message(false, TEXTS.get("cancelled", TEXTS.get("job.proof"))));
  }

  /// The files that [#save] would write, made in the background; nothing is written.
  ///
  /// @param title what the migration does, for its file names
  public void preview(
      Path folder, Layout layout, String title, Consumer<List<MigrationFile>> onFiles) {
    migration.get().ifPresent(m -> jobs.run("preview", files(folder, layout, title, m), onFiles));
  }

  /// Writes the migration into a folder, with what came of trying it in the head of each file.
  ///
  /// @param title what the migration does, for its file names
  public void save(Path folder, Layout layout, String title) {
    migration.get().ifPresent(m -> save(folder, files(folder, layout, title, m)));
  }

  private void save(Path folder, Work<List<MigrationFile>> files) {
    jobs.run(
        "save",
        context -> MigrationFiles.save(folder, files.run(context)),
        written -> designer.tell(new Message(false, saved(folder, written))));
  }

  private Work<List<MigrationFile>> files(
      Path folder, Layout layout, String title, Migration saved) {
    String version = LocalDateTime.now(designer.work().clock()).format(VERSION);
    List<String> header = List.of(MigrationText.header(proof.get()));
    Engine engine = designer.documentProperty().get().engine();
    return context -> layout.files(saved, engine, Naming.in(folder, version, title, header));
  }

  private static String saved(Path folder, List<Path> files) {
    String names =
        files.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(", "));
    return TEXTS.get("saved", names, folder);
  }

  /// Hands the migration to whoever can apply it.
  public void apply() {
    migration.get().ifPresent(m -> designer.work().applying().apply(m, proof.get()));
  }

  /// A name for the migration, from its first change.
  public String suggestedTitle() {
    Document now = designer.documentProperty().get();
    List<Change> pending = now.pending();
    boolean first = now.current().tables().isEmpty() && pending.size() > 1;
    return pending.isEmpty() ? "" : first ? "init" : ChangeWords.title(pending.getFirst());
  }

  /// The migration; empty without changes and until it is written.
  public ReadOnlyObjectProperty<Optional<Migration>> migrationProperty() {
    return migration.getReadOnlyProperty();
  }

  /// What came of trying it; empty until it was tried.
  public ReadOnlyObjectProperty<Optional<Proof>> proofProperty() {
    return proof.getReadOnlyProperty();
  }

  /// Whether it is being tried.
  public ReadOnlyBooleanProperty provingProperty() {
    return proving.getReadOnlyProperty();
  }

  /// The work that tries it, for its progress; the last one where none is running.
  public ReadOnlyObjectProperty<Optional<Job>> proofJobProperty() {
    return proofJob.getReadOnlyProperty();
  }

  /// How it is planned.
  public ReadOnlyObjectProperty<PlanOptions> optionsProperty() {
    return options.getReadOnlyProperty();
  }

  /// What may have been renamed, and nobody has said yet.
  public ReadOnlyObjectProperty<List<Lookalike>> questionsProperty() {
    return questions.getReadOnlyProperty();
  }
}
