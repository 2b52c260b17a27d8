package dado.designer;

import dado.designer.model.ChangeLine;
import dado.designer.model.ChangeWords;
import dado.designer.model.DesignerModel;
import dado.icons.Icon;
import dado.kit.canvas.DiagramScene;
import dado.kit.canvas.DiagramView;
import dado.kit.text.Texts;
import dado.schema.edit.Document;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The ER diagram with its buttons; of an empty schema, what to do.
final class DiagramPane extends BorderPane {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private final DesignerModel model;
  private final DiagramView view = new DiagramView();
  private final Label count = new Label();
  private final Label emptyHead = new Label();
  private final Label emptyText = new Label();
  private final VBox empty = new VBox(8, emptyHead, emptyText);

  DiagramPane(DesignerModel model) {
    this.model = model;
    view.setId("er-diagram");
    view.setTitle(TEXTS.get("er.title"));
    count.setId("er-count");
    count.getStyleClass().add("text-muted");
    setUpEmpty();
    setTop(toolbar());
    setCenter(new StackPane(view, empty));
    model.diagramProperty().addListener((o, was, is) -> show());
    model.documentProperty().addListener((o, was, is) -> show());
    show();
  }

  private void setUpEmpty() {
    emptyHead.getStyleClass().add("headline");
    emptyText.setWrapText(true);
    emptyText.setTextAlignment(TextAlignment.CENTER);
    emptyText.setMaxWidth(420);
    empty.setId("er-empty");
    empty.setAlignment(Pos.CENTER);
    empty.setMouseTransparent(true);
  }

  DiagramView view() {
    return view;
  }

  /// Whether the whole diagram can be seen, as after a fit.
  boolean showsAll() {
    double zoom = view.zoomProperty().get();
    return view.diagram().bounds().width() * zoom <= view.getWidth()
        && view.diagram().bounds().height() * zoom <= view.getHeight();
  }

  /// Brings a table into view at a size at which its columns can be read.
  void flyTo(String tableId) {
    if (view.zoomProperty().get() < 0.6) {
      view.zoomBy(1 / view.zoomProperty().get());
    }
    view.select(tableId);
  }

  private HBox toolbar() {
    Button fit = button("er-fit", "toolbar.fit", Icon.FIT, view::fit);
    fit.setTooltip(new Tooltip(TEXTS.get("toolbar.fit.tip")));
    Button in = button("er-zoom-in", "toolbar.in", Icon.ZOOM_IN, () -> view.zoomBy(1.25));
    Button out = button("er-zoom-out", "toolbar.out", Icon.ZOOM_OUT, () -> view.zoomBy(0.8));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(6, fit, in, out, gap, count);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setPadding(new Insets(6, 12, 6, 8));
    return bar;
  }

  private static Button button(String id, String key, Icon icon, Runnable action) {
    Button button = new Button(TEXTS.get(key), icon.node(16));
    button.setId(id);
    button.setOnAction(e -> action.run());
    return button;
  }

  private void show() {
    Document document = model.documentProperty().get();
    Schema drawn = document.drawn();
    int keys = drawn.tables().stream().mapToInt(t -> t.foreignKeys().size()).sum();
    count.setText(TEXTS.get("count.tables", drawn.tables().size(), keys));
    boolean none = drawn.tables().isEmpty();
    empty.setVisible(none || model.diagramProperty().get().isEmpty());
    emptyHead.setText(TEXTS.get(none ? "empty.head" : "loading"));
    emptyText.setText(none ? TEXTS.get("empty.text") : "");
    view.setScene(scene(document));
  }

  private DiagramScene scene(Document document) {
    return model
        .diagramProperty()
        .get()
        .filter(d -> !d.boxes().isEmpty())
        .<DiagramScene>map(d -> new ErScene(d, lines(document)))
        .orElseGet(DiagramScene::empty);
  }

  private static Map<Id, List<ChangeLine>> lines(Document document) {
    return document.changesByTable().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().stream().map(ChangeWords::line).toList()));
  }
}
