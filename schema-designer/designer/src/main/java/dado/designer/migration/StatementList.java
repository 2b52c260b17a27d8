package dado.designer.migration;

import dado.designer.model.DesignerModel;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.model.Id;
import dado.schema.model.Table;
import dado.schema.review.LiveTables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Statements of two sides in one list that scrolls as one. Only the rows in view are nodes.
final class StatementList extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.migration.messages");
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final DesignerModel model;
  private final ListView<Drafted.Row> list = new ListView<>();
  private final Label left = new Label();
  private final Label right = new Label();
  private LiveTables live = LiveTables.NONE;

  StatementList(DesignerModel model) {
    super(4);
    this.model = model;
    list.setId("migration-statements");
    list.setAccessibleText(TEXTS.get("statements.title"));
    list.setCellFactory(view ->
        new StatementCell(
            () -> new StatementCell.Context(model.documentProperty().get().engine(), live)));
    list.setOnKeyPressed(e -> {
      if (COPY.match(e)) {
        copy();
        e.consume();
      } else if (e.getCode() == KeyCode.ENTER) {
        go();
        e.consume();
      }
    });
    setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(heads(), list);
  }

  private HBox heads() {
    for (Label head : List.of(left, right)) {
      head.getStyleClass().add("designer-heading");
      head.setMaxWidth(Double.MAX_VALUE);
      head.setPrefWidth(10);
      HBox.setHgrow(head, Priority.ALWAYS);
    }
    left.setId("statements-left");
    right.setId("statements-right");
    return new HBox(16, left, right);
  }

  void show(String leftHead, String rightHead, List<Drafted.Row> rows, LiveTables known) {
    left.setText(leftHead);
    right.setText(rightHead);
    live = known;
    int selected = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(rows);
    if (selected >= 0 && selected < rows.size()) {
      list.getSelectionModel().select(selected);
    }
  }

  /// The statements of the selected row.
  private void copy() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .ifPresent(row -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(
              Stream.of(row.left(), row.right())
                  .flatMap(Optional::stream)
                  .map(l -> l.outlook().statement().sql() + ";\n")
                  .collect(Collectors.joining("\n")));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  /// Selects the table of the selected row in the diagram.
  private void go() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .flatMap(row -> row.left().or(row::right))
        .map(l -> l.outlook().statement().cause())
        .flatMap(this::table)
        .ifPresent(id -> {
          model.selection().clear();
          model.selection().add(id);
        });
  }

  private Optional<Id> table(Change cause) {
    return model.documentProperty().get().drawn().table(cause.subject()).map(Table::id);
  }
}
