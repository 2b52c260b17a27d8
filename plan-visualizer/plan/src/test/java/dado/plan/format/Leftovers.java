package dado.plan.format;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.format.frame.Frames;
import dado.plan.format.frame.Unframed;
import dado.plan.model.Query;
import java.util.List;
import java.util.Locale;

/// The lines of a plan in text that neither a step nor an unknown part takes up: they must be in
/// what was printed outside the tree, or be a frame's, a statement's or a log's own.
final class Leftovers {
  private final String raw;
  private final boolean[] told;
  private final String outside;

  Leftovers(String raw, List<Query> plans, boolean[] told) {
    this.raw = raw;
    this.told = told;
    StringBuilder all = new StringBuilder();
    plans.forEach(
        q -> all.append(q.printed()).append(' ').append(q.settings()).append(' ').append(q.sql()));
    this.outside = letters(all.toString());
  }

  void check(String as) {
    for (Unframed part : Frames.unframed(raw)) {
      int start = 0;
      for (String line : part.text().split("\n", -1)) {
        if (!line.isBlank() && !isTold(part, start, line)) {
          assertThat(isOutside(line)).as("%s loses \"%s\" of:\n%s", as, line, raw).isTrue();
        }
        start += line.length() + 1;
      }
    }
  }

  private boolean isTold(Unframed part, int start, String line) {
    for (int i = 0; i < line.length(); i++) {
      int at = part.offsets().original(start + i);
      if (line.charAt(i) > ' ' && at < told.length && told[at]) {
        return true;
      }
    }
    return false;
  }

  /// Whether the numbers and words of a line are among what was printed outside the tree.
  private boolean isOutside(String line) {
    String value = line.substring(line.indexOf(':') + 1);
    for (String word : letters(value).split(" ")) {
      boolean unit = word.equals("ms") || word.equals("kb") || word.equals("memory");
      if (!word.isBlank() && !unit && !outside.contains(word)) {
        return isBeside(line);
      }
    }
    return true;
  }

  private static boolean isBeside(String line) {
    String lower = line.strip().toLowerCase(Locale.ROOT);
    return lower.contains("explain")
        || lower.startsWith("--")
        // A command of psql's.
        || lower.startsWith("\\")
        || lower.matches("\\S+[-=][#>]")
        || lower.endsWith("ms  plan:")
        || lower.startsWith("trigger")
        || lower.startsWith("rti ");
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}.]+", " ")
        .replaceAll("kb\\b", " kb");
  }
}
