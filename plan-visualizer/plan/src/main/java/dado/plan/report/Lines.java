package dado.plan.report;

import java.util.Arrays;

/// The lines of a text, found by offset in logarithmic time.
final class Lines {
  private final int[] starts;

  Lines(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      found = count < found.length ? found : Arrays.copyOf(found, count * 2);
      found[count++] = i + 1;
    }
    starts = Arrays.copyOf(found, count);
  }

  /// The line of an offset, from 1.
  int of(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }
}
