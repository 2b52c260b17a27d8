package dado.designer;

import dado.designer.model.ChangeLine;
import dado.designer.model.ChangeWords;
import dado.designer.model.KindLooks;
import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.edit.Document;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/// The ER diagram as a tree, for the keyboard and the screen reader: tables, their columns, keys,
/// indexes and pending changes.
final class Outline extends TreeView<OutlineItem> {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private Consumer<String> onTable = id -> {};
  private boolean following;

  Outline() {
    setId("er-outline");
    setShowRoot(false);
    setAccessibleText(TEXTS.get("outline.title"));
    setCellFactory(tree -> new OutlineCell());
    setRoot(new TreeItem<>());
    getSelectionModel().selectedItemProperty().addListener((o, was, is) -> tell(is));
  }

  private void tell(@Nullable TreeItem<OutlineItem> selected) {
    if (selected != null && selected.getValue() != null && !following) {
      onTable.accept(selected.getValue().tableId());
    }
  }

  /// What happens when a person selects a table or something of it.
  void setOnTable(Consumer<String> onTable) {
    this.onTable = onTable;
  }

  /// Shows a document. What was open stays open.
  void show(Document document) {
    List<String> open =
        getRoot().getChildren().stream()
            .filter(TreeItem::isExpanded)
            .map(i -> i.getValue().tableId())
            .toList();
    Map<Id, List<Change>> changes = document.changesByTable();
    TreeItem<OutlineItem> root = new TreeItem<>();
    for (Table table : document.drawn().tables()) {
      List<Change> pending = changes.getOrDefault(table.id(), List.of());
      TreeItem<OutlineItem> item = table(table, pending);
      item.setExpanded(open.contains(table.id().value()) || !pending.isEmpty());
      root.getChildren().add(item);
    }
    following = true;
    setRoot(root);
    following = false;
  }

  /// Selects a table without telling anybody.
  void follow(Optional<String> tableId) {
    TreeItem<OutlineItem> now = getSelectionModel().getSelectedItem();
    if (tableId.isEmpty()
        || (now != null && now.getValue().tableId().equals(tableId.orElseThrow()))) {
      return;
    }
    getRoot().getChildren().stream()
        .filter(i -> i.getValue().tableId().equals(tableId.orElseThrow()))
        .findFirst()
        .ifPresent(this::reveal);
  }

  private void reveal(TreeItem<OutlineItem> item) {
    following = true;
    getSelectionModel().select(item);
    scrollTo(Math.max(0, getRow(item) - 2));
    following = false;
  }

  private static TreeItem<OutlineItem> table(Table table, List<Change> pending) {
    String id = table.id().value();
    TreeItem<OutlineItem> item =
        new TreeItem<>(OutlineItem.of(table.name().local(), id, Icon.TABLE));
    for (Change change : pending) {
      ChangeLine line = ChangeWords.line(change);
      Icon icon = change instanceof Change.AddIndex ? Icon.INDEX : Icon.TO_MIGRATION;
      item.getChildren()
          .add(
              new TreeItem<>(
                  new OutlineItem(line.text(), id, Optional.of(icon), Optional.of(line.kind()))));
    }
    table.columns().forEach(c -> item.getChildren().add(column(table, c)));
    group(item, "outline.keys", Icon.KEY, keys(table));
    group(item, "outline.indexes", Icon.INDEX, indexes(table));
    return item;
  }

  private static TreeItem<OutlineItem> column(Table table, Column column) {
    boolean key = table.primaryKey().filter(k -> k.columns().contains(column.name())).isPresent();
    boolean foreign =
        table.foreignKeys().stream().anyMatch(k -> k.columns().contains(column.name()));
    String nullable =
        TEXTS.get(column.nullable() && !key ? "outline.nullable" : "outline.required");
    String text = column.name() + "  " + column.type() + "  " + nullable;
    Optional<Icon> icon =
        key ? Optional.of(Icon.KEY) : foreign ? Optional.of(Icon.FOREIGN_KEY) : Optional.empty();
    return new TreeItem<>(new OutlineItem(text, table.id().value(), icon, Optional.empty()));
  }

  private static List<String> keys(Table table) {
    return table.constraints().stream().map(Outline::key).toList();
  }

  private static String key(Constraint constraint) {
    String kind = TEXTS.get("object." + ChangeWords.kind(constraint), "").strip();
    return kind + " (" + ChangeWords.columns(constraint) + ")  " + constraint.name();
  }

  private static List<String> indexes(Table table) {
    return table.indexes().stream().map(Outline::index).toList();
  }

  private static String index(Index index) {
    String unique = index.unique() ? "  " + TEXTS.get("object.unique", "").strip() : "";
    return index.name() + " (" + ChangeWords.keys(index) + ")" + unique;
  }

  private static void group(
      TreeItem<OutlineItem> table, String key, Icon icon, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    String id = table.getValue().tableId();
    TreeItem<OutlineItem> group = new TreeItem<>(OutlineItem.of(TEXTS.get(key), id, icon));
    lines.forEach(l -> group.getChildren().add(new TreeItem<>(OutlineItem.of(l, id, icon))));
    table.getChildren().add(group);
  }

  private static final class OutlineCell extends TreeCell<OutlineItem> {

    @Override
    protected void updateItem(OutlineItem item, boolean empty) {
      super.updateItem(item, empty);
      Optional<OutlineItem> shown = empty ? Optional.empty() : Optional.ofNullable(item);
      KindLooks.show(this, shown.flatMap(OutlineItem::change));
      setText(shown.map(OutlineItem::text).orElse(null));
      setGraphic(shown.flatMap(OutlineItem::icon).map(i -> i.node(14)).orElse(null));
    }
  }
}
