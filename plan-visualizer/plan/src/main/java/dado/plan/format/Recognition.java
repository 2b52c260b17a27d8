package dado.plan.format;

import dado.plan.model.Query;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the format in which a plan is written.
final class Recognition {
  private static final String EXPECTED = "a plan in one of these formats: ";

  private Recognition() {}

  /// The formats that a text looks like, the likeliest first; looked for one after the other.
  static Stream<PlanFormat> formats(String text) {
    return PlanFormats.ALL.stream().filter(f -> f.recognizes(text));
  }

  /// Whether a text looks like a plan.
  static boolean isPlan(String text) {
    return PlanFormats.ALL.stream().anyMatch(f -> f.recognizes(text));
  }

  /// Reads a text in the first of the formats that it looks like that can read it.
  ///
  /// @throws PlanSyntaxException what the likeliest of them says; where there is none, what formats
  ///   were tried
  static List<Query> read(String sql, String text) throws PlanSyntaxException {
    PlanSyntaxException first = null;
    for (PlanFormat format : (Iterable<PlanFormat>) formats(text)::iterator) {
      try {
        return format.parse(sql, text);
      } catch (PlanSyntaxException e) {
        first = first == null ? e : first;
      }
    }
    throw first == null ? unknown(text) : first;
  }

  /// What to say of a source without a plan.
  static PlanSyntaxException none(String problem) {
    return new PlanSyntaxException(problem, 1, 1, EXPECTED + tried());
  }

  private static PlanSyntaxException unknown(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    String problem = start == text.length() ? "The text is empty" : "There is no plan in the text";
    return PlanSyntaxException.at(
        text, Math.min(start, text.length()), problem, EXPECTED + tried());
  }

  private static String tried() {
    return PlanFormats.ALL.stream().map(PlanFormat::id).collect(Collectors.joining(", "));
  }
}
