package dado.designer.project;

import java.util.Locale;

/// A file that a diagram is drawn into.
public enum Drawing {
  /// Vectors for the web.
  SVG;

  /// The end of a file's name, without the dot.
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
