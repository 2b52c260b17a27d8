package dado.designer.model;

import dado.kit.task.Background;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.diagram.ErDiagram;
import dado.schema.edit.Document;
import dado.schema.edit.Edit;
import dado.schema.edit.History;
import dado.schema.edit.Rebase;
import dado.schema.file.LayoutFile;
import dado.schema.layout.Layout;
import dado.schema.layout.MigrationFiles;
import dado.schema.layout.Naming;
import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// What the designer shows: one document with its history, and what follows from it, computed in
/// the background.
///
/// A result that comes for an earlier document is thrown away. All methods are called on the UI
/// thread.
public final class DesignerModel {

  private static final Texts TEXTS = new Texts("dado.designer.messages");
  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private final DesignerWork work;
  private final LatestJobs jobs;
  private final ReadOnlyObjectWrapper<History> history =
      new ReadOnlyObjectWrapper<>(History.of(Document.of(Schema.empty(Engine.SQLITE))));
  private final ReadOnlyObjectWrapper<Document> document =
      new ReadOnlyObjectWrapper<>(history.get().present());
  private final ReadOnlyObjectWrapper<Optional<ErDiagram>> diagram = absent();
  private final ReadOnlyObjectWrapper<Optional<Migration>> migration = absent();
  private final ReadOnlyObjectWrapper<Optional<Proof>> proof = absent();
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<Optional<String>> undoable = absent();
  private final ReadOnlyObjectWrapper<Optional<String>> redoable = absent();
  private final ReadOnlyBooleanWrapper proving = new ReadOnlyBooleanWrapper();
  private final ObservableSet<Id> selection = FXCollections.observableSet();

  /// A model of an empty schema.
  public DesignerModel(DesignerWork work, Background background) {
    this.work = work;
    this.jobs = new LatestJobs(background, this::fail);
  }

  /// Shows a schema and lays it out. Pending changes and history are forgotten.
  public void setSchema(Schema schema) {
    open(Document.of(schema));
  }

  /// Shows a schema that is laid out already.
  public void setSchema(Schema schema, ErDiagram laidOut) {
    open(Places.taken(Document.of(schema), laidOut));
  }

  /// Shows a document. The history begins anew.
  public void open(Document opened) {
    diagram.set(Optional.empty());
    message.set(Message.NONE);
    selection.clear();
    show(History.of(opened));
  }

  /// Shows the same database as it is now. What is pending stays pending, but for what the database
  /// has already; what fits no more goes, and the message says so. Undo goes on working.
  public void refresh(Schema schema) {
    Rebase now = Rebase.of(document.get(), schema);
    message.set(Message.NONE);
    show(history.get().refreshed(placed(now.document())));
    if (!now.lost().isEmpty()) {
      message.set(new Message(true, TEXTS.get("change.lost", now.lost().size())));
    }
  }

  /// Does an act. Says so where it does not fit the document, and then does nothing.
  ///
  /// @return whether it was done
  public boolean edit(Edit edit) {
    try {
      done(edit.label(), document.get().with(edit));
      return true;
    } catch (IllegalArgumentException e) {
      message.set(new Message(true, TEXTS.get("change.unfit", edit.label(), reason(e))));
      return false;
    }
  }

  /// Does the act that a function makes of the desired schema, such as one of
  /// `dado.schema.edit.Edits`. Where it refuses, its words are the message.
  ///
  /// @return whether it was done
  public boolean edit(Function<Schema, Edit> act) {
    try {
      return edit(act.apply(document.get().desired()));
    } catch (IllegalArgumentException e) {
      message.set(new Message(true, reason(e)));
      return false;
    }
  }

  /// Moves what stands on the diagram, as one act.
  ///
  /// @param label the act in words
  public void arrange(String label, UnaryOperator<LayoutFile> move) {
    Document now = document.get();
    LayoutFile moved = move.apply(now.layout());
    if (!moved.equals(now.layout())) {
      done(label, now.with(moved));
    }
  }

  /// Wants another design in another arrangement, as one act.
  ///
  /// @param label the act in words
  public void replace(String label, Schema desired, LayoutFile layout) {
    done(label, new Document(document.get().current(), desired, layout));
  }

