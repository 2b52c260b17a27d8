package dado.kit.theme;

import javafx.scene.paint.Color;

/// The colours of a theme for what is drawn by hand. Each text colour is readable on `canvas` and
/// on `surface`; the `…Soft` colours are grounds on which `text` is readable.
///
/// @param canvas the ground of a diagram
/// @param surface the ground of a box on it
/// @param header the ground of a box's head
/// @param border the outline of a box
/// @param edge a line between boxes
/// @param text what is to be read
/// @param textMuted what may be read
/// @param accent selection and focus
/// @param accentSoft the ground of what is selected
/// @param success proven, quick
/// @param warning noteworthy
/// @param danger slow, wrong
/// @param onEmphasis text on `accent`, `success`, `warning` or `danger`
public record Palette(
    Color canvas,
    Color surface,
    Color header,
    Color border,
    Color edge,
    Color text,
    Color textMuted,
    Color accent,
    Color accentSoft,
    Color success,
    Color successSoft,
    Color warning,
    Color warningSoft,
    Color danger,
    Color dangerSoft,
    Color onEmphasis) {

  static final Palette LIGHT =
      new Palette(
          Color.web("#f6f8fa"),
          Color.web("#ffffff"),
          Color.web("#e9edf2"),
          Color.web("#b6bfc9"),
          Color.web("#6e7781"),
          Color.web("#1f2328"),
          Color.web("#57606a"),
          Color.web("#0969da"),
          Color.web("#ddf0ff"),
          Color.web("#1a7f37"),
          Color.web("#d4f5dc"),
          Color.web("#9a6700"),
          Color.web("#fff3c4"),
          Color.web("#cf222e"),
          Color.web("#ffe3e0"),
          Color.web("#ffffff"));

  static final Palette DARK =
      new Palette(
          Color.web("#0d1117"),
          Color.web("#161b22"),
          Color.web("#242b34"),
          Color.web("#444c56"),
          Color.web("#8b949e"),
          Color.web("#e6edf3"),
          Color.web("#9ea7b1"),
          Color.web("#58a6ff"),
          Color.web("#132e4f"),
          Color.web("#3fb950"),
          Color.web("#12361f"),
          Color.web("#d9a122"),
          Color.web("#3f2f08"),
          Color.web("#f8625a"),
          Color.web("#4d1a1c"),
          Color.web("#0d1117"));

  /// The colours of a theme.
  public static Palette of(Theme theme) {
    return switch (theme) {
      case LIGHT -> LIGHT;
      case DARK -> DARK;
    };
  }
}
