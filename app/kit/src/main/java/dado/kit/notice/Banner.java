package dado.kit.notice;

import dado.icons.Icon;
import dado.kit.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A strip that says something to a person: what happened, and a button for what to do now. It
/// takes no room while it has nothing to say.
///
/// Its parts have ids made from its own: `<id>-text`, `<id>-action`, `<id>-close`.
public final class Banner extends HBox {
  private static final Texts TEXTS = new Texts("dado.kit.messages");
  private static final double ICON = 18;

  private final Label text = new Label();
  private final HBox sign = new HBox();
  private final Button action = new Button();
  private final Button close = new Button("", Icon.CLOSE.node(14));

  /// What a banner speaks of.
  public enum Kind {
    INFO(Icon.INFO),
    SUCCESS(Icon.PROOF_OK),
    WARNING(Icon.WARNING),
    ERROR(Icon.PROOF_BAD);

    private final Icon icon;

    Kind(Icon icon) {
      this.icon = icon;
    }

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A hidden banner.
  public Banner(String id) {
    setId(id);
    prepareText();
    prepareButtons();
    sign.setAlignment(Pos.TOP_CENTER);
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    getStyleClass().add("banner");
    getChildren().addAll(sign, text, action, close);
    managedProperty().bind(visibleProperty());
    hide();
  }

  private void prepareText() {
    text.setId(getId() + "-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    setHgrow(text, Priority.ALWAYS);
  }

  private void prepareButtons() {
    action.setId(getId() + "-action");
    action.setMinWidth(Region.USE_PREF_SIZE);
    action.managedProperty().bind(action.visibleProperty());
    close.setId(getId() + "-close");
    close.setAccessibleText(TEXTS.get("banner.close"));
    close.getStyleClass().addAll("flat", "button-icon", "banner-close");
    close.setOnAction(e -> hide());
  }

  /// Says something, without a button.
  public void show(Kind kind, String message) {
    text.setText(message);
    sign.getChildren().setAll(kind.icon.node(ICON));
    setAccessibleText(TEXTS.get("banner." + kind.key()) + ": " + message);
    getStyleClass().removeIf(c -> c.startsWith("banner-"));
    getStyleClass().add("banner-" + kind.key());
    action.setVisible(false);
    setVisible(true);
  }

  /// Says something, with a button for what to do now. The button also closes the banner.
  public void show(Kind kind, String message, String actionText, Runnable onAction) {
    show(kind, message);
    action.setText(actionText);
    action.setOnAction(e -> {
      hide();
      onAction.run();
    });
    action.setVisible(true);
  }

  /// Says what went wrong.
  public void showError(String message) {
    show(Kind.ERROR, message);
  }

  /// Says nothing more.
  public void hide() {
    setVisible(false);
  }

  /// What it says; what it said last while it is hidden.
  public String text() {
    return text.getText();
  }
}
