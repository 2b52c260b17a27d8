package dado.designer.project;

import dado.designer.model.DesignerModel;
import dado.designer.model.JobProgress;
import dado.designer.model.Message;
import dado.kit.task.Background;
import dado.kit.task.Work;
import dado.kit.text.Texts;
import dado.schema.change.Difference;
import dado.schema.dialect.Progress;
import dado.schema.edit.Document;
import dado.schema.file.DesignDraft;
import dado.schema.file.DesignFiles;
import dado.schema.file.DesignFiles.Outcome;
import dado.schema.file.DesignFiles.Version;
import dado.schema.file.FileMerge;
import dado.schema.file.FileMerge.Side;
import dado.schema.file.LayoutFile;
import dado.schema.file.ModelFile;
import dado.schema.model.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// A design in its files: what is open, whether it is saved, and whether somebody else changed it.
///
/// Each change is kept as a draft within half a second, so that a crash loses no more than that. No
/// version that came from elsewhere is ever written over without a word. All methods are called on
/// the UI thread; files are touched in the background.
public final class ProjectModel {
  private static final Texts TEXTS = new Texts("dado.designer.project.messages");
  private static final Duration DRAFT_DELAY = Duration.millis(400);

  private final DesignerModel designer;
  private final Background background;
  private final ProjectWork work;
  private final PauseTransition draft = new PauseTransition(DRAFT_DELAY);
  private final ReadOnlyObjectWrapper<Optional<DesignFiles>> files =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Outcome.ChangedMeanwhile>> outside =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
  private Optional<Version> base = Optional.empty();

  /// What the drafts of a design without files are called.
  private String name = "";

  /// A project without files.
  public ProjectModel(DesignerModel designer, Background background, ProjectWork work) {
    this.designer = designer;
    this.background = background;
    this.work = work;
    draft.setOnFinished(e -> keepDraft());
    designer.historyProperty().addListener((o, was, is) -> changed());
  }

  private void changed() {
    saved.set(designer.historyProperty().get().isSaved());
    if (!saved.get()) {
      draft.playFromStart();
    }
  }

  /// What is opened: a version, what was kept of it over a crash, and where its migrations lead.
  private record Opened(
      DesignFiles files, Version base, Optional<DesignDraft> draft, Schema baseline) {}

  /// Opens a design by one of its files. What a crash left unsaved is there again, unsaved.
  public void open(Path file) {
    run(
        "open",
        context -> {
          DesignFiles found = DesignFiles.of(file.toAbsolutePath());
          Optional<DesignDraft> kept = work.drafts().of(found.model().toString());
          Version version = kept.isPresent() ? kept.get().base() : found.read();
          Schema baseline = baseline(found, version.model(), new JobProgress(context));
          return new Opened(found, version, kept, baseline);
        },
        this::show);
  }

  /// What the design's migrations lead to so far, which is what the next one starts from.
  private Schema baseline(DesignFiles found, ModelFile design, Progress progress) throws Exception {
    Path migrations = migrations(found);
    if (!Files.isDirectory(migrations)) {
      return Schema.empty(design.schema().engine());
    }
    try (Stream<Path> inside = Files.list(migrations)) {
      if (inside.findAny().isEmpty()) {
        return Schema.empty(design.schema().engine());
      }
    }
    return design.identify(
        work.reading().read(migrations, design.schema().engine(), progress).schema());
  }

  private void show(Opened opened) {
    base = Optional.empty();
    Version version = opened.base();
    designer.open(new Document(opened.baseline(), version.model().schema(), version.layout()));
    files.set(Optional.of(opened.files()));
    designer.review().openProject(project(opened.files()));
    base = Optional.of(version);
    outside.set(Optional.empty());
    opened.draft().ifPresent(kept -> restore(kept, opened.files().name()));
    changed();
    look();
  }

  private void restore(DesignDraft kept, String title) {
    designer.replace(
        TEXTS.get("edit.recovered"), ModelFile.read(kept.model()).schema(), kept.positions());
    designer.tell(new Message(false, TEXTS.get("recovered", title)));
  }

