package dado.kit.canvas;

/// How text in a diagram is set.
public enum TextStyle {
  /// As it is.
  PLAIN,
  /// Heavier, for titles.
  BOLD,
  /// Every character of equal width, for SQL and types.
  MONO
}
