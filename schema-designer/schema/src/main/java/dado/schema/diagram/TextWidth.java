package dado.schema.diagram;

import java.util.ArrayList;
import java.util.List;

/// How wide a text is at 12 pixels, from a fixed table and not from a font, so that a diagram has
/// the same shape on every machine.
///
/// The advances are those of DejaVu Sans, which is wider than most; a text in another font fits.
public final class TextWidth {

  private static final double SIZE = 12;

  /// Advances of the characters from space to tilde, in thousandths of the font size.
  private static final int[] REGULAR = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838
  };

  /// Bold letters are at most this much wider.
  private static final double BOLD = 1.13;

  private TextWidth() {}

  /// The width in pixels.
  public static double of(String text) {
    return text.codePoints().mapToDouble(TextWidth::advance).sum() * SIZE / 1000;
  }

  /// The width in pixels when set bold.
  public static double bold(String text) {
    return of(text) * BOLD;
  }

  /// The text, cut and closed with an ellipsis where it is wider than `width` pixels.
  public static String fit(String text, double width) {
    if (of(text) <= width) {
      return text;
    }
    return text.substring(0, fitting(text, width - of("…"))) + "…";
  }

  /// Where the part of a text ends that is no wider.
  private static int fitting(String text, double width) {
    double left = width;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      left -= advance(c) * SIZE / 1000;
      if (left < 0) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /// The text in lines of at most that many pixels, broken at spaces, and inside a word where it
  /// alone is wider.
  public static List<String> wrap(String text, double width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      wrapLine(line, width, lines);
    }
    return lines;
  }

  private static void wrapLine(String line, double width, List<String> lines) {
    StringBuilder open = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      if (!open.isEmpty() && of(open + " " + word) > width) {
        lines.add(open.toString());
        open.setLength(0);
      }
      open.append(open.isEmpty() ? "" : " ").append(word);
      breakInside(open, width, lines);
    }
    lines.add(open.toString());
  }

  private static void breakInside(StringBuilder open, double width, List<String> lines) {
    while (of(open.toString()) > width && open.codePointCount(0, open.length()) > 1) {
      int end = open.offsetByCodePoints(0, 1);
      while (of(open.substring(0, open.offsetByCodePoints(end, 1))) <= width) {
        end = open.offsetByCodePoints(end, 1);
      }
      lines.add(open.substring(0, end));
      open.delete(0, end);
    }
  }

  private static double advance(int c) {
    if (c >= ' ' && c <= '~') {
      return REGULAR[c - ' '];
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.CONTROL -> 600;
      default -> c >= 0x1100 ? 1000 : 800;
    };
  }
}