  /// Lets the files go: what is shown from now on began from a database, or from nothing. What a
  /// crash left unsaved of it is there again, where the database is still what it began from.
  ///
  /// @param origin tells it from other designs without files; empty for a design from nothing
  public void begin(String origin) {
    close();
    name = origin.isEmpty() ? "" : "from " + origin;
    Schema current = designer.documentProperty().get().current();
    String draftOf = name;
    run("open", context -> work.drafts().of(draftOf), kept -> recover(kept, draftOf, current));
  }

  @SuppressWarnings("ReferenceEquality") // Whether the same reading of the database is shown.
  private void recover(Optional<DesignDraft> kept, String draftOf, Schema current) {
    boolean shown = name.equals(draftOf) && files.get().isEmpty();
    Document now = designer.documentProperty().get();
    if (kept.isEmpty() || !shown || now.changes() || now.current() != current) {
      return;
    }
    Schema base = kept.get().base().model().schema();
    if (base.engine() == current.engine() && Difference.between(base, current).isEmpty()) {
      restore(kept.get(), TEXTS.get("name.none"));
    }
  }

  /// Lets the files go.
  public void close() {
    name = "";
    files.set(Optional.empty());
    base = Optional.empty();
    outside.set(Optional.empty());
    saved.set(designer.historyProperty().get().isSaved());
    draft.stop();
  }

  /// Writes the design on the screen into new files of a folder, whose name is the design's.
  public void create(DesignFiles where) {
    Document now = designer.documentProperty().get();
    ModelFile model = ModelFile.of(now.desired());
    run(
        "save",
        context -> where.create(model, now.layout()),
        version -> {
          files.set(Optional.of(where));
          saved(now, version);
        });
  }

  /// Saves. Where somebody else changed the files meanwhile, nothing is written, and
  /// [#outsideProperty()] says what there is.
  public void save() {
    if (files.get().isEmpty() || base.isEmpty()) {
      return;
    }
    DesignFiles where = files.get().get();
    Version before = base.get();
    Document now = designer.documentProperty().get();
    ModelFile model = before.model().withSchema(now.desired());
    run(
        "save",
        context -> where.save(before, model, now.layout(), Side.MINE),
        outcome -> ended(now, outcome));
  }

  private void ended(Document written, Outcome outcome) {
    switch (outcome) {
      case Outcome.Saved(Version version) -> saved(written, version);
      case Outcome.ChangedMeanwhile changed -> outside.set(Optional.of(changed));
    }
  }

  @SuppressWarnings("ReferenceEquality") // Whether nothing was done since it was written.
  private void saved(Document written, Version version) {
    Optional<Version> before = base;
    base = Optional.of(version);
    outside.set(Optional.empty());
    if (designer.documentProperty().get() == written) {
      draft.stop();
      designer.saved();
      forgetDrafts(before);
    }
    designer.tell(new Message(false, TEXTS.get("saved", files.get().orElseThrow().name())));
    changed();
  }

  /// Until it is saved for the first time, a design's drafts may have another name.
  private void forgetDrafts(Optional<Version> before) {
    forget(files.get().orElseThrow().model().toString());
    if (before.isEmpty()) {
      forget(name);
    }
  }

  private void forget(String file) {
    run("draft", context -> forgotten(file), nothing -> {});
  }

  private boolean forgotten(String file) throws IOException {
    work.drafts().forget(file);
    return true;
  }

  /// Looks whether somebody else changed the files, as when the window comes to the front.
  public void look() {
    if (files.get().isEmpty() || base.isEmpty()) {
      return;
    }
    DesignFiles where = files.get().get();
    Version before = base.get();
    Document now = designer.documentProperty().get();
    ModelFile model = before.model().withSchema(now.desired());
    run("look", context -> changedMeanwhile(where, before, model, now.layout()), outside::set);
  }

  private static Optional<Outcome.ChangedMeanwhile> changedMeanwhile(
      DesignFiles where, Version before, ModelFile mine, LayoutFile layout) throws IOException {
    return where.changedSince(before).map(theirs -> changedMeanwhile(before, mine, layout, theirs));
  }

