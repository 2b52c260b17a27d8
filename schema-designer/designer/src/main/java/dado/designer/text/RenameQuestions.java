package dado.designer.text;

import dado.kit.text.Texts;
import dado.schema.change.Lookalikes.Lookalike;
import dado.schema.edit.text.TextEdit;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks whether what went and what came are one thing under a new name. Takes no room while there
/// is nothing to ask.
final class RenameQuestions extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.text.messages");

  private final Consumer<TextEdit.Answer> answer;

  RenameQuestions(Consumer<TextEdit.Answer> answer) {
    super(4);
    this.answer = answer;
    setId("rename-questions");
    show(List.of());
  }

  void show(List<Lookalike> questions) {
    getChildren().setAll(questions.stream().map(this::question).toList());
    setManaged(!questions.isEmpty());
    setVisible(!questions.isEmpty());
  }

  private VBox question(Lookalike question) {
    Label text = new Label(TEXTS.get("question", question.from(), question.to(), question.why()));
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox buttons = new HBox(6, button("yes", question, true), button("no", question, false));
    return new VBox(4, text, buttons);
  }

  private Button button(String key, Lookalike question, boolean renamed) {
    Button button = new Button(TEXTS.get("question." + key));
    button.setId("rename-" + key);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(TEXTS.get("question." + key + ".tip")));
    button.setOnAction(
        e -> answer.accept(new TextEdit.Answer(question.from(), question.to(), renamed)));
    return button;
  }
}
