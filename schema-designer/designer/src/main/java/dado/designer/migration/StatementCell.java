package dado.designer.migration;

import dado.designer.model.ChangeLine;
import dado.designer.model.ChangeWords;
import dado.designer.model.SqlHighlight;
import dado.kit.editor.StyledSpan;
import dado.schema.lint.rule.Finding;
import dado.schema.model.Engine;
import dado.schema.review.LiveTables;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One row of the statements: the change in words, and below it a statement of each side with its
/// lock, its work and its risks.
final class StatementCell extends ListCell<Drafted.Row> {

  /// What a cell must know besides its row.
  record Context(Engine engine, LiveTables live) {}

  private final Supplier<Context> context;

  StatementCell(Supplier<Context> context) {
    this.context = context;
    setPrefWidth(0);
    getStyleClass().add("statement-cell");
  }

  @Override
  protected void updateItem(Drafted.Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    boolean none = empty || row == null;
    setGraphic(none ? null : graphic(row));
    setAccessibleText(none ? null : spoken(row));
  }

  private static String spoken(Drafted.Row row) {
    String cause = row.cause().map(c -> ChangeWords.line(c).text()).orElse("");
    return Words.TEXTS.get("row.accessible", cause, sql(row.left()), sql(row.right()));
  }

  private static String sql(Optional<Drafted.Line> line) {
    return line.map(l -> l.outlook().statement().sql()).orElse(Words.TEXTS.get("row.none"));
  }

  private VBox graphic(Drafted.Row row) {
    HalfAndHalf halves =
        new HalfAndHalf(getListView().widthProperty(), side(row.left()), side(row.right()));
    VBox box = new VBox(2);
    row.cause().ifPresent(c -> box.getChildren().add(cause(ChangeWords.line(c))));
    box.getChildren().add(halves);
    return box;
  }

  private static Label cause(ChangeLine line) {
    Label label = new Label((line.text() + "  " + line.detail()).strip());
    label.getStyleClass().addAll("statement-cause", line.kind().name().toLowerCase(Locale.ROOT));
    return label;
  }

  private VBox side(Optional<Drafted.Line> line) {
    VBox side = new VBox(2);
    line.ifPresent(l -> {
      side.getChildren().addAll(code(l), wrapped(cost(l), "text-muted"));
      l.outlook().risks().forEach(f -> side.getChildren().add(risk(f)));
    });
    return side;
  }

  private String cost(Drafted.Line line) {
    return Words.cost(line.outlook(), context.get().live());
  }

  private TextFlow code(Drafted.Line line) {
    String sql = line.outlook().statement().sql();
    TextFlow flow = new TextFlow(text(Words.TEXTS.get("row.number", line.number()) + " ", ""));
    int from = 0;
    for (StyledSpan span : SqlHighlight.spans(context.get().engine(), sql)) {
      add(flow, sql.substring(from, span.start()), "");
      add(flow, sql.substring(span.start(), span.end()), span.style());
      from = span.end();
    }
    add(flow, sql.substring(from) + ";", "");
    return flow;
  }

  /// An empty text in a flow shifts the colours of its neighbours by a letter (JavaFX 25).
  private static void add(TextFlow flow, String words, String style) {
    if (!words.isEmpty()) {
      flow.getChildren().add(text(words, style));
    }
  }

  private static Text text(String words, String style) {
    Text text = new Text(words);
    text.getStyleClass().add("statement-sql");
    if (!style.isEmpty()) {
      text.getStyleClass().add(style);
    }
    return text;
  }

  private static Label risk(Finding finding) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    return wrapped(Words.risk(finding), "risk-" + severity);
  }

  private static Label wrapped(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
