package dado.visualizer;

import dado.kit.text.Texts;
import dado.plan.metrics.Measured;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.rule.Analysis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/// The plan as a table of its steps: the diagram's twin for the keyboard and the screen reader.
final class OutlineTable extends TreeTableView<OutlineTable.Step> {
  private static final double ROW_HEIGHT = 26;

  private final Texts texts;
  private final Map<Integer, TreeItem<Step>> items = new HashMap<>();
  private Consumer<Integer> onSelect = id -> {};

  /// A step with its numbers as text.
  record Step(
      int nodeId,
      String label,
      String self,
      String share,
      String rows,
      String estimate,
      String removed) {}

  OutlineTable(Texts texts) {
    this.texts = texts;
    setId("plan-outline");
    setAccessibleText(texts.get("outline.title"));
    setShowRoot(false);
    setFixedCellSize(ROW_HEIGHT);
    getStyleClass().add("dense");
    getColumns().setAll(columns());
    getSelectionModel().selectedItemProperty().addListener((o, was, is) -> tell(is));
  }

  private void tell(@Nullable TreeItem<Step> item) {
    if (item != null && item.getValue() != null) {
      onSelect.accept(item.getValue().nodeId());
    }
  }

  private List<TreeTableColumn<Step, String>> columns() {
    return List.of(
        column("outline.step", Step::label, 300, false),
        column("outline.self", Step::self, 150, true),
        column("outline.share", Step::share, 80, true),
        column("outline.rows", Step::rows, 100, true),
        column("outline.estimate", Step::estimate, 100, true),
        column("outline.removed", Step::removed, 110, true));
  }

  void setOnStep(Consumer<Integer> onSelect) {
    this.onSelect = onSelect;
  }

  void show(Analysis analysis) {
    items.clear();
    List<Node> nodes = analysis.query().roots().stream().flatMap(Node::all).toList();
    nodes.forEach(n -> items.put(n.id(), item(n, analysis.metrics().of(n.id()))));
    // Children before parents: an item counts what is below it when it is put into its parent.
    nodes.reversed().forEach(this::join);
    TreeItem<Step> top = new TreeItem<>();
    analysis
        .query()
        .roots()
        .forEach(r -> Optional.ofNullable(items.get(r.id())).ifPresent(top.getChildren()::add));
    top.setExpanded(true);
    setRoot(top);
  }

  void select(int nodeId) {
    TreeItem<Step> item = items.get(nodeId);
    if (item != null && !item.equals(getSelectionModel().getSelectedItem())) {
      getSelectionModel().select(item);
      scrollTo(Math.max(0, getRow(item) - 3));
    }
  }

  private void join(Node node) {
    TreeItem<Step> parent = items.get(node.id());
    if (parent != null) {
      parent.getChildren().setAll(node.children().stream().map(c -> items.get(c.id())).toList());
    }
  }

  private TreeItem<Step> item(Node node, NodeMetrics metrics) {
    String none = texts.get("outline.none");
    TreeItem<Step> item =
        new TreeItem<>(
            new Step(
                node.id(),
                node.label(),
                metrics.selfMillis().map(m -> Numbers.millis(m.value(), m.error())).orElse(none),
                Numbers.percent(metrics.share()),
                metrics.rows().map(OutlineTable::count).orElse(none),
                node.estimate().rows().isPresent()
                    ? Numbers.count(node.estimate().rows().getAsDouble())
                    : none,
                metrics.removed().map(OutlineTable::count).orElse(none)));
    item.setExpanded(true);
    return item;
  }

  private static String count(Measured measured) {
    return Numbers.count(measured.value());
  }

  private TreeTableColumn<Step, String> column(
      String key, Function<Step, String> value, double width, boolean number) {
    TreeTableColumn<Step, String> column = new TreeTableColumn<>(texts.get(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(f ->
        new ReadOnlyStringWrapper(
            f.getValue().getValue() == null ? "" : value.apply(f.getValue().getValue())));
    if (number) {
      column.getStyleClass().add("number-column");
    }
    return column;
  }
}
