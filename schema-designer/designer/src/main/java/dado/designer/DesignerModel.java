package dado.designer;

import dado.kit.task.Background;
import dado.kit.task.Job;
import dado.kit.task.Work;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErLayout;
import dado.schema.layout.Layout;
import dado.schema.layout.MigrationFiles;
import dado.schema.layout.Naming;
import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the designer shows: one design, and what follows from it, computed in the background.
///
/// The design is one value, so undo is a list of earlier ones. A result that comes for an earlier
/// design is thrown away. All methods are called on the UI thread.
public final class DesignerModel {

  private static final Texts TEXTS = new Texts("dado.designer.messages");
  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private final DesignerWork work;
  private final Background background;
  private final Deque<Design> earlier = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Design> design =
      new ReadOnlyObjectWrapper<>(Design.of(Schema.empty(Engine.SQLITE)));
  private final ReadOnlyObjectWrapper<Optional<ErDiagram>> diagram = absent();
  private final ReadOnlyObjectWrapper<Optional<Migration>> migration = absent();
  private final ReadOnlyObjectWrapper<Optional<Proof>> proof = absent();
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper proving = new ReadOnlyBooleanWrapper();
  private final Map<String, Job> jobs = new HashMap<>();

  /// A model of an empty schema.
  public DesignerModel(DesignerWork work, Background background) {
    this.work = work;
    this.background = background;
  }

  /// Shows a schema and lays it out. Pending changes and undo are forgotten.
  public void setSchema(Schema schema) {
    start(schema);
    layOut();
  }

  /// Shows a schema that is laid out already.
  public void setSchema(Schema schema, ErDiagram laidOut) {
    start(schema);
    stop("layout");
    diagram.set(Optional.of(laidOut));
  }

  /// Shows the same database as it is now. What is pending stays pending, but for what the database
  /// has already; what fits no more goes, and the message says so.
  public void refresh(Schema schema) {
    Design before = design.get();
    Design now = before.onto(schema);
    long done = before.pending().stream().filter(c -> Design.isDone(c, schema)).count();
    long lost = before.pending().size() - now.pending().size() - done;
    earlier.clear();
    show(now);
    if (lost > 0) {
      message.set(new Message(true, TEXTS.get("change.lost", lost)));
    }
  }

  private void start(Schema schema) {
    earlier.clear();
    diagram.set(Optional.empty());
    message.set(Message.NONE);
    take(Design.of(schema));
  }

  /// Wants one change more. Says so where it does not fit the design.
  public void addPending(Change change) {
    edit(() -> design.get().with(change), "change.unfit", change);
  }

  /// Wants the change at a position no more. Says so where a later change needs it.
  public void removePending(int position) {
    Change change = design.get().pending().get(position);
    edit(() -> design.get().without(position), "change.needed", change);
  }

  /// Takes the last edit back.
  public void undo() {
    if (!earlier.isEmpty()) {
      show(earlier.pop());
    }
  }

  private void edit(Supplier<Design> next, String refusal, Change change) {
    Design before = design.get();
    try {
      Design after = next.get();
      earlier.push(before);
      show(after);
    } catch (IllegalArgumentException e) {
      String line = ChangeWords.line(change).text();
      message.set(new Message(true, TEXTS.get(refusal, line, reason(e))));
    }
  }

  private void show(Design next) {
    boolean sameShape = Shape.of(design.get()).equals(Shape.of(next));
    message.set(Message.NONE);
    take(next);
    if (!sameShape || diagram.get().isEmpty()) {
      layOut();
    }
  }

  private void take(Design next) {
    stop("plan");
    stop("proof");
    proving.set(false);
    migration.set(Optional.empty());
    proof.set(Optional.empty());
    design.set(next);
    undoable.set(!earlier.isEmpty());
    if (next.changes()) {
      plan(next);
    }
  }

  private void layOut() {
    Schema drawn = design.get().drawn();
    run(
        "layout",
        context -> ErLayout.layout(drawn, new JobProgress(context)),
        done -> diagram.set(Optional.of(done)));
  }

  private void plan(Design of) {
    run(
        "plan",
        context -> work.planning().plan(of.current(), of.pending()),
        done -> migration.set(Optional.of(done)));
  }

