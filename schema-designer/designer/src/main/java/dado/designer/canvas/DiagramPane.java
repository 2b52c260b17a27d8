package dado.designer.canvas;

import dado.designer.model.DesignerModel;
import dado.icons.Icon;
import dado.kit.canvas.DiagramView;
import dado.kit.canvas.Minimap;
import dado.kit.task.Background;
import dado.kit.text.Texts;
import dado.schema.diagram.ErBox;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The ER diagram with its buttons and its map; of an empty schema, what to do.
public final class DiagramPane extends BorderPane {

  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final DesignerModel model;
  private final DiagramView view = new DiagramView();
  private final ErBoard board;
  private final Bubbles bubbles;
  private final Acts acts;
  private final Commands commands;
  private final TidyBar tidyBar;
  private final DiagramChooser chooser;
  private final Minimap map;
  private final Label count = new Label();
  private final Label emptyHead = new Label();
  private final Label emptyText = new Label();
  private final VBox empty = new VBox(8, emptyHead, emptyText);
  private Consumer<Id> inspector = id -> {};

  /// The diagram of what a model holds; it tidies in the background.
  public DiagramPane(DesignerModel model, Background background) {
    this.model = model;
    board = new ErBoard(model, view);
    bubbles = new Bubbles(board);
    acts = new Acts(board, bubbles);
    tidyBar = new TidyBar(background);
    chooser = new DiagramChooser(board);
    commands = new Commands(board, new Tidying(board, tidyBar), chooser, acts);
    map = new Minimap(view);
    setUp();
    follow();
    show();
  }

  private void setUp() {
    setUpView();
    setUpCount();
    setUpEmpty();
    setTop(toolbar());
    setCenter(center());
  }

  private void follow() {
    model.diagramProperty().addListener((Observable o) -> show());
    model.documentProperty().addListener((o, was, is) -> describe());
    model.review().marksProperty().addListener((Observable o) -> show());
    board.subsetProperty().addListener((o, was, is) -> describe());
  }

  private void setUpView() {
    view.setId("er-diagram");
    view.setTitle(TEXTS.get("er.title"));
    PatternMenu patterns = new PatternMenu(board, bubbles);
    view.setEditor(
        new ErEditor(board, acts, new ErMenu(board, commands, acts, patterns, this::inspect)));
    view.setOnActivate(this::activate);
    view.addEventFilter(KeyEvent.KEY_PRESSED, commands::pressed);
    new SelectionBridge(view, model.selection(), this::shown);
    new HoverTip(view, board);
  }

