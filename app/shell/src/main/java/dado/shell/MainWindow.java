package dado.shell;

import dado.bench.connection.Target;
import dado.cli.Confirmation;
import dado.designer.DesignerView;
import dado.designer.model.DesignerWork;
import dado.designer.model.FolderChooser;
import dado.designer.model.JobProgress;
import dado.designer.project.ProjectWork;
import dado.icons.Icon;
import dado.kit.notice.TaskStrip;
import dado.kit.task.Background;
import dado.kit.text.Texts;
import dado.kit.theme.Themes;
import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import dado.schema.proof.Prover;
import dado.schema.review.LiveTables;
import dado.schema.scratch.Scratches;
import dado.visualizer.VisualizerView;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The main window: the tree on the left, the query and the designer in tabs, what runs at the
/// bottom. Here the one path between the features is wired: a suggestion's change goes to the
/// designer.
final class MainWindow extends BorderPane {

  private static final double GAP = 8;
  private static final double ICON = 16;
  private static final double TREE_SHARE = 0.18;
  private static final Duration LOOK_AROUND = Duration.seconds(2);

  private final Workbench workbench;
  private final Texts texts = new Texts("dado.shell.messages");
  private final TabPane tabs = new TabPane();
  private final QueryView query;
  private final DesignerWork work;
  private final Background background;
  private final Tab queryTab;
  private final Tab designerTab;

  /// Made when it is first looked at: a start needs the editor, not the diagram.
  private Optional<DesignerView> designer = Optional.empty();

  /// How designs are kept in files; empty until it is said.
  private Optional<ProjectWork> projects = Optional.empty();

  /// What was pending for databases that were left, until they are opened again.
  private final Map<String, List<Change>> waiting = new HashMap<>();

  /// The database that the sizes of tables are asked from, on any thread.
  private final AtomicReference<Optional<OpenDatabase>> live =
      new AtomicReference<>(Optional.empty());

  /// The database whose schema the designer shows.
  private Optional<OpenDatabase> designed = Optional.empty();

