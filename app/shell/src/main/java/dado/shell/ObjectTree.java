package dado.shell;

import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.schema.model.Column;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// The tree of what a database holds: schemas, tables, and in each table its columns and indexes.
final class ObjectTree extends TreeView<String> {

  private static final double ICON = 14;

  private final Texts texts;

  ObjectTree(Texts texts) {
    this.texts = texts;
    setId("object-tree");
    setShowRoot(true);
    setAccessibleText(texts.get("tree.accessible"));
    setRoot(new TreeItem<>(texts.get("tree.none")));
  }

  /// Shows a database under its title.
  void show(String title, Schema schema) {
    TreeItem<String> root = item(title, Icon.DATABASE);
    Map<String, List<Table>> bySchema =
        schema.tables().stream()
            .collect(
                Collectors.groupingBy(t -> t.name().schema(), TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Table>> entry : bySchema.entrySet()) {
      TreeItem<String> parent = root;
      if (bySchema.size() > 1) {
        parent = item(entry.getKey(), Icon.SCHEMA);
        parent.setExpanded(true);
        root.getChildren().add(parent);
      }
      parent.getChildren().addAll(entry.getValue().stream().map(this::table).toList());
    }
    schema.views().forEach(v -> root.getChildren().add(item(v.name().local(), Icon.VIEW)));
    if (root.getChildren().isEmpty()) {
      root.getChildren().add(new TreeItem<>(texts.get("tree.empty")));
    }
    root.setExpanded(true);
    setRoot(root);
  }

  /// Columns are made when the table is opened: a catalog can hold a hundred thousand of them.
  private TreeItem<String> table(Table table) {
    TreeItem<String> item = item(table.name().local(), Icon.TABLE);
    TreeItem<String> pending = new TreeItem<>("…");
    item.getChildren().add(pending);
    item.expandedProperty()
        .addListener((_, _, open) -> {
          if (open && item.getChildren().contains(pending)) {
            item.getChildren().setAll(parts(table));
          }
        });
    return item;
  }

  private static List<TreeItem<String>> parts(Table table) {
    List<TreeItem<String>> parts =
        new java.util.ArrayList<>(table.columns().stream().map(c -> column(table, c)).toList());
    table.indexes().forEach(index -> parts.add(item(describe(index), Icon.INDEX)));
    return parts;
  }

  private static TreeItem<String> column(Table table, Column column) {
    boolean key = table.primaryKey().filter(k -> k.columns().contains(column.name())).isPresent();
    String references =
        table.foreignKeys().stream()
            .filter(k -> k.columns().contains(column.name()))
            .map(k -> " → " + local(k.references()))
            .findFirst()
            .orElse("");
    String text =
        column.name() + "  " + column.type() + (column.nullable() ? "" : " not null") + references;
    if (key) {
      return item(text, Icon.KEY);
    }
    return references.isEmpty() ? new TreeItem<>(text) : item(text, Icon.FOREIGN_KEY);
  }

  private static String local(Name name) {
    return name.local();
  }

  private static String describe(Index index) {
    return index.name()
        + index.keys().stream().map(Index.Key::text).collect(Collectors.joining(", ", " (", ")"));
  }

  private static TreeItem<String> item(String text, Icon icon) {
    return new TreeItem<>(text, icon.node(ICON));
  }
}
