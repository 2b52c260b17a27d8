package dado.schema.lint.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Lines and columns of a text, both from 1; a column counts UTF-16 units.
final class Positions {

  private final List<Integer> starts = new ArrayList<>();

  Positions(String text) {
    starts.add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
  }

  int line(int offset) {
    int found = Collections.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int column(int offset) {
    return offset - starts.get(line(offset) - 1) + 1;
  }
}