  /// Tries the migration on a real engine.
  public void prove() {
    migration.get().ifPresent(this::prove);
  }

  private void prove(Migration tried) {
    Design of = design.get();
    proving.set(true);
    proof.set(Optional.empty());
    run(
        "proof",
        context ->
            work.proving().prove(of.current(), tried, of.desired(), new JobProgress(context)),
        this::proved);
  }

  private void proved(Proof done) {
    proving.set(false);
    proof.set(Optional.of(done));
  }

  /// Writes the migration into a folder, with what came of trying it in the head of each file.
  ///
  /// @param title what the migration does, for its file names
  public void save(Path folder, Layout layout, String title) {
    migration.get().ifPresent(m -> save(folder, m, layout, title));
  }

  private void save(Path folder, Migration saved, Layout layout, String title) {
    String version = LocalDateTime.now(work.clock()).format(VERSION);
    List<String> header = List.of(MigrationText.header(proof.get()));
    Engine engine = design.get().current().engine();
    run(
        "save",
        context ->
            MigrationFiles.save(
                folder, layout.files(saved, engine, Naming.in(folder, version, title, header))),
        written -> message.set(new Message(false, saved(folder, written))));
  }

  private static String saved(Path folder, List<Path> files) {
    String names =
        files.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(", "));
    return TEXTS.get("saved", names, folder);
  }

  /// Hands the migration to whoever can apply it.
  public void apply() {
    migration.get().ifPresent(m -> work.applying().apply(m, proof.get()));
  }

  /// A name for the migration, from its first change.
  public String suggestedTitle() {
    List<Change> pending = design.get().pending();
    return pending.isEmpty() ? "" : ChangeWords.title(pending.getFirst());
  }

  private <T> void run(String kind, Work<T> task, Consumer<T> onSuccess) {
    stop(kind);
    Job[] self = new Job[1];
    self[0] =
        background.run(
            TEXTS.get("job." + kind),
            task,
            result -> whenLatest(kind, self[0], () -> onSuccess.accept(result)),
            error -> whenLatest(kind, self[0], () -> fail(kind, error)));
    jobs.put(kind, self[0]);
  }

  private void whenLatest(String kind, Job job, Runnable action) {
    if (jobs.remove(kind, job)) {
      action.run();
    }
  }

  private void stop(String kind) {
    Job running = jobs.remove(kind);
    if (running != null) {
      running.cancel();
    }
  }

  private void fail(String kind, Throwable error) {
    if (kind.equals("proof")) {
      proving.set(false);
    }
    if (error instanceof CancellationException) {
      message.set(new Message(false, TEXTS.get("cancelled", TEXTS.get("job." + kind))));
    } else if (error instanceof FileAlreadyExistsException e) {
      message.set(new Message(true, TEXTS.get("failed.exists", e.getFile())));
    } else {
      message.set(new Message(true, TEXTS.get("failed." + kind, reason(error))));
    }
  }

  private static String reason(Throwable error) {
    String said = error.getMessage();
    return said == null || said.isBlank() ? error.getClass().getSimpleName() : said;
  }

  /// The design.
  public ReadOnlyObjectProperty<Design> designProperty() {
    return design.getReadOnlyProperty();
  }

  /// The design laid out; empty until that is done.
  public ReadOnlyObjectProperty<Optional<ErDiagram>> diagramProperty() {
    return diagram.getReadOnlyProperty();
  }

  /// The migration that the pending changes make; empty without changes and until it is written.
  public ReadOnlyObjectProperty<Optional<Migration>> migrationProperty() {
    return migration.getReadOnlyProperty();
  }

  /// What came of trying the migration; empty until it was tried.
  public ReadOnlyObjectProperty<Optional<Proof>> proofProperty() {
    return proof.getReadOnlyProperty();
  }

  /// How the last act went.
  public ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// Whether there is an edit to take back.
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// Whether the migration is being tried.
  public ReadOnlyBooleanProperty provingProperty() {
    return proving.getReadOnlyProperty();
  }

  private static <T> ReadOnlyObjectWrapper<Optional<T>> absent() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }
}
