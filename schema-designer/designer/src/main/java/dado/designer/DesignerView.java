package dado.designer;

import dado.designer.canvas.DiagramPane;
import dado.designer.compare.Side;
import dado.designer.migration.MigrationPane;
import dado.designer.model.DesignerModel;
import dado.designer.model.DesignerWork;
import dado.designer.model.Message;
import dado.designer.outline.OutlinePane;
import dado.designer.project.ProjectView;
import dado.designer.project.ProjectWork;
import dado.designer.review.ReviewBadge;
import dado.designer.review.ReviewPane;
import dado.kit.canvas.DiagramView;
import dado.kit.notice.Banner;
import dado.kit.task.Background;
import dado.kit.task.Work;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.diagram.ErDiagram;
import dado.schema.edit.Document;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The designer: a schema as an ER diagram with its outline, and below them, once there are pending
/// changes, the migration that they make.
///
/// Everything slow runs in the background that it is given.
public final class DesignerView extends BorderPane {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final List<KeyCombination> REDO =
      List.of(
          new KeyCodeCombination(
              KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
          new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN));

  private final DesignerModel model;
  private final DiagramPane diagram;
  private final OutlinePane outline;
  private final SidePane side;
  private final TableSearch search;
  private final MigrationPane migration;
  private final ReviewBadge badge;
  private final ReviewPane review;
  private final SplitPane columns = new SplitPane();
  private final SplitPane rows = new SplitPane();
  private final Banner banner = new Banner("designer-banner");
  private final VBox top = new VBox(banner);
  private final Background background;
  private final DesignerWork work;
  private Optional<ProjectView> project = Optional.empty();
  private Optional<Side> database = Optional.empty();

  /// A designer of an empty schema.
  public DesignerView(DesignerWork work, Background background) {
    setId("designer");
    getStyleClass().add("designer");
    getStylesheets()
        .add(
            Objects.requireNonNull(DesignerView.class.getResource("/dado/designer/designer.css"))
                .toExternalForm());
    model = new DesignerModel(work, background);
    diagram = new DiagramPane(model, background);
    outline = new OutlinePane(model);
    side = new SidePane(model, background);
    diagram.setInspector(id -> side.showInspector());
    search = new TableSearch(diagram::flyTo);
    migration = new MigrationPane(model, work.folders());
    badge = new ReviewBadge(model.review());
    review = new ReviewPane(model, () -> badge.setSelected(false));
    diagram.addTool(badge);
    this.background = background;
    this.work = work;
    setTop(top);
    setCenter(rows);
    rows.setOrientation(Orientation.VERTICAL);
    rows.getItems().add(columns());
    wire();
  }

  /// Lets designs be opened from files and saved in them.
  public ProjectView attach(ProjectWork files) {
    ProjectView view = new ProjectView(model, background, files);
    project = Optional.of(view);
    top.getChildren().addFirst(view);
    Comparing comparing = new Comparing(model, this.work, background, () -> others(view));
    view.setOnCompare(
        () -> comparing.open(Optional.ofNullable(getScene()).map(s -> s.getWindow())));
    addEventHandler(KeyEvent.KEY_PRESSED, view::pressed);
    return view;
  }

  private List<Side> others(ProjectView view) {
    List<Side> others = new ArrayList<>(database.stream().toList());
    view.model()
        .migrations()
        .map(reading -> new Side(Side.Kind.FOLDER, TEXTS.get("compare.folder"), reading))
        .ifPresent(others::add);
    return others;
  }

  /// Says which live database the design can be compared with; empty for none.
  ///
  /// @param title its name, for people
  /// @param reading reads its schema as it is now, on a background thread
  public void setDatabase(String title, Work<Schema> reading) {
    database = Optional.of(new Side(Side.Kind.DATABASE, title, reading));
  }

  /// Says where the schema shown comes from, so that what a crash left unsaved of it is there
  /// again.
  public void begin(String origin) {
    project.ifPresent(p -> p.model().begin(origin));
  }

  /// Shows a schema; the diagram is laid out in the background. Pending changes are forgotten.
  public void setSchema(Schema schema) {
    project.ifPresent(p -> p.model().close());
    model.setSchema(schema);
    diagram.view().fit();
  }

  /// Shows a schema that is laid out already. Pending changes are forgotten.
  public void setSchema(Schema schema, ErDiagram laidOut) {
    project.ifPresent(p -> p.model().close());
    model.setSchema(schema, laidOut);
    diagram.view().fit();
  }

  /// Shows the same database as it is now; pending changes that it does not have yet stay.
  public void refresh(Schema schema) {
    model.refresh(schema);
  }

  /// Adds a pending change, as the plan visualizer hands it over, and shows its table.
  public void addPending(Change change) {
    model.addPending(change);
    model
        .documentProperty()
        .get()
        .drawn()
        .table(change.subject())
        .ifPresent(t -> diagram.view().select(t.id().value()));
  }

  /// What it shows.
  public DesignerModel model() {
    return model;
  }

  /// The diagram, whose things have the ids of their tables.
  public DiagramView diagram() {
    return diagram.view();
  }

  private SplitPane columns() {
    VBox left = new VBox(6, search, outline);
    left.setPadding(new Insets(6, 4, 0, 8));
    left.setMinWidth(140);
    VBox.setVgrow(outline, Priority.ALWAYS);
    columns.getItems().setAll(left, diagram, side);
    columns.setDividerPositions(0.24, 0.76);
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(side, false);
    return columns;
  }

  /// The review takes the place of what else stands beside the canvas.
  private void showReview(boolean shown) {
    columns.getItems().set(columns.getItems().size() - 1, shown ? review : side);
    columns.setDividerPosition(columns.getItems().size() - 2, 0.74);
    SplitPane.setResizableWithParent(review, false);
    if (shown) {
      review.focusFirst();
    } else {
      diagram.view().requestFocus();
    }
  }

  private void wire() {
    badge.selectedProperty().addListener((o, was, is) -> showReview(is));
    model.documentProperty().addListener((o, was, is) -> show(is));
    model.messageProperty().addListener((o, was, is) -> tell(is));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    show(model.documentProperty().get());
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      badge.fire();
      event.consume();
    } else if (UNDO.match(event)) {
      model.undo();
      event.consume();
    } else if (REDO.stream().anyMatch(k -> k.match(event))) {
      model.redo();
      event.consume();
    }
  }

  private void show(Document document) {
    search.setTables(document.drawn().tables());
    if (document.changes() != rows.getItems().contains(migration)) {
      showMigration(document.changes());
    }
  }

  /// Who sees the whole diagram goes on seeing it in what room is left.
  private void showMigration(boolean shown) {
    boolean all = diagram.showsAll();
    if (shown) {
      rows.getItems().add(migration);
      rows.setDividerPositions(0.58);
    } else {
      rows.getItems().remove(migration);
    }
    if (all) {
      Platform.runLater(diagram.view()::fit);
    }
  }

  private void tell(Message message) {
    if (message.text().isEmpty()) {
      banner.hide();
    } else {
      banner.show(message.bad() ? Banner.Kind.ERROR : Banner.Kind.SUCCESS, message.text());
    }
  }
}