  private static Outcome.ChangedMeanwhile changedMeanwhile(
      Version before, ModelFile mine, LayoutFile layout, Version theirs) {
    return new Outcome.ChangedMeanwhile(
        theirs,
        FileMerge.of(before.model().write(), mine.write(), theirs.model().write(), Side.MINE),
        FileMerge.of(before.layout().write(), layout.write(), theirs.layout().write(), Side.MINE));
  }

  /// Puts both together: where both changed the same, mine counts. It is one act and not saved.
  public void merge() {
    outside
        .get()
        .ifPresent(o ->
            settle(
                o.theirs(),
                TEXTS.get("edit.merged"),
                ModelFile.read(o.model().text()).schema(),
                LayoutFile.read(o.layout().text())));
  }

  /// Takes the other version. It is one act, so that it can be undone.
  public void takeTheirs() {
    outside
        .get()
        .ifPresent(o ->
            settle(
                o.theirs(),
                TEXTS.get("edit.theirs"),
                o.theirs().model().schema(),
                o.theirs().layout()));
  }

  /// Keeps this version; saving then writes over the other.
  public void keepMine() {
    outside.get().ifPresent(o -> base = Optional.of(o.theirs()));
    outside.set(Optional.empty());
    changed();
  }

  private void settle(Version theirs, String label, Schema schema, LayoutFile layout) {
    base = Optional.of(theirs);
    outside.set(Optional.empty());
    designer.replace(label, schema, layout);
    changed();
  }

  private void keepDraft() {
    if (saved.get()) {
      return;
    }
    Document now = designer.documentProperty().get();
    Optional<Version> begun = base;
    String file = draftName();
    if (files.get().isEmpty() && !now.changes()) {
      forget(file);
      return;
    }
    run("draft", context -> kept(file, begun.orElseGet(() -> begin(now)), now), nothing -> {});
  }

  private String draftName() {
    return files.get().map(f -> f.model().toString()).orElse(name);
  }

  private boolean kept(String file, Version before, Document now) throws IOException {
    String model = before.model().withSchema(now.desired()).write();
    work.drafts()
        .keep(
            new DesignDraft(
                file, before.modelText(), before.layoutText(), model, now.layout().write()));
    return true;
  }

  /// A design without files began as the database has it.
  private static Version begin(Document now) {
    ModelFile current = ModelFile.of(now.current());
    return new Version(current, LayoutFile.EMPTY, current.write(), "");
  }

  private <T> void run(String kind, Work<T> task, Consumer<T> done) {
    background.run(TEXTS.get("job." + kind), task, done, error -> failed(kind, error));
  }

  private void failed(String kind, Throwable error) {
    String said = error.getMessage();
    String reason = said == null || said.isBlank() ? error.getClass().getSimpleName() : said;
    designer.tell(new Message(true, TEXTS.get("failed." + kind, reason)));
  }

  /// The migrations stand beside the folder `schema` of a project, else beside the design.
  static Path migrations(DesignFiles files) {
    Path beside = files.model().toAbsolutePath().resolveSibling("migrations").normalize();
    boolean inSchema =
        beside.getNameCount() > 2 && beside.endsWith(Path.of("schema", "migrations"));
    return inSchema ? beside.resolve("../../migrations").normalize() : beside;
  }

  /// The folder of a project: that of its design, or the one above `schema`.
  private static Path project(DesignFiles files) {
    return migrations(files).resolveSibling(".").normalize();
  }

  /// Reads what the design's migrations lead to; empty where the design has no files.
  public Optional<Work<Schema>> migrations() {
    Optional<Version> version = base;
    return files
        .get()
        .flatMap(
            f -> version.map(v -> context -> baseline(f, v.model(), new JobProgress(context))));
  }

  /// The files of the design; empty where it has none.
  public ReadOnlyObjectProperty<Optional<DesignFiles>> filesProperty() {
    return files.getReadOnlyProperty();
  }

  /// Whether the files hold what is on the screen.
  public ReadOnlyBooleanProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /// What somebody else made of the files; empty where nobody did.
  public ReadOnlyObjectProperty<Optional<Outcome.ChangedMeanwhile>> outsideProperty() {
    return outside.getReadOnlyProperty();
  }
}
