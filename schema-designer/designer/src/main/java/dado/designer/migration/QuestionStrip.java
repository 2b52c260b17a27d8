package dado.designer.migration;

import dado.designer.model.DesignerModel;
import dado.kit.text.Texts;
import dado.schema.change.Lookalikes.Lookalike;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What may have been renamed, asked one by one: only a person knows. It takes no room while there
/// is nothing to ask.
final class QuestionStrip extends VBox {

  private static final Texts TEXTS = new Texts("dado.designer.migration.messages");

  private final DesignerModel model;

  QuestionStrip(DesignerModel model) {
    super(4);
    this.model = model;
    setId("rename-questions");
    managedProperty().bind(visibleProperty());
    model.migration().questionsProperty().subscribe(this::show);
  }

  private void show(List<Lookalike> questions) {
    setVisible(!questions.isEmpty());
    Label head = new Label(TEXTS.get("question.head"));
    head.getStyleClass().add("designer-heading");
    getChildren().setAll(head);
    questions.stream().limit(5).map(this::question).forEach(getChildren()::add);
  }

  private HBox question(Lookalike pair) {
    Label text = new Label(TEXTS.get("question.text", pair.from(), pair.to(), pair.why()));
    text.setWrapText(true);
    Button renamed = button("renamed", () -> model.migration().renamed(pair));
    Button other = button("different", () -> model.migration().different(pair));
    (pair.likeness() >= 0.7 ? renamed : other).getStyleClass().add("accent");
    HBox row = new HBox(8, renamed, other, text);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(TEXTS.get("question." + key));
    button.setId("question-" + key);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(TEXTS.get("question." + key + ".tip")));
    button.setOnAction(e -> action.run());
    return button;
  }
}
