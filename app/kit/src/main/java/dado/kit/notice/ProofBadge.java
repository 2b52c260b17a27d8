package dado.kit.notice;

import dado.icons.Icon;
import dado.kit.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Says whether something was tried on a real engine, by word, shape and colour. What was tried is
/// in its tooltip and in its accessible text.
public final class ProofBadge extends Label {
  private static final Texts TEXTS = new Texts("dado.kit.messages");

  /// How a proof came out.
  public enum Standing {
    /// Tried, and it held.
    PROVEN(Icon.PROOF_OK),
    /// Tried short of the real thing: planned, not run.
    TRIED(Icon.PROOF_OK),
    /// Tried, and it did not hold.
    REFUTED(Icon.PROOF_BAD),
    /// It could not be tried.
    IMPOSSIBLE(Icon.PROOF_NONE);

    private final Icon icon;

    Standing(Icon icon) {
      this.icon = icon;
    }

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Standing standing;

  /// A badge.
  ///
  /// @param where the engine and place, or why it could not be tried; follows the word
  /// @param detail the trials, one a line
  public ProofBadge(Standing standing, String where, String detail) {
    this.standing = standing;
    String word = TEXTS.get("proof." + standing.key());
    setText(where.isEmpty() ? word : word + " · " + where);
    setGraphic(standing.icon.node(16));
    setAlignment(Pos.CENTER_LEFT);
    setWrapText(true);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(getText() + ". " + detail);
    getStyleClass().addAll("proof-badge", "proof-" + standing.key());
    if (!detail.isEmpty()) {
      setTooltip(tooltip(detail));
    }
  }

  /// How the proof came out.
  public Standing standing() {
    return standing;
  }

  private static Tooltip tooltip(String detail) {
    Tooltip tooltip = new Tooltip(detail);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(480);
    tooltip.setShowDelay(Duration.millis(250));
    tooltip.setShowDuration(Duration.INDEFINITE);
    return tooltip;
  }
}
