package dado.designer.model;

import dado.kit.task.Background;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.Overlay;
import dado.schema.edit.Document;
import dado.schema.edit.Edit;
import dado.schema.edit.History;
import dado.schema.edit.Rebase;
import dado.schema.file.LayoutFile;
import dado.schema.migration.Migration;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// What the designer shows: one document with its history, and what follows from it, computed in
/// the background.
///
/// A result that comes for an earlier document is thrown away. All methods are called on the UI
/// thread.
@SuppressWarnings("ReferenceEquality") // Documents are told apart by identity, which takes no time.
public final class DesignerModel {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private final DesignerWork work;
  private final Background background;
  private final LatestJobs jobs;
  private final ReadOnlyObjectWrapper<History> history =
      new ReadOnlyObjectWrapper<>(History.of(Document.of(Schema.empty(Engine.SQLITE))));
  private final ReadOnlyObjectWrapper<Document> document =
      new ReadOnlyObjectWrapper<>(history.get().present());
  private final Picture picture;
  private final MigrationModel migration;
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<Optional<String>> undoable = absent();
  private final ReadOnlyObjectWrapper<Optional<String>> redoable = absent();
  private final ReviewModel review;
  private final ObservableSet<Id> selection = FXCollections.observableSet();

  /// A model of an empty schema.
  public DesignerModel(DesignerWork work, Background background) {
    this.work = work;
    this.background = background;
    this.jobs = new LatestJobs(background, this::fail);
    this.migration = new MigrationModel(this, jobs);
    this.review = new ReviewModel(this, background);
    this.picture = new Picture(jobs, document.get(), this::amend);
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
    picture.clear();
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
    return edit(edit, layout -> layout);
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

  /// Does an act that is none of the schema's: other rules, or the identity of something renamed.
  ///
  /// @param label the act in words
  public void revise(String label, UnaryOperator<Document> act) {
    Document next = act.apply(document.get());
    if (!next.equals(document.get())) {
      done(label, next);
    }
  }

  /// Takes another document in the place of this one, which is no act of a person.
  void amend(UnaryOperator<Document> change) {
    show(history.get().amended(change.apply(document.get())));
  }

  /// Does an act and moves what stands on the diagram, both as one act.
  ///
  /// @return whether it was done
  public boolean edit(Edit edit, UnaryOperator<LayoutFile> move) {
    try {
      Document next = document.get().with(edit);
      done(edit.label(), next.with(move.apply(next.layout())));
      return true;
    } catch (IllegalArgumentException e) {
      message.set(new Message(true, TEXTS.get("change.unfit", edit.label(), reason(e))));
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

  @SuppressWarnings(
      "ReferenceEquality") // Every act makes a new schema, and undo brings back the old.
  private void show(History next) {
    Document before = document.get();
    Document now = next.present();
    boolean other = before.current() != now.current() || before.desired() != now.desired();
    if (other) {
      migration.forget();
    }
    history.set(next);
    undoable.set(next.undoable());
    redoable.set(next.redoable());
    document.set(now);
    if (other && now.changes()) {
      migration.plan(now);
    }
    if (other
        || picture.diagramProperty().get().isEmpty()
        || !before.layout().equals(now.layout())) {
      picture.draw(now);
    }
  }

  private void amend(Document filled) {
    history.set(history.get().amended(filled));
    document.set(filled);
  }

  /// The database and the wishes in one, and what becomes of each thing.
  public Overlay overlay() {
    return picture.overlay();
  }

  /// The diagram as one whose things can be dragged; empty until it is drawn.
  public Optional<Routing> routing() {
    return picture.routing();
  }

  private void fail(String kind, Throwable error) {
    migration.failed(kind);
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

  /// What the rules say of the design.
  public ReviewModel review() {
    return review;
  }

  /// What is left to whoever shows the designer.
  public DesignerWork work() {
    return work;
  }

  /// Where everything slow runs.
  public Background background() {
    return background;
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
    return picture.diagramProperty();
  }

  /// The migration: how it is planned, tried, saved and applied.
  public MigrationModel migration() {
    return migration;
  }

  /// The migration that the pending changes make; empty without changes and until it is written.
  public ReadOnlyObjectProperty<Optional<Migration>> migrationProperty() {
    return migration.migrationProperty();
  }

  /// What came of trying the migration; empty until it was tried.
  public ReadOnlyObjectProperty<Optional<Proof>> proofProperty() {
    return migration.proofProperty();
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

  static <T> ReadOnlyObjectWrapper<Optional<T>> absent() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }
}
