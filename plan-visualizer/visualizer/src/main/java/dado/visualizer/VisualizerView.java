package dado.visualizer;

import dado.kit.text.Texts;
import dado.plan.advise.IndexSuggestion;
import dado.plan.diagram.PlanDiagram;
import dado.plan.model.Node;
import dado.plan.model.Outline;
import dado.plan.rule.Analysis;
import dado.plan.rule.Finding;
import dado.schema.change.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;

/// Shows a plan: a headline, the diagram with its outline, what is slow, what would help, and two
/// plans side by side.
///
/// Node ids: `plan-headline`, `plan-diagram`, `plan-outline`, `findings`, `suggestions`,
/// `step-details`, `plan-raw`; `to-migration` and `compare-plans` in each suggestion;
/// `before-diagram`, `after-diagram`, `compare-headline`, `close-compare` while comparing.
public final class VisualizerView extends BorderPane {
  private final Texts texts = new Texts("dado.visualizer.messages");
  private final Label headline = Words.headline(texts.get("headline.empty"));
  private final DiagramPane diagram =
      new DiagramPane(texts, "plan-diagram", texts.get("diagram.title"));
  private final OutlineTable outline = new OutlineTable(texts);
  private final AdvicePane advice = new AdvicePane(texts);
  private final StepDetails details = new StepDetails(texts);
  private final TextArea raw = new TextArea();
  private final ComparePane comparison = new ComparePane(texts, this::closeCompare);
  private final BorderPane plan = new BorderPane();
  private Optional<Analysis> shown = Optional.empty();
  private Optional<Integer> selected = Optional.empty();
  private Consumer<Integer> onSelect = id -> {};

  /// A view without a plan.
  public VisualizerView() {
    setId("visualizer");
    getStylesheets().add(stylesheet());
    headline.setId("plan-headline");
    headline.getStyleClass().add("plan-top");
    raw.setId("plan-raw");
    raw.setEditable(false);
    raw.setAccessibleText(texts.get("raw.title"));
    raw.getStyleClass().add("sql-text");
    plan.setTop(headline);
    plan.setCenter(halves());
    setCenter(plan);
    wire();
  }

  private static String stylesheet() {
    return Objects.requireNonNull(
            VisualizerView.class.getResource("/dado/visualizer/visualizer.css"))
        .toExternalForm();
  }

  /// Shows a plan with what was found in it. Suggestions of an earlier plan go.
  public void show(Analysis analysis) {
    shown = Optional.of(analysis);
    selected = Optional.empty();
    headline.setText(sentence(analysis));
    diagram.view().selectedIdProperty().set(Optional.empty());
    diagram.show(analysis);
    outline.show(analysis);
    advice.showFindings(analysis.findings());
    advice.showSuggestions(List.of(), "");
    details.clearStep();
    raw.setText(analysis.query().raw());
    closeCompare();
  }

  /// Shows what would help, above the findings.
  ///
  /// @param conclusion what came of the search, in one sentence
  public void setSuggestions(List<IndexSuggestion> suggestions, String conclusion) {
    advice.showSuggestions(suggestions, conclusion);
  }

  /// Shows two plans side by side until a person goes back.
  ///
  /// @param sentence what changed
  public void compare(Analysis before, Analysis after, String sentence) {
    comparison.show(before, after, sentence);
    setCenter(comparison);
  }

  /// Ends a comparison; does nothing when there is none.
  public void closeCompare() {
    setCenter(plan);
  }

  /// What takes the change that a person wants as a migration.
  public void setOnToMigration(Consumer<Change> onToMigration) {
    advice.setOnToMigration(onToMigration);
  }

  /// What hears which step is selected, by node id.
  public void setOnSelect(Consumer<Integer> onSelect) {
    this.onSelect = onSelect;
  }

  /// What writes a change as the SQL of the plan's engine; suggestions show no SQL without it. It
  /// counts for suggestions set later.
  public void setDdl(Function<Change, Optional<String>> ddl) {
    advice.setDdl(ddl);
  }

  /// Selects a step everywhere.
  public void select(int nodeId) {
    if (selected.filter(id -> id == nodeId).isPresent() || shown.isEmpty()) {
      return;
    }
    Analysis analysis = shown.get();
    Optional<Node> node = new Outline(analysis.query()).node(nodeId);
    if (node.isEmpty()) {
      return;
    }
    selected = Optional.of(nodeId);
    diagram.view().select(PlanScene.idOf(nodeId));
    outline.select(nodeId);
    details.show(node.get(), analysis.metrics().of(nodeId));
    onSelect.accept(nodeId);
  }

  /// The plan that is shown.
  public Optional<Analysis> shown() {
    return shown;
  }

  private void wire() {
    diagram
        .view()
        .selectedIdProperty()
        .addListener((o, was, is) -> is.ifPresent(id -> select(PlanScene.nodeId(id))));
    outline.setOnStep(this::select);
    advice.findings().setOnStep(this::select);
    advice.setOnCompare(c -> compare(c.before(), c.after(), c.headline()));
  }

  private SplitPane halves() {
    SplitPane left = new SplitPane(diagram, outline);
    left.setOrientation(Orientation.VERTICAL);
    left.setDividerPositions(0.66);
    SplitPane halves = new SplitPane(left, tabs());
    halves.setDividerPositions(0.64);
    return halves;
  }

  private TabPane tabs() {
    TabPane tabs =
        new TabPane(
            new Tab(texts.get("tab.advice"), advice),
            new Tab(texts.get("tab.step"), details),
            new Tab(texts.get("tab.raw"), raw));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().add("dense");
    tabs.setId("plan-tabs");
    return tabs;
  }

  private String sentence(Analysis analysis) {
    String title = PlanDiagram.of(analysis).title();
    Optional<Finding> first = analysis.findings().stream().findFirst();
    return first
        .map(f -> texts.get("headline.found", title, f.headline()))
        .orElseGet(() -> texts.get("headline.nothing", title));
  }
}
