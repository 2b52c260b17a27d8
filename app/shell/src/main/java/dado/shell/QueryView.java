package dado.shell;

import dado.bench.session.Result;
import dado.designer.model.SqlHighlight;
import dado.icons.Icon;
import dado.kit.editor.SqlEditor;
import dado.kit.grid.ResultGrid;
import dado.kit.notice.Banner;
import dado.kit.text.Texts;
import dado.schema.model.Engine;
import dado.schema.sql.Statements;
import dado.visualizer.VisualizerView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The query tab: the SQL editor, and below it the rows and the plan.
final class QueryView extends BorderPane {

  private static final double GAP = 8;
  private static final double ICON = 16;
  private static final double EDITOR_SHARE = 0.2;

  private final Workbench workbench;
  private final Texts texts;
  private final SqlEditor editor = new SqlEditor();
  private final ResultGrid grid = new ResultGrid();
  private final Label footer = new Label();
  private final Supplier<VisualizerView> makeVisualizer;
  private final TabPane results = new TabPane();
  private final Tab rowsTab;
  private final Tab planTab;
  private final Banner banner = new Banner("query-problem");

  private Optional<VisualizerView> visualizer = Optional.empty();

  /// The sample's query that was put into the empty editor.
  private String offered = "";

  QueryView(Workbench workbench, Texts texts, Supplier<VisualizerView> makeVisualizer) {
    this.workbench = workbench;
    this.texts = texts;
    this.makeVisualizer = makeVisualizer;
    grid.setId("result-grid");
    footer.setId("result-footer");
    footer.setPadding(new Insets(4, GAP, 4, GAP));
    BorderPane rows = new BorderPane(grid);
    rows.setBottom(footer);
    rowsTab = tab("rows", rows);
    planTab = tab("plan", new Label(texts.get("query.plan.none")));
    results.setId("results");
    results.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    results.getTabs().addAll(rowsTab, planTab);
    SplitPane split = new SplitPane(editor, results);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(EDITOR_SHARE);
    SplitPane.setResizableWithParent(editor, false);
    setTop(new VBox(tools(), banner, new QuestionBar(workbench, texts)));
    setCenter(split);
    follow();
  }

  private Tab tab(String key, javafx.scene.Node content) {
    Tab tab = new Tab(texts.get("query." + key), content);
    tab.setId("tab-" + key);
    return tab;
  }

  private HBox tools() {
    Button run = button("run", Icon.RUN, this::run);
    Button explain = button("explain", Icon.EXPLAIN, () -> explain(false));
    Button analyze = button("analyze", Icon.EXPLAIN_ANALYZE, () -> explain(true));
    Button cancel = button("cancel", Icon.CANCEL, workbench::cancel);
    for (Button button : new Button[] {run, explain, analyze}) {
      button.disableProperty().bind(workbench.runningProperty());
    }
    cancel.disableProperty().bind(workbench.runningProperty().not());
    HBox bar = new HBox(GAP, run, explain, analyze, cancel);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setPadding(new Insets(GAP));
    return bar;
  }

  private Button button(String key, Icon icon, Runnable action) {
    Button button = new Button(texts.get("query." + key), icon.node(ICON));
    button.setId(key);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(texts.get("query." + key + ".tip")));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void follow() {
    workbench.resultProperty().addListener((_, _, now) -> now.ifPresent(this::showResult));
    workbench.explainedProperty().addListener((_, _, now) -> now.ifPresent(this::showPlan));
    workbench
        .adviceProperty()
        .addListener((_, _, now) ->
            now.ifPresent(
                found -> visualizer().setSuggestions(found.suggestions(), found.conclusion())));
    workbench.problemProperty().addListener((_, _, now) -> showProblem(now));
    workbench.databaseProperty().addListener((_, _, now) -> now.ifPresent(this::showDatabase));
  }

  private void showDatabase(OpenDatabase open) {
    editor.setHighlighter(text -> SqlHighlight.spans(open.engine(), text));
    open.sample().ifPresent(sample -> offer(sample.slowQuery()));
  }

  /// Puts the sample's query into an editor in which nothing would be lost.
  private void offer(String sql) {
    if (editor.getText().isBlank()) {
      offered = sql;
      editor.setText(sql);
    }
  }

  /// Puts a text into the editor in which nothing was typed yet.
  void restore(String text) {
    boolean untouched = editor.getText().isBlank() || editor.getText().equals(offered);
    if (!text.isBlank() && untouched) {
      editor.setText(text);
    }
  }

  /// Tells of every change of the text.
  void followText(Consumer<String> listener) {
    editor.textProperty().addListener((_, _, now) -> listener.accept(now));
    listener.accept(editor.getText());
  }

  private void showResult(Result now) {
    switch (now) {
      case Result.Rows rows -> {
        grid.show(rows.columns(), rows.rows());
        String key = rows.more() ? "query.rows.more" : "query.rows.all";
        footer.setText(texts.get(key, rows.rows().size(), rows.took().toMillis()));
      }
      case Result.Count count -> {
        grid.clear();
        footer.setText(texts.get("query.count", count.rows(), count.took().toMillis()));
      }
    }
    results.getSelectionModel().select(rowsTab);
  }

  /// Made for the first plan.
  private VisualizerView visualizer() {
    return visualizer.orElseGet(() -> {
      VisualizerView view = makeVisualizer.get();
      visualizer = Optional.of(view);
      planTab.setContent(view);
      return view;
    });
  }

  private void showPlan(Explained now) {
    VisualizerView visualizer = visualizer();
    visualizer.show(now.analysis());
    visualizer.setSuggestions(List.of(), texts.get("query.trying"));
    now.before()
        .ifPresent(before ->
            visualizer.compare(
                before, now.analysis(), now.comparison().map(c -> c.headline()).orElse("")));
    results.getSelectionModel().select(planTab);
  }

  private void showProblem(Optional<Problem> problem) {
    editor.clearError();
    if (problem.isEmpty()) {
      banner.hide();
      return;
    }
    banner.showError(problem.get().message());
    OptionalInt position = problem.get().position();
    if (position.isPresent()) {
      int from = Math.min(position.getAsInt(), Math.max(0, editor.getText().length() - 1));
      editor.markError(from, wordEnd(editor.getText(), from));
    }
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return Math.min(text.length(), Math.max(end, from + 1));
  }

  /// Runs the selection, or the statement under the caret.
  void run() {
    piece().ifPresent(workbench::run);
  }

  /// Explains the selection, or the statement under the caret.
  void explain(boolean analyze) {
    piece().ifPresent(piece -> workbench.explain(piece, analyze));
  }

  private Optional<Piece> piece() {
    String selected = editor.selectedText();
    Optional<Piece> piece =
        selected.isBlank()
            ? Statements.at(engine(), editor.getText(), editor.caretPosition())
                .map(found -> new Piece(found.text(), found.start()))
            : Optional.of(new Piece(selected, editor.selectionStart()));
    if (piece.isEmpty()) {
      workbench.report(new Problem(texts.get("problem.nothing"), OptionalInt.empty()));
    }
    return piece;
  }

  private Engine engine() {
    return workbench.databaseProperty().get().map(OpenDatabase::engine).orElse(Engine.SQLITE);
  }
}
