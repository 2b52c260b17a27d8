package dado.visualizer;

import dado.icons.Icon;
import dado.kit.canvas.DiagramView;
import dado.kit.text.Texts;
import dado.plan.diagram.PlanBox;
import dado.plan.diagram.PlanDiagram;
import dado.plan.rule.Analysis;
import java.util.Comparator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A plan diagram with its buttons above and its legend below.
final class DiagramPane extends BorderPane {
  private static final double ICON = 16;

  private final Texts texts;
  private final DiagramView view = new DiagramView();
  private final Label title = new Label();
  private final VBox legend = new VBox(2);
  private final TitledPane legendPane;

  /// An empty pane.
  ///
  /// @param id the diagram's node id
  DiagramPane(Texts texts, String id, String name) {
    this.texts = texts;
    view.setId(id);
    view.setTitle(name);
    title.getStyleClass().add("text-bold");
    legendPane = new TitledPane(texts.get("diagram.legend"), legend);
    legendPane.setExpanded(false);
    legendPane.setAnimated(false);
    legendPane.getStyleClass().add("dense");
    legendPane.setId(id + "-legend");
    setTop(bar());
    setCenter(view);
    setBottom(legendPane);
    setMinWidth(0);
  }

  DiagramView view() {
    return view;
  }

  void setName(String name) {
    title.setText(name);
  }

  void show(Analysis analysis) {
    PlanDiagram diagram = PlanDiagram.of(analysis);
    view.setScene(new PlanScene(diagram));
    view.fitReadable(PlanScene.idOf(costliest(diagram)));
    legend.getChildren().setAll(diagram.legend().stream().map(DiagramPane::line).toList());
  }

  private static int costliest(PlanDiagram diagram) {
    return diagram.nodes().stream()
        .max(Comparator.comparingDouble(PlanBox::share))
        .map(PlanBox::nodeId)
        .orElseThrow();
  }

  private HBox bar() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar =
        new HBox(
            4,
            title,
            space,
            button(Icon.ZOOM_OUT, "diagram.zoomOut", () -> view.zoomBy(0.8)),
            button(Icon.ZOOM_IN, "diagram.zoomIn", () -> view.zoomBy(1.25)),
            button(Icon.FIT, "diagram.fit", view::fit));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("plan-bar");
    return bar;
  }

  private Button button(Icon icon, String key, Runnable action) {
    Button button = new Button("", icon.node(ICON));
    button.getStyleClass().addAll("flat", "button-icon");
    button.setTooltip(new Tooltip(texts.get(key)));
    button.setAccessibleText(texts.get(key));
    button.setOnAction(e -> action.run());
    return button;
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("text-muted");
    return label;
  }
}
