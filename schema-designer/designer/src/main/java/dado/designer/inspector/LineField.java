package dado.designer.inspector;

import static dado.designer.inspector.InspectorTexts.TEXTS;

import dado.designer.model.DesignerModel;
import dado.schema.edit.line.LineCompletion;
import dado.schema.edit.line.LineProblem;
import dado.schema.edit.line.LineReading;
import dado.schema.edit.line.Lines;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// One line that adds columns, keys, indexes and checks to a table, checked while it is typed.
///
/// Enter does it; a line with something wrong stays, with the first problem below it, and Alt+Enter
/// takes what was meant.
public final class LineField extends VBox {

  private final DesignerModel model;
  private final Supplier<Optional<Table>> table;
  private final TextField field = new TextField();
  private final Problem problem;

  /// A field for a table.
  ///
  /// @param id of the text field
  /// @param table the table as it is now; empty where there is none
  public LineField(DesignerModel model, String id, Supplier<Optional<Table>> table) {
    super(2);
    this.model = model;
    this.table = table;
    this.problem = new Problem(id + "-problem");
    getChildren().addAll(field, problem);
    setUpField(id);
  }

  private void setUpField(String id) {
    field.setId(id);
    field.setPromptText(TEXTS.get("line.prompt"));
    field.setAccessibleText(TEXTS.get("line.name"));
    field.setTooltip(new Tooltip(TEXTS.get("line.tip")));
    field.textProperty().addListener((o, was, is) -> check());
    field.setOnAction(e -> commit());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Suggestions.install(field, this::complete);
  }

  /// The text field.
  public TextField field() {
    return field;
  }

  private Schema schema() {
    return model.documentProperty().get().desired();
  }

  private LineCompletion complete(String text, int caret) {
    return table
        .get()
        .map(t -> LineCompletion.at(schema(), t, text, caret))
        .orElse(new LineCompletion(caret, java.util.List.of()));
  }

  private Optional<LineReading> reading() {
    return table
        .get()
        .filter(t -> !field.getText().isBlank())
        .map(t -> Lines.read(schema(), t, field.getText()));
  }

  private void check() {
    Optional<LineProblem> first = reading().flatMap(r -> r.problems().stream().findFirst());
    problem.show(
        first.map(p -> TEXTS.get("line.problem", p.start() + 1, p.text())).orElse(""),
        first.filter(LineProblem::fatal).isPresent());
  }

  private void commit() {
    reading().ifPresent(this::commit);
  }

  private void commit(LineReading line) {
    Optional<LineProblem> wrong = line.problems().stream().filter(LineProblem::fatal).findFirst();
    if (wrong.isPresent()) {
      field.selectRange(wrong.get().start(), wrong.get().end());
      check();
    } else if (model.edit(s -> Lines.add(s, table.get().orElseThrow().name(), line.line()))) {
      field.clear();
    } else {
      problem.show(model.messageProperty().get().text());
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isAltDown()) {
      reading().stream()
          .flatMap(r -> r.problems().stream())
          .filter(p -> !p.suggestions().isEmpty())
          .findFirst()
          .ifPresent(p -> field.replaceText(p.start(), p.end(), p.suggestions().getFirst()));
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
      event.consume();
    }
  }
}
