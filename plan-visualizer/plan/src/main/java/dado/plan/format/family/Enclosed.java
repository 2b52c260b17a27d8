package dado.plan.format.family;

import dado.plan.model.Span;
import dado.plan.syntax.Leftovers;
import dado.plan.syntax.PlanSyntaxException;

/// The JSON object in a text, without what a client printed before and after it.
///
/// Offsets in it are those of the whole text.
public final class Enclosed {
  private static final String HEADING = "EXPLAIN";

  private final String json;
  private final Notes notes = new Notes();
  private final Leftovers leftovers = new Leftovers();

  private Enclosed(String json) {
    this.json = json;
  }

  /// Whether a text begins with an object, perhaps below the heading of a column.
  public static boolean startsObject(String text) {
    return objectStart(text) >= 0;
  }

  /// @throws PlanSyntaxException when no object begins the text
  public static Enclosed of(String text) throws PlanSyntaxException {
    int start = objectStart(text);
    if (start < 0) {
      throw new PlanSyntaxException("Not JSON", 1, 1, "a plan in JSON, whole and unchanged");
    }
    int end = objectEnd(text, start);
    Enclosed enclosed =
        new Enclosed(start == 0 ? text.substring(0, end) : padded(text, start, end));
    enclosed.takeRest(text, end);
    return enclosed;
  }

  private static int objectStart(String text) {
    int at = skip(text, 0);
    if (text.startsWith(HEADING, at) || text.startsWith("ANALYZE", at)) {
      at += HEADING.length();
      at = skip(text, text.startsWith(":", at) ? at + 1 : at);
    }
    return at < text.length() && text.charAt(at) == '{' ? at : -1;
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff')) {
      at++;
    }
    return at;
  }

  /// Behind the brace that closes the object; the text's end where none does.
  private static int objectEnd(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{' -> depth++;
        case '}' -> depth--;
        case '"' -> i = stringEnd(text, i);
        default -> {}
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static int stringEnd(String text, int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  /// The object behind blanks, so that its offsets, lines and columns stay those of the text.
  private static String padded(String text, int start, int end) {
    StringBuilder blank = new StringBuilder(end);
    for (int i = 0; i < start; i++) {
      blank.append(text.charAt(i) == '\n' ? '\n' : ' ');
    }
    return blank.append(text, start, end).toString();
  }

  private void takeRest(String text, int from) {
    for (int at = from; at < text.length(); ) {
      int stop = text.indexOf('\n', at);
      int end = stop < 0 ? text.length() : stop;
      String line = text.substring(at, end).strip();
      boolean comment = line.startsWith("/*") && line.endsWith("*/");
      if (!line.isEmpty() && !comment && !notes.take(line)) {
        leftovers.add(line, new Span(at, end));
      }
      at = end + 1;
    }
  }

  /// The object's text, behind as many blanks as stood before it.
  public String json() {
    return json;
  }

  /// The notes after the object.
  public Notes notes() {
    return notes;
  }

  /// What else came after it.
  public Leftovers leftovers() {
    return leftovers;
  }
}
