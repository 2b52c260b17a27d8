package dado.designer.canvas;

import dado.designer.model.DesignerModel;
import dado.designer.model.Message;
import dado.kit.canvas.Rect;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErEdge;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Note;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/// What gestures on the diagram do to the document.
final class Acts {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final ErBoard board;
  private final DesignerModel model;
  private final NameEditor editor;
  private final Bubbles bubbles;

  Acts(ErBoard board, Bubbles bubbles) {
    this.board = board;
    this.bubbles = bubbles;
    this.model = board.model();
    this.editor = new NameEditor(board.view());
  }

  private Schema desired() {
    return board.document().desired();
  }

  /// The table of an id, as it is wanted.
  Optional<Table> table(String id) {
    return desired().tables().stream().filter(t -> t.id().value().equals(id)).findFirst();
  }

  /// Asks for a name where the table will stand, and adds it.
  void addTable(double x, double y) {
    TextField field = field("er-new-table", "", TEXTS.get("name.table"));
    Rect at = new Rect(Math.rint(x / 10) * 10, Math.rint(y / 10) * 10, 200, 28);
    editor.open(field, at, typed -> addTable(typed, at));
  }

  /// A new table stands where it was asked for, and in the diagram that is looked at.
  private void addTable(String typed, Rect at) {
    try {
      Edit edit = Edits.addTable(desired(), name(typed));
      edit.changes().stream()
          .filter(Change.AddTable.class::isInstance)
          .map(c -> ((Change.AddTable) c).table().id())
          .findFirst()
          .ifPresent(id -> add(edit, id, at));
    } catch (IllegalArgumentException e) {
      model.tell(new Message(true, String.valueOf(e.getMessage())));
    }
  }

  private void add(Edit edit, Id id, Rect at) {
    board.looksAt(id);
    if (model.edit(edit, all -> board.placed(all, Map.of(id.value(), at)))) {
      board.selectOnceDrawn(id);
    }
  }

  /// `schema.table` names a schema; else it is the one that most tables are in.
  private Name name(String typed) {
    int dot = typed.indexOf('.');
    return dot > 0
        ? new Name(typed.substring(0, dot), typed.substring(dot + 1))
        : new Name(Edits.home(desired()), typed);
  }

  /// Lets a person give a table another name in its head, or a note another text.
  void rename(String id) {
    Optional.ofNullable(board.document().layout().notes().get(new Id(id)))
        .ifPresentOrElse(note -> editNote(id, note), () -> renameBox(id));
  }

  private void renameBox(String id) {
    table(id)
        .ifPresent(t ->
            rename(
                id, t.name(), to -> s -> Edits.renameTable(s, t.name(), t.name().withLocal(to))));
    object(id)
        .ifPresent(o ->
            rename(
                id, o.name(), to -> s -> Edits.renameObject(s, o.key(), o.name().withLocal(to))));
  }

  private void rename(String id, Name name, Function<String, Function<Schema, Edit>> act) {
    TextField field = field("er-rename", name.local(), TEXTS.get("name.table"));
    Rect head =
        board
            .scene()
            .flatMap(s -> s.box(id))
            .map(b -> ErScene.rect(b.head()))
            .orElse(new Rect(0, 0, 0, 0));
    field.setPrefWidth(Math.max(140, head.width() * board.view().zoomProperty().get()));
    editor.open(field, head, to -> model.edit(act.apply(to)));
  }

  /// Lets a person give a column another name in its row.
  void renameColumn(Table table, Column column) {
    ErBox box = board.scene().flatMap(s -> s.box(table.id().value())).orElseThrow();
    for (int i = 0; i < box.rows().size(); i++) {
      if (box.rows().get(i).column().equals(column.id())) {
        TextField field = field("er-rename-column", column.name(), TEXTS.get("name.column"));
        editor.open(
            field,
            ErScene.rect(box.row(i)),
            to -> model.edit((Schema s) -> Edits.renameColumn(s, table.name(), column.name(), to)));
      }
    }
  }

  /// Drops a column.
  void dropColumn(Table table, Column column) {
    model.edit((Schema s) -> Edits.dropColumn(s, table.name(), column.name()));
  }

  private static TextField field(String id, String text, String words) {
    TextField field = new TextField(text);
    field.setId(id);
    field.setPromptText(words);
    field.setAccessibleText(words);
    return field;
  }

  /// Adds a note and opens it.
  void addNote(double x, double y) {
    Id id = Id.fresh();
    Position at = new Position((int) Math.rint(x / 10) * 10, (int) Math.rint(y / 10) * 10);
    editNote(id.value(), new Note(at, 200, 90, ""));
  }

  private void editNote(String id, Note note) {
    TextArea area = new TextArea(note.text());
    area.setId("er-note");
    area.setWrapText(true);
    area.setPromptText(TEXTS.get("name.note"));
    area.setAccessibleText(TEXTS.get("name.note"));
    double zoom = board.view().zoomProperty().get();
    area.setPrefSize(Math.max(160, note.width() * zoom), Math.max(70, note.height() * zoom));
    editor.open(area, rect(note), text -> keep(id, note, text));
  }

