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
  private final Label headline = Words.headline("");

  ComparePane(Texts texts, Runnable onClose) {
    before = new DiagramPane(texts, "before-diagram", texts.get("diagram.before"));
    after = new DiagramPane(texts, "after-diagram", texts.get("diagram.after"));
    before.setName(texts.get("compare.before"));
    after.setName(texts.get("compare.after"));
    Button close = new Button(texts.get("compare.close"), Icon.CLOSE.node(14));
    close.setId("close-compare");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(e -> onClose.run());
    setTop(top(close));
    setCenter(new SplitPane(before, after));
  }

  private HBox top(Button close) {
    headline.setId("compare-headline");
    headline.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(headline, Priority.ALWAYS);
    HBox top = new HBox(12, headline, close);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("plan-top");
    return top;
  }

  void show(Analysis was, Analysis is, String sentence) {
    headline.setText(sentence);
    before.show(was);
    after.show(is);
  }
}
