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
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One suggested index: what it is, why, what the planner made of it, and what can be done with it.
final class SuggestionCard extends VBox {
  private static final int COLUMNS = 36;
  private static final int MOST_ROWS = 6;

  private final Texts texts;
  private final IndexSuggestion suggestion;

  /// What a card can do.
  ///
  /// @param ddl writes a change as SQL, where somebody can
  record Actions(
      Function<Change, Optional<String>> ddl,
      Consumer<Change> toMigration,
      Consumer<Comparison> compare) {}

  SuggestionCard(Texts texts, IndexSuggestion suggestion, Actions actions) {
    super(8);
    this.texts = texts;
    this.suggestion = suggestion;
    getStyleClass().add("suggestion");
    Optional<Comparison> comparison =
        suggestion.with().map(with -> Comparison.of(suggestion.before(), with));
    add(Words.bold(title()));
    add(new FlowPane(8, 8, migrate(actions.toMigration()), compare(comparison, actions.compare())));
    actions.ddl().apply(suggestion.toChange()).ifPresent(sql -> add(sql(sql)));
    add(Words.plain(suggestion.why()));
    comparison.ifPresent(c -> add(Words.plain(c.headline())));
    proof(suggestion.proof());
    suggestion.cautions().forEach(c -> add(caution(c)));
  }

  private void add(Node node) {
    getChildren().add(node);
  }

  private void proof(Proof proof) {
    Proofs proofs = new Proofs(texts);
    add(proofs.badge(proof));
    add(Words.muted(proofs.detail(proof)));
  }

  private Button migrate(Consumer<Change> action) {
    Button migrate = new Button(texts.get("suggestion.toMigration"), Icon.TO_MIGRATION.node(16));
    migrate.setId("to-migration");
    migrate.getStyleClass().add("accent");
    boolean refuted = suggestion.proof() instanceof Proof.Refuted;
    migrate.setDisable(refuted);
    migrate.setTooltip(
        new Tooltip(texts.get(refuted ? "suggestion.refuted" : "suggestion.toMigration.tip")));
    migrate.setOnAction(e -> action.accept(suggestion.toChange()));
    return migrate;
  }

  private Button compare(Optional<Comparison> comparison, Consumer<Comparison> action) {
    Button compare = new Button(texts.get("suggestion.compare"), Icon.COMPARE.node(16));
    compare.setId("compare-plans");
    compare.setTooltip(new Tooltip(texts.get("suggestion.compare.tip")));
    compare.setDisable(comparison.isEmpty());
    compare.setOnAction(e -> comparison.ifPresent(action));
    return compare;
  }

  private String title() {
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
    Label label = Words.muted(text);
    label.setGraphic(Icon.INFO.node(14));
    return label;
  }
}