  private StackPane center() {
    map.setId("er-map");
    map.setAccessibleText(TEXTS.get("map.tip"));
    StackPane.setAlignment(map, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(map, new Insets(14));
    return new StackPane(view, map, empty);
  }

  private void setUpCount() {
    count.setId("er-count");
    count.getStyleClass().add("text-muted");
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

  /// The view, whose things have the ids of their tables and notes.
  public DiagramView view() {
    return view;
  }

  /// Adds to the end of the tool bar.
  public void addTool(Node tool) {
    if (getTop() instanceof FlowPane bar) {
      bar.getChildren().add(tool);
    }
  }

  /// What a double click or Enter on a thing opens.
  public void setInspector(Consumer<Id> inspector) {
    this.inspector = inspector;
  }

  private void inspect(Id id) {
    inspector.accept(id);
  }

  /// A double click on a row is about its column.
  private void activate(String id) {
    boolean note = board.scene().flatMap(s -> s.note(id)).isPresent();
    if (note) {
      acts.rename(id);
    } else {
      inspect(pointed(id));
    }
  }

  /// The column of a table's box that the pointer is on; the table where it is on none.
  private Id pointed(String id) {
    Point2D at = view.pointer();
    Optional<ErBox> box =
        board
            .scene()
            .flatMap(s -> s.box(id))
            .filter(b -> b.bounds().contains(at.getX(), at.getY()) && view.isHover());
    int row = box.map(b -> Rows.at(b, at.getY())).orElse(ErBox.HEAD);
    return box.filter(b -> Rows.isColumn(b, row))
        .map(b -> b.rows().get(row).column())
        .orElse(new Id(id));
  }

  /// What stands for an id on the diagram: itself, or the table of a column.
  private List<String> shown(Id id) {
    Optional<ErScene> scene = board.scene();
    if (scene.flatMap(s -> s.boundsOf(id.value())).isPresent()) {
      return List.of(id.value());
    }
    return scene.flatMap(s -> s.tableOf(id)).stream().toList();
  }

  /// Whether the whole diagram can be seen, as after a fit.
  public boolean showsAll() {
    double zoom = view.zoomProperty().get();
    return view.diagram().bounds().width() * zoom <= view.getWidth()
        && view.diagram().bounds().height() * zoom <= view.getHeight();
  }

  /// Brings a table into the middle of the view at a size at which its columns can be read; shows
  /// the whole model where the diagram does not have it.
  public void flyTo(String tableId) {
    if (view.diagram().boundsOf(tableId).isEmpty()) {
      board.show(new Subset.Whole());
    }
    if (view.zoomProperty().get() < 0.6) {
      view.zoomBy(1 / view.zoomProperty().get());
    }
    view.select(tableId);
    view.diagram().boundsOf(tableId).ifPresent(r -> view.centerOn(r.centerX(), r.centerY()));
  }

  private FlowPane toolbar() {
    Button fit = button("er-fit", "toolbar.fit", Icon.FIT, view::fit);
    Button in = button("er-zoom-in", "toolbar.in", Icon.ZOOM_IN, () -> view.zoomBy(1.25));
    Button out = button("er-zoom-out", "toolbar.out", Icon.ZOOM_OUT, () -> view.zoomBy(0.8));
    Button add = button("er-add", "toolbar.add", Icon.TABLE, this::addTable);
    Button tidy = button("er-tidy", "toolbar.tidy", Icon.SORT, () -> commands.tidy().act().run());
    FlowPane bar =
        new FlowPane(
            6, 4, chooser, add, tidy, alignButton(), fit, in, out, mapButton(), tidyBar, count);
    bar.setRowValignment(javafx.geometry.VPos.CENTER);
    bar.setPadding(new Insets(6, 12, 6, 8));
    return bar;
  }

  private void addTable() {
    Point2D at = view.pointer();
    view.requestFocus();
    acts.addTable(at.getX(), at.getY());
  }

  private MenuButton alignButton() {
    MenuButton align = new MenuButton(TEXTS.get("command.align"));
    align.setId("er-align");
    align.setTooltip(new Tooltip(TEXTS.get("toolbar.align.tip")));
    align.setOnShowing(
        e -> align.getItems().setAll(commands.alignments().stream().map(Command::item).toList()));
    return align;
  }

  private ToggleButton mapButton() {
    ToggleButton button = new ToggleButton(TEXTS.get("toolbar.map"));
    button.setId("er-show-map");
    button.setSelected(true);
    button.setTooltip(new Tooltip(TEXTS.get("map.tip")));
    map.visibleProperty().bind(button.selectedProperty().and(empty.visibleProperty().not()));
    return button;
  }

  private static Button button(String id, String key, Icon icon, Runnable action) {
    Button button = new Button(TEXTS.get(key), icon.node(16));
    button.setId(id);
    button.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
    button.setOnAction(e -> action.run());
    return button;
  }

  private void show() {
    board.refresh();
    describe();
  }

  private void describe() {
    Schema drawn = board.document().drawn();
    int keys = drawn.tables().stream().mapToInt(t -> t.foreignKeys().size()).sum();
    boolean none = drawn.tables().isEmpty() && board.document().layout().notes().isEmpty();
    count.setText(
        board.subsetProperty().get() instanceof Subset.Whole
            ? TEXTS.get("count.tables", drawn.tables().size(), keys)
            : TEXTS.get(
                "count.part", board.scene().map(ErScene::tables).orElse(0), drawn.tables().size()));
    empty.setVisible(none || model.diagramProperty().get().isEmpty());
    emptyHead.setText(TEXTS.get(none ? "empty.head" : "loading"));
    emptyText.setText(none ? TEXTS.get("empty.text") : "");
  }
}
