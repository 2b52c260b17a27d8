package dado.designer.review;

import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.schema.review.Remark;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One finding explained: what was found, why it matters, what to do, and the buttons that do it.
final class RemarkCard extends ScrollPane {

  private static final Texts TEXTS = new Texts("dado.designer.review.messages");

  /// What can be done with a finding.
  enum Act {
    FIX,
    GO,
    IGNORE,
    OFF
  }

  private final Consumer<Act> onAct;
  private final VBox inside = new VBox(8);

  RemarkCard(Consumer<Act> onAct) {
    this.onAct = onAct;
    setId("remark");
    inside.setPadding(new Insets(8, 4, 8, 4));
    setContent(inside);
    setFitToWidth(true);
    setMinHeight(120);
  }

  void show(Optional<Remark> remark) {
    inside.getChildren().clear();
    remark.ifPresent(this::show);
    setVvalue(0);
  }

  private void show(Remark remark) {
    Label title = new Label(remark.about().title());
    title.setWrapText(true);
    title.getStyleClass().add("designer-heading");
    Label rule = new Label(TEXTS.get("card.rule", remark.about().id(), remark.about().name()));
    rule.getStyleClass().add("text-muted");
    Label message = new Label(remark.finding().message());
    message.setWrapText(true);
    message.setId("remark-message");
    inside.getChildren().addAll(title, message, buttons(remark), todo(remark));
    inside.getChildren().addAll(heading("card.why"), Prose.of(remark.about().why()));
    inside.getChildren().addAll(heading("card.what"), Prose.of(remark.about().fix()), rule);
  }

  private static Label todo(Remark remark) {
    String advice = remark.finding().advice();
    Label todo = new Label(remark.fix().isPresent() ? advice : TEXTS.get("card.nofix", advice));
    todo.setWrapText(true);
    todo.setId("remark-advice");
    todo.getStyleClass().add("text-muted");
    return todo;
  }

  private static Label heading(String key) {
    Label heading = new Label(TEXTS.get(key));
    heading.getStyleClass().add("designer-heading");
    return heading;
  }

  private FlowPane buttons(Remark remark) {
    Button fix = button("fix", Icon.APPLY, Act.FIX);
    fix.getStyleClass().add("accent");
    fix.setDisable(remark.fix().isEmpty());
    Button go = button("go", Icon.FIT, Act.GO);
    go.setDisable(remark.object().isEmpty());
    Button ignore = button("ignore", Icon.CLOSE, Act.IGNORE);
    ignore.setTooltip(new Tooltip(TEXTS.get("card.ignore.tip", remark.place())));
    Button off = button("off", Icon.CANCEL, Act.OFF);
    return new FlowPane(6, 6, fix, go, ignore, off);
  }

  private Button button(String key, Icon icon, Act act) {
    Button button = new Button(TEXTS.get("card." + key), icon.node(14));
    button.setId("remark-" + key);
    button.setTooltip(new Tooltip(TEXTS.get("card." + key + ".tip", "")));
    button.setOnAction(e -> onAct.accept(act));
    return button;
  }
}
