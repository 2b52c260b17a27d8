package dado.shell;

import dado.kit.text.Texts;
import dado.plan.explain.Arguments;
import dado.plan.explain.ExplainOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks what the server has to know before it explains a statement: values for parameters, leave to
/// write, the name of a production database. It is no window in front of others, and what was
/// answered is offered again the next time.
final class QuestionBar extends VBox {
  private static final double GAP = 8;

  private final Workbench workbench;
  private final Texts texts;
  private final Map<String, String> answered = new HashMap<>();

  QuestionBar(Workbench workbench, Texts texts) {
    super(GAP);
    this.workbench = workbench;
    this.texts = texts;
    setId("explain-question");
    getStyleClass().addAll("banner", "banner-warning");
    setPadding(new Insets(GAP));
    workbench.questionProperty().addListener((_, _, now) -> show(now));
    show(Optional.empty());
  }

  private void show(Optional<Question> question) {
    setVisible(question.isPresent());
    setManaged(question.isPresent());
    getChildren().clear();
    question.ifPresent(this::ask);
  }

  private void ask(Question question) {
    getChildren().add(line("question-message", question.message()));
    question.details().forEach(d -> getChildren().add(line("question-detail", d)));
    switch (question.remedy()) {
      case GIVE_VALUES -> values(question);
      case ALLOW_WRITES ->
          getChildren()
              .add(acts("question.write", () -> again(question, question.options().writing())));
      case CONFIRM -> confirmation(question);
      case NONE, CHOOSE -> getChildren().add(new HBox(GAP, close()));
    }
  }

  private static Label line(String id, String text) {
    Label label = new Label(text);
    label.setId(id);
    label.setWrapText(true);
    label.setFocusTraversable(true);
    return label;
  }

  /// A field for a value, and whether it is NULL instead.
  private record Field(TextField text, CheckBox isNull) {
    Optional<String> value() {
      return isNull.isSelected() ? Optional.empty() : Optional.of(text.getText());
    }
  }

  private void values(Question question) {
    Map<String, Field> fields = new LinkedHashMap<>();
    FlowPane flow = new FlowPane(2 * GAP, GAP);
    for (String parameter : question.parameters()) {
      Field field = field(parameter);
      fields.put(parameter, field);
      flow.getChildren().add(labelled(parameter, field));
    }
    Runnable explain = () -> explain(question, fields);
    fields.values().forEach(f -> f.text().setOnAction(_ -> explain.run()));
    getChildren().addAll(flow, acts("question.explain", explain));
    fields.values().stream().findFirst().ifPresent(f -> f.text().requestFocus());
  }

  private static HBox labelled(String parameter, Field field) {
    Label label = new Label(parameter);
    label.setLabelFor(field.text());
    HBox box = new HBox(GAP, label, field.text(), field.isNull());
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Field field(String parameter) {
    TextField text = new TextField(answered.getOrDefault(parameter, ""));
    text.setId("parameter-" + parameter.substring(1));
    text.setAccessibleText(texts.get("question.value", parameter));
    CheckBox isNull = new CheckBox("NULL");
    isNull.setId("parameter-null-" + parameter.substring(1));
    isNull.setAccessibleText(texts.get("question.null", parameter));
    text.disableProperty().bind(isNull.selectedProperty());
    return new Field(text, isNull);
  }

  private void explain(Question question, Map<String, Field> fields) {
    Arguments arguments = Arguments.NONE;
    for (Map.Entry<String, Field> field : fields.entrySet()) {
      answered.put(field.getKey(), field.getValue().text().getText());
      arguments = arguments.and(field.getKey(), field.getValue().value());
    }
    again(question, question.options().bound(arguments));
  }

  private void confirmation(Question question) {
    ExplainOptions.Production mark = question.options().production().orElseThrow();
    TextField name = nameField(mark.database());
    Runnable go =
        () ->
            again(
                question,
                question
                    .options()
                    .on(new ExplainOptions.Production(mark.database(), name.getText())));
    name.setOnAction(_ -> go.run());
    getChildren().addAll(name, acts("question.confirm", go));
    name.requestFocus();
  }

  private TextField nameField(String database) {
    TextField name = new TextField();
    name.setId("question-name");
    name.setPromptText(database);
    name.setAccessibleText(texts.get("question.name", database));
    return name;
  }

  private HBox acts(String key, Runnable act) {
    Button button = new Button(texts.get(key));
    button.setId("question-go");
    button.setOnAction(_ -> act.run());
    return new HBox(GAP, button, close());
  }

  private Button close() {
    Button close = new Button(texts.get("question.close"));
    close.setId("question-close");
    close.setOnAction(_ -> workbench.answered());
    return close;
  }

  private void again(Question question, ExplainOptions options) {
    workbench.answered();
    workbench.explain(question.piece(), options);
  }
}
