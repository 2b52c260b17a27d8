package dado.kit.canvas;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The fonts of a canvas and what fits into a width, each made once for a size. Sizes go in steps
/// of a quarter of a pixel, so that a zoom makes no new font in every frame.
final class Fonts {
  private static final int MOST_FONTS = 96;
  private static final int MOST_TEXTS = 4_000;
  private static final double STEP = 4;
  private static final String ELLIPSIS = "…";

  private final Map<FontKey, Font> fonts = new HashMap<>();
  private final Map<FitKey, String> fitted =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FitKey, String> eldest) {
          return size() > MOST_TEXTS;
        }
      };
  private final Text ruler = new Text();

  /// The font of a size in logical pixels.
  Font font(double size, TextStyle style) {
    if (fonts.size() > MOST_FONTS) {
      fonts.clear();
    }
    return fonts.computeIfAbsent(
        new FontKey((int) Math.max(1, Math.round(size * STEP)), style), Fonts::make);
  }

  /// The text, or as much of its beginning as fits, with an ellipsis.
  String fit(String text, Font font, double width) {
    // What is far shorter than its room needs no measuring: no glyph is wider than 1.3 em.
    if (text.length() * font.getSize() * 1.3 < width) {
      return text;
    }
    return fitted.computeIfAbsent(
        new FitKey(text, font, (int) width), k -> cut(k.text(), k.font(), k.width()));
  }

  /// How wide a text is, logical pixels.
  double width(String text, Font font) {
    ruler.setFont(font);
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }

  private String cut(String text, Font font, double width) {
    if (width(text, font) <= width) {
      return text;
    }
    int fits = 0;
    int tooLong = text.length();
    while (fits + 1 < tooLong) {
      int middle = (fits + tooLong) >>> 1;
      if (width(text.substring(0, middle) + ELLIPSIS, font) <= width) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return fits == 0 ? "" : text.substring(0, fits).stripTrailing() + ELLIPSIS;
  }

  private static Font make(FontKey key) {
    double size = key.quarters() / STEP;
    return switch (key.style()) {
      case PLAIN -> Font.font("System", size);
      case BOLD -> Font.font("System", FontWeight.BOLD, size);
      case MONO -> Font.font("Monospaced", size);
    };
  }

  private record FontKey(int quarters, TextStyle style) {}

  private record FitKey(String text, Font font, int width) {}
}