  MainWindow(Workbench workbench, Background background, FolderChooser folders) {
    this.workbench = workbench;
    this.background = background;
    work = work(folders);
    query = new QueryView(workbench, texts, this::visualizer);
    queryTab = tab("query", query);
    designerTab = tab("designer", new StackPane());
    designerTab
        .selectedProperty()
        .addListener((_, _, now) -> {
          if (now) {
            designer();
          }
        });
    tabs.setId("main-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs().addAll(queryTab, designerTab);
    ObjectTree tree = new ObjectTree(texts);
    SplitPane split = new SplitPane(tree, tabs);
    split.setDividerPositions(TREE_SHARE);
    SplitPane.setResizableWithParent(tree, false);
    setTop(top());
    setCenter(split);
    setBottom(new TaskStrip(background));
    follow(tree);
  }

  private Tab tab(String key, javafx.scene.Node content) {
    Tab tab = new Tab(texts.get(key + ".title"), content);
    tab.setId("tab-" + key);
    return tab;
  }

  private HBox top() {
    OpenBar open = new OpenBar(workbench, texts);
    HBox.setHgrow(open, Priority.ALWAYS);
    Button theme = new Button("", Icon.THEME.node(ICON));
    theme.setId("theme");
    theme.setTooltip(new Tooltip(texts.get("theme.tip")));
    theme.setAccessibleText(texts.get("theme.tip"));
    theme.setOnAction(_ -> Themes.apply(getScene(), Themes.themeProperty().get().other()));
    HBox bar = new HBox(GAP, open, theme);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setPadding(new Insets(GAP));
    return bar;
  }

  private void follow(ObjectTree tree) {
    workbench
        .schemaProperty()
        .addListener((_, _, now) ->
            now.ifPresent(schema -> {
              tree.show(title(), schema);
              showInDesigner(schema);
            }));
  }

  /// A new database begins a new design; the same one, read again, keeps what is pending.
  private void showInDesigner(Schema schema) {
    if (designer.isEmpty()) {
      return;
    }
    Optional<OpenDatabase> open = workbench.databaseProperty().get();
    if (open.equals(designed)) {
      designer.get().refresh(schema);
    } else {
      begin(designer.get(), open, schema);
    }
  }

  /// Keeps what is pending for the database that is left, and finds again what was for the new one.
  private void begin(DesignerView view, Optional<OpenDatabase> open, Schema schema) {
    designed.ifPresent(old ->
        waiting.put(old.target().display(), view.model().documentProperty().get().pending()));
    designed = open;
    view.setSchema(schema);
    live.set(open);
    open.ifPresent(now -> begin(view, now));
    open.map(now -> waiting.remove(now.target().display()))
        .ifPresent(changes -> changes.forEach(view::addPending));
  }

  private static void begin(DesignerView view, OpenDatabase now) {
    view.setDatabase(now.target().display(), context -> now.readSchema(new JobProgress(context)));
    view.begin(now.target().display());
  }

  private DesignerView designer() {
    return designer.orElseGet(() -> {
      DesignerView view = new DesignerView(work, background);
      designer = Optional.of(view);
      projects.ifPresent(view::attach);
      designerTab.setContent(view);
      workbench.schemaProperty().get().ifPresent(this::showInDesigner);
      return view;
    });
  }

  private VisualizerView visualizer() {
    VisualizerView visualizer = new VisualizerView();
    visualizer.setOnToMigration(this::toMigration);
    visualizer.setDdl(this::ddl);
    return visualizer;
  }

  private String title() {
    return workbench.databaseProperty().get().map(open -> open.title(texts)).orElse("");
  }

  private DesignerWork work(FolderChooser folders) {
    return new DesignerWork(
            MainWindow::plan, MainWindow::prove, this::apply, folders, Clock.systemUTC())
        .on(this::liveTables, this::applyTarget);
  }

  private LiveTables liveTables() throws SQLException {
    Optional<OpenDatabase> open = live.get();
    if (open.isEmpty()) {
      return LiveTables.NONE;
    }
    try (Connection connection = open.get().source().open()) {
      return LiveTables.read(open.get().dialect(), connection);
    }
  }

  private Optional<DesignerWork.Target> applyTarget() {
    return workbench.databaseProperty().get().map(OpenDatabase::target).map(MainWindow::target);
  }

  private static DesignerWork.Target target(Target of) {
    return new DesignerWork.Target(
        Confirmation.name(of), of.display(), Confirmation.isProduction(of));
  }

  private static Migration plan(Schema current, List<Change> changes) {
    return Planner.plan(Dialects.of(current.engine()), current, changes);
  }

  /// A change as the SQL that a person would run, for the suggestion's card.
  private Optional<String> ddl(Change change) {
    return workbench
        .schemaProperty()
        .get()
        .map(schema -> plan(schema, List.of(change)).up().getFirst().sql() + ";");
  }

  private static Proof prove(
      Schema current, Migration migration, Schema desired, Progress progress) {
    return Prover.prove(current, migration, desired, Scratches.embedded(), progress);
  }

  private void apply(Migration migration, Optional<Proof> proof) {
    workbench.apply(migration.up());
  }

  private void toMigration(Change change) {
    designer().addPending(change);
    tabs.getSelectionModel().select(designerTab);
  }

  /// Restores the editor's last text, and keeps what is typed from now on.
  void keepText(EditorJournal journal) {
    journal.open(
        texts.get("job.restore"),
        text -> {
          query.restore(text);
          query.followText(journal::changed);
        },
        workbench::failed);
  }

  /// Lets designs be opened from files, and kept over a crash.
  void keepDesigns(ProjectWork work) {
    projects = Optional.of(work);
    designer.ifPresent(view -> view.attach(work));
  }

  /// The keys that work wherever the focus is.
  void installKeys(Scene scene) {
    var keys = scene.getAccelerators();
    keys.put(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN), query::run);
    installExplainKeys(keys);
    keys.put(new KeyCodeCombination(KeyCode.F5), workbench::refresh);
    keys.put(
        new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN), workbench::cancel);
  }

  private void installExplainKeys(Map<KeyCombination, Runnable> keys) {
    keys.put(new KeyCodeCombination(KeyCode.F7), () -> query.explain(false));
    keys.put(
        new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        () -> query.explain(false));
    keys.put(
        new KeyCodeCombination(KeyCode.F7, KeyCombination.SHIFT_DOWN), () -> query.explain(true));
    keys.put(
        new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN),
        () -> query.explain(true));
  }

  /// Goes once through the main job, so that the AOT cache learns what a start needs.
  void rehearse(Runnable done) {
    workbench
        .databaseProperty()
        .addListener((_, _, now) -> now.ifPresent(_ -> query.explain(true)));
    workbench.adviceProperty().addListener((_, _, now) -> now.ifPresent(_ -> designAndRun()));
    PauseTransition lookAround = new PauseTransition(LOOK_AROUND);
    lookAround.setOnFinished(_ -> done.run());
    workbench.resultProperty().addListener((_, _, now) -> now.ifPresent(_ -> lookAround.play()));
  }

  private void designAndRun() {
    tabs.getSelectionModel().select(designerTab);
    query.run();
  }
}