  private static Rect rect(Note note) {
    return new Rect(note.at().x(), note.at().y(), note.width(), note.height());
  }

  private void keep(String id, Note note, String text) {
    String label = TEXTS.get(note.text().isEmpty() ? "act.note.add" : "act.note");
    board.looksAt(new Id(id));
    model.arrange(
        label,
        all -> {
          Map<Id, Note> notes = new HashMap<>(all.notes());
          notes.put(new Id(id), new Note(note.at(), note.width(), note.height(), text));
          return board.placed(all.withNotes(notes), Map.of(id, rect(note)));
        });
    board.selectOnceDrawn(new Id(id));
  }

  /// Drops tables, views, enums and foreign keys and takes notes away, all as one act.
  void delete(Set<String> ids) {
    List<Function<Schema, Edit>> drops = new ArrayList<>();
    for (String id : ids) {
      table(id).ifPresent(t -> drops.add(s -> Edits.dropTable(s, t.name())));
      object(id).ifPresent(o -> drops.add(s -> dropObject(s, o.key())));
      keyOf(id).ifPresent(drops::add);
    }
    boolean notes =
        ids.stream().map(Id::new).anyMatch(board.document().layout().notes()::containsKey);
    if (drops.isEmpty() && !notes) {
      return;
    }
    try {
      Edit all = Together.of(TEXTS.get("act.delete", ids.size()), desired(), drops);
      model.edit(all, layout -> withoutNotes(layout, ids));
    } catch (IllegalArgumentException e) {
      model.tell(new Message(true, String.valueOf(e.getMessage())));
    }
  }

  /// A view may have gone with a table that it reads.
  private static Edit dropObject(Schema schema, SchemaObject.Key key) {
    return schema.object(key).isPresent() ? Edits.dropObject(schema, key) : Edit.of("");
  }

  /// The view or enum of an id, as it is wanted.
  private Optional<SchemaObject> object(String id) {
    return desired().objects().stream().filter(o -> o.id().value().equals(id)).findFirst();
  }

  private static LayoutFile withoutNotes(LayoutFile layout, Set<String> ids) {
    Map<Id, Note> notes = new HashMap<>(layout.notes());
    ids.forEach(id -> notes.remove(new Id(id)));
    return layout.withNotes(notes);
  }

  /// What drops the foreign key of an edge. Keys may have no names: that of a column tells.
  private Optional<Function<Schema, Edit>> keyOf(String id) {
    return board
        .scene()
        .flatMap(s -> s.edge(id))
        .map(DrawnEdge::edge)
        .filter(e -> e.kind() == ErEdge.Kind.FOREIGN_KEY)
        .flatMap(this::keyOf);
  }

  private Optional<Function<Schema, Edit>> keyOf(ErEdge edge) {
    String column = column(edge);
    return table(edge.fromBox().value())
        .flatMap(t ->
            t.foreignKeys().stream()
                .filter(k -> k.name().equals(edge.foreignKey()))
                .filter(k -> column.isEmpty() || k.columns().contains(column))
                .findFirst()
                .map(k -> s -> dropKey(s, t.id(), k)));
  }

  /// The column that an edge starts at; empty where it starts at the whole table.
  private String column(ErEdge edge) {
    return board
        .scene()
        .flatMap(s -> s.box(edge.fromBox().value()))
        .filter(b -> edge.fromRow() >= 0)
        .map(b -> b.rows().get(edge.fromRow()).name())
        .orElse("");
  }

  private static Edit dropKey(Schema schema, Id table, Constraint.ForeignKey key) {
    return schema.tables().stream()
        .filter(t -> t.id().equals(table) && t.constraints().contains(key))
        .findFirst()
        .map(t -> Edits.dropConstraint(schema, t.name(), key))
        .orElse(Edit.of(""));
  }

  /// Makes a foreign key from a column to a table, with the index that it needs; a bubble offers to
  /// do without.
  void reference(String fromTable, String column, String toTable) {
    Optional<Table> from = table(fromTable);
    Optional<Table> to = table(toTable);
    Optional<Column> own =
        from.flatMap(
            t -> t.columns().stream().filter(c -> c.id().value().equals(column)).findFirst());
    if (own.isEmpty() || to.isEmpty()) {
      return;
    }
    List<Edit> made = new ArrayList<>();
    boolean done =
        model.edit((Schema s) -> {
          made.add(
              Edits.foreignKey(
                  s,
                  from.orElseThrow().name(),
                  List.of(own.orElseThrow().name()),
                  to.orElseThrow().name()));
          return made.getFirst();
        });
    if (done) {
      made.getFirst().changes().stream()
          .filter(Change.AddIndex.class::isInstance)
          .map(Change.AddIndex.class::cast)
          .findFirst()
          .ifPresent(index -> bubbles.index(made.getFirst(), index, fromTable));
    }
  }
}
