package dado.designer.review;

import dado.designer.model.ReviewModel;
import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.schema.lint.rule.Severity;
import dado.schema.review.Review;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// One quiet sign that says how many errors and warnings the design has, and opens the review.
public final class ReviewBadge extends ToggleButton {

  private static final Texts TEXTS = new Texts("dado.designer.review.messages");
  private static final PseudoClass ERRORS = PseudoClass.getPseudoClass("errors");
  private static final PseudoClass WARNINGS = PseudoClass.getPseudoClass("warnings");

  /// A badge that follows a review.
  public ReviewBadge(ReviewModel model) {
    setId("review-badge");
    getStyleClass().add("review-badge");
    setTooltip(new Tooltip(TEXTS.get("badge.tip")));
    model.reviewProperty().subscribe(this::show);
  }

  private void show(Review review) {
    long errors = review.count(Severity.ERROR);
    long warnings = review.count(Severity.WARNING);
    boolean clean = errors + warnings == 0;
    setGraphic((clean ? Icon.PROOF_OK : Icon.WARNING).node(16));
    setText(clean ? TEXTS.get("badge.clean") : counts(errors, warnings));
    String all = TEXTS.get("badge.counts", errors, warnings, review.count(Severity.INFO));
    setAccessibleText(TEXTS.get("badge.accessible", all));
    pseudoClassStateChanged(ERRORS, errors > 0);
    pseudoClassStateChanged(WARNINGS, errors == 0 && warnings > 0);
  }

  private static String counts(long errors, long warnings) {
    return errors == 0 ? Long.toString(warnings) : errors + " + " + warnings;
  }
}
