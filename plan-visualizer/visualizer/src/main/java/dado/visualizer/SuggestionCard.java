package dado.visualizer;

import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.plan.advise.IndexSuggestion;
import dado.plan.compare.Comparison;
import dado.schema.change.Change;
import dado.schema.model.Index;
import dado.schema.proof.Proof;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One suggested index: what it is, why, what the planner made of it, and what can be done with it.
final class SuggestionCard extends VBox {
  private static final int COLUMNS = 52;
  private static final int MOST_ROWS = 6;

  private final Texts texts;

  SuggestionCard(
      Texts texts,
      IndexSuggestion suggestion,
      Function<Change, Optional<String>> ddl,
      Consumer<Change> onToMigration,
      Consumer<Comparison> onCompare) {
    super(8);
    this.texts = texts;
    getStyleClass().add("suggestion");
    Label title = wrapped(title(suggestion));
    title.getStyleClass().add("text-bold");
    getChildren().add(title);
    ddl.apply(suggestion.toChange()).ifPresent(sql -> getChildren().add(sql(sql)));
    getChildren().add(wrapped(suggestion.why()));
    Optional<Comparison> comparison =
        suggestion.with().map(with -> Comparison.of(suggestion.before(), with));
    comparison.ifPresent(c -> getChildren().add(wrapped(c.headline())));
    proof(suggestion.proof());
    suggestion.cautions().forEach(c -> getChildren().add(caution(c)));
    getChildren().add(buttons(suggestion, comparison, onToMigration, onCompare));
  }

  private void proof(Proof proof) {
    Proofs proofs = new Proofs(texts);
    Label detail = wrapped(proofs.detail(proof));
    detail.getStyleClass().add("text-muted");
    getChildren().addAll(proofs.badge(proof), detail);
  }

  private FlowPane buttons(
      IndexSuggestion suggestion,
      Optional<Comparison> comparison,
      Consumer<Change> onToMigration,
      Consumer<Comparison> onCompare) {
    Button migrate = new Button(texts.get("suggestion.toMigration"), Icon.TO_MIGRATION.node(16));
    migrate.setId("to-migration");
    migrate.getStyleClass().add("accent");
    boolean refuted = suggestion.proof() instanceof Proof.Refuted;
    migrate.setDisable(refuted);
    migrate.setTooltip(
        new Tooltip(texts.get(refuted ? "suggestion.refuted" : "suggestion.toMigration.tip")));
    migrate.setOnAction(e -> onToMigration.accept(suggestion.toChange()));
    Button compare = new Button(texts.get("suggestion.compare"), Icon.COMPARE.node(16));
    compare.setId("compare-plans");
    compare.setTooltip(new Tooltip(texts.get("suggestion.compare.tip")));
    compare.setDisable(comparison.isEmpty());
    compare.setOnAction(e -> comparison.ifPresent(onCompare));
    return new FlowPane(8, 8, migrate, compare);
  }

  private String title(IndexSuggestion suggestion) {
    Index index = suggestion.index();
    String keys = index.keys().stream().map(Index.Key::text).collect(Collectors.joining(", "));
    return texts.get("suggestion.index", index.name(), suggestion.table().local(), keys);
  }

  /// A text area, so that it can be selected and copied.
  private static TextArea sql(String sql) {
    TextArea area = new TextArea(sql);
    area.setEditable(false);
    area.setWrapText(true);
    area.getStyleClass().add("sql-text");
    int rows = sql.lines().mapToInt(l -> 1 + l.length() / COLUMNS).sum();
    area.setPrefRowCount(Math.clamp(rows, 1, MOST_ROWS));
    area.setMinHeight(Region.USE_PREF_SIZE);
    return area;
  }

  private static Label caution(String text) {
    Label label = wrapped(text);
    label.setGraphic(Icon.INFO.node(14));
    label.getStyleClass().add("text-muted");
    return label;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
