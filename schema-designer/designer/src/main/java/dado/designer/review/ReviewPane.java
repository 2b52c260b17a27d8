package dado.designer.review;

import dado.designer.model.DesignerModel;
import dado.icons.Icon;
import dado.kit.text.Texts;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The review beside the canvas: findings, checklist and names, one at a time.
public final class ReviewPane extends BorderPane {

  private static final Texts TEXTS = new Texts("dado.designer.review.messages");

  private final ToggleGroup tabs = new ToggleGroup();
  private final FindingsPane findings;
  private final Runnable onClose;

  /// The review of what a model holds.
  ///
  /// @param onClose closes it
  public ReviewPane(DesignerModel model, Runnable onClose) {
    this.onClose = onClose;
    findings = new FindingsPane(model);
    setId("review-pane");
    style();
    setTop(head(model));
    setCenter(findings);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void style() {
    getStyleClass().add("review-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(ReviewPane.class.getResource("/dado/designer/review/review.css"))
                .toExternalForm());
    setMinWidth(220);
    setPadding(new Insets(6, 8, 8, 8));
  }

  private HBox head(DesignerModel model) {
    ToggleButton first = tab("findings", findings);
    first.setSelected(true);
    HBox head =
        new HBox(
            first,
            tab("readiness", new ReadinessPane(model)),
            tab("names", new NamesPane(model)),
            gap(),
            close());
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(0, 0, 6, 0));
    return head;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private ToggleButton tab(String key, Node content) {
    ToggleButton tab = new ToggleButton(TEXTS.get("tab." + key));
    tab.setId("review-" + key + "-tab");
    tab.setTooltip(new Tooltip(TEXTS.get("tab." + key + ".tip")));
    tab.setToggleGroup(tabs);
    tab.getStyleClass().add("flat");
    tab.setMinWidth(USE_PREF_SIZE);
    tab.setOnAction(e -> {
      tab.setSelected(true);
      setCenter(content);
    });
    return tab;
  }

  private Button close() {
    Button close = new Button("", Icon.CLOSE.node(14));
    close.setId("review-close");
    close.getStyleClass().addAll("flat", "button-icon");
    close.setAccessibleText(TEXTS.get("close"));
    close.setTooltip(new Tooltip(TEXTS.get("close.tip")));
    close.setOnAction(e -> onClose.run());
    return close;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      onClose.run();
      event.consume();
    }
  }

  /// Puts the focus where a person starts to read.
  public void focusFirst() {
    findings.focusFirst();
  }
}