  /// Wants one change more. Says so where it does not fit the document.
  ///
  /// @return whether it was done
  public boolean addPending(Change change) {
    return edit(Edit.of(ChangeWords.line(change).text(), change));
  }

  /// Wants one of the pending changes no more. Says so where a later change needs it.
  public void removePending(Change change) {
    String line = ChangeWords.line(change).text();
    try {
      done(TEXTS.get("edit.remove", line), document.get().without(change));
    } catch (IllegalArgumentException e) {
      message.set(new Message(true, TEXTS.get("change.needed", line, reason(e))));
    }
  }

  /// Takes the last act back.
  public void undo() {
    message.set(Message.NONE);
    show(history.get().undo());
  }

  /// Does the last act that was taken back again.
  public void redo() {
    message.set(Message.NONE);
    show(history.get().redo());
  }

  /// Notes that the document has been saved. It can still be undone.
  public void saved() {
    history.set(history.get().saved());
  }

  private void done(String label, Document next) {
    message.set(Message.NONE);
    show(history.get().with(label, placed(next)));
  }

  /// New tables get their places with the act that made them.
  private static Document placed(Document next) {
    return Places.none(next) ? next : Places.near(next);
  }

  private void show(History next) {
    Document before = document.get();
    Document now = next.present();
    boolean other = before.current() != now.current() || before.desired() != now.desired();
    if (other) {
      forget();
    }
    history.set(next);
    undoable.set(next.undoable());
    redoable.set(next.redoable());
    document.set(now);
    if (other && now.changes()) {
      plan(now);
    }
    if (other || diagram.get().isEmpty() || !before.layout().equals(now.layout())) {
      draw(now);
    }
  }

  private void forget() {
    jobs.stop("plan");
    jobs.stop("proof");
    proving.set(false);
    migration.set(Optional.empty());
    proof.set(Optional.empty());
  }

  /// A diagram with the document whose places it shows.
  private record Drawn(Document document, ErDiagram diagram) {}

  private void draw(Document of) {
    jobs.run(
        "layout",
        context -> {
          Document filled = Places.filled(of, new JobProgress(context));
          return new Drawn(filled, Places.draw(filled));
        },
        this::drawn);
  }

  private void drawn(Drawn done) {
    if (done.document() != document.get()) {
      history.set(history.get().amended(done.document()));
      document.set(done.document());
    }
    diagram.set(Optional.of(done.diagram()));
  }

  private void plan(Document of) {
    jobs.run(
        "plan",
        context -> work.planning().plan(of.current(), of.pending()),
        done -> migration.set(Optional.of(done)));
  }

  /// Tries the migration on a real engine.
  public void prove() {
    migration.get().ifPresent(this::prove);
  }

  private void prove(Migration tried) {
    Document of = document.get();
    proving.set(true);
    proof.set(Optional.empty());
    jobs.run(
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
    Engine engine = document.get().engine();
    jobs.run(
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
    List<Change> pending = document.get().pending();
    return pending.isEmpty() ? "" : ChangeWords.title(pending.getFirst());
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

  /// Tells a person how something went.
  public void tell(Message told) {
    message.set(told);
  }

  /// The document.
  public ReadOnlyObjectProperty<Document> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /// The document with the acts that led to it.
  public ReadOnlyObjectProperty<History> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /// What is selected: the ids of tables, columns and other things, shared by all panes.
  public ObservableSet<Id> selection() {
    return selection;
  }

  /// The document as a diagram, each box at its place; empty until that is done.
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

  /// The act that *Undo* takes back, in words; empty where there is none.
  public ReadOnlyObjectProperty<Optional<String>> undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// The act that *Redo* does again, in words; empty where there is none.
  public ReadOnlyObjectProperty<Optional<String>> redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /// Whether the migration is being tried.
  public ReadOnlyBooleanProperty provingProperty() {
    return proving.getReadOnlyProperty();
  }

  private static <T> ReadOnlyObjectWrapper<Optional<T>> absent() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }
}
