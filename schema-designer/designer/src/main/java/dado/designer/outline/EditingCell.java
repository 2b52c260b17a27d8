package dado.designer.outline;

import dado.designer.inspector.Suggestions;
import dado.schema.edit.line.LineCompletion;
import dado.schema.edit.type.TypeCatalog;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A cell whose text can be changed in place. Enter and leaving commit, Escape restores; what is
/// refused stays in the field.
@SuppressWarnings("ReferenceEquality") // The very field that lost the focus is meant.
final class EditingCell extends TreeTableCell<Row, String> {

  private final BiFunction<Row, String, Boolean> commit;
  private final Optional<Supplier<TypeCatalog>> types;
  private final boolean first;
  private @Nullable TextField field;

  /// @param commit does it; whether it was done
  /// @param types completes types, where the cell has one
  /// @param first whether it is the cell with the icon
  EditingCell(
      BiFunction<Row, String, Boolean> commit,
      Optional<Supplier<TypeCatalog>> types,
      boolean first) {
    this.commit = commit;
    this.types = types;
    this.first = first;
  }

  private @Nullable Row row() {
    return getTableRow() == null ? null : getTableRow().getItem();
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (!isEditing()) {
      return;
    }
    TextField editor = new TextField(first ? Names.of(row()) : getItem());
    editor.setId("outline-edit");
    editor.setAccessibleText(OutlinePane.TEXTS.get(first ? "edit.name" : "edit.type"));
    types.ifPresent(t ->
        Suggestions.install(
            editor,
            (text, caret) -> new LineCompletion(0, t.get().complete(text.substring(0, caret)))));
    editor.setOnAction(e -> done());
    editor.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            e.consume();
          }
        });
    editor
        .focusedProperty()
        .addListener((o, was, is) -> {
          if (!is && isEditing() && field == editor) {
            done();
          }
        });
    field = editor;
    setText("");
    setGraphic(editor);
    editor.requestFocus();
    editor.selectAll();
  }

  private void done() {
    @Nullable TextField editor = field;
    @Nullable Row row = row();
    if (editor == null || row == null) {
      return;
    }
    String text = editor.getText().strip();
    boolean same = text.equals(first ? Names.of(row) : getItem());
    if (same || commit.apply(row, text)) {
      field = null;
      if (isEditing()) {
        super.cancelEdit();
      }
      show();
      getTreeTableView().requestFocus();
    }
  }

  @Override
  public void cancelEdit() {
    field = null;
    super.cancelEdit();
    show();
    getTreeTableView().requestFocus();
  }

  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    if (field == null || !isEditing()) {
      field = null;
      show();
    }
  }

  private void show() {
    @Nullable Row row = row();
    boolean none = isEmpty() || row == null;
    for (Row.Status status : Row.Status.values()) {
      String name = status.name().toLowerCase(java.util.Locale.ROOT);
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(name), !none && row != null && row.status() == status);
    }
    setText(none || getItem() == null ? "" : getItem());
    setGraphic(
        none || row == null || !first ? null : row.thing().flatMap(Names::icon).orElse(null));
  }
}
