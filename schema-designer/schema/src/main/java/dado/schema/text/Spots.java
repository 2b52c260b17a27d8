package dado.schema.text;

import java.util.Arrays;

/// The lines of a text: where each begins, so that an offset becomes a [Spot] at once.
public final class Spots {

  private final int[] starts;

  private Spots(int[] starts) {
    this.starts = starts;
  }

  /// The lines of a text; they end with `\n`, `\r\n` or `\r`.
  public static Spots of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (ends(text, i)) {
        starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
        starts[count++] = i + 1;
      }
    }
    return new Spots(Arrays.copyOf(starts, count));
  }

  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }

  /// The place of an offset.
  public Spot at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Spot(line + 1, offset - starts[line] + 1);
  }
}
