package dado.visualizer;

import dado.kit.text.Texts;
import dado.plan.advise.IndexSuggestion;
import dado.plan.compare.Comparison;
import dado.plan.rule.Finding;
import dado.schema.change.Change;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What would help, and below it what is slow: the headline above has said the worst already.
final class AdvicePane extends ScrollPane {
  private final Texts texts;
  private final FindingsList findings;
  private final VBox suggestions = new VBox(10);
  private final Label conclusion = Words.plain("");
  private Function<Change, Optional<String>> ddl = c -> Optional.empty();
  private Consumer<Change> onToMigration = c -> {};
  private Consumer<Comparison> onCompare = c -> {};

  AdvicePane(Texts texts) {
    this.texts = texts;
    findings = new FindingsList(texts);
    suggestions.setId("suggestions");
    conclusion.setId("conclusion");
    VBox content = new VBox(16, suggestions, findings);
    content.getStyleClass().add("advice");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(0);
  }

  FindingsList findings() {
    return findings;
  }

  void setDdl(Function<Change, Optional<String>> ddl) {
    this.ddl = ddl;
  }

  void setOnToMigration(Consumer<Change> onToMigration) {
    this.onToMigration = onToMigration;
  }

  void setOnCompare(Consumer<Comparison> onCompare) {
    this.onCompare = onCompare;
  }

  void showFindings(List<Finding> found) {
    findings.show(found);
    setVvalue(0);
  }

  void showSuggestions(List<IndexSuggestion> found, String sentence) {
    suggestions.getChildren().clear();
    if (found.isEmpty() && sentence.isEmpty()) {
      return;
    }
    add(Words.section(texts.get("suggestions.title")));
    if (!sentence.isEmpty()) {
      conclusion.setText(sentence);
      add(conclusion);
    }
    SuggestionCard.Actions actions =
        new SuggestionCard.Actions(ddl, c -> onToMigration.accept(c), c -> onCompare.accept(c));
    found.forEach(s -> add(new SuggestionCard(texts, s, actions)));
  }

  private void add(Node node) {
    suggestions.getChildren().add(node);
  }
}
