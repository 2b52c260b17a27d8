package dado.visualizer;

import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.plan.rule.Analysis;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Two plans of one query side by side, under the sentence that says what changed.
final class ComparePane extends BorderPane {
  private final DiagramPane before;
  private final DiagramPane after;
  private final Label headline = new Label();

  ComparePane(Texts texts, Runnable onClose) {
    before = new DiagramPane(texts, "before-diagram", texts.get("diagram.before"));
    after = new DiagramPane(texts, "after-diagram", texts.get("diagram.after"));
    before.setName(texts.get("compare.before"));
    after.setName(texts.get("compare.after"));
    headline.setId("compare-headline");
    headline.getStyleClass().add("headline");
    headline.setWrapText(true);
    headline.setMinHeight(Region.USE_PREF_SIZE);
    headline.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(headline, Priority.ALWAYS);
    Button close = new Button(texts.get("compare.close"));
    close.setGraphic(Icon.CLOSE.node(14));
    close.setId("close-compare");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(e -> onClose.run());
    HBox top = new HBox(12, headline, close);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("plan-top");
    setTop(top);
    setCenter(new SplitPane(before, after));
  }

  void show(Analysis was, Analysis is, String sentence) {
    headline.setText(sentence);
    before.show(was);
    after.show(is);
  }
}
