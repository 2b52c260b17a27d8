package dado.plan.syntax;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// Walks over a JSON text value by value, without building any.
///
/// All that matters to JSON's structure is ASCII, so the walk goes over one byte for each char of
/// the text: offsets are those of the text.
final class JsonCursor {
  private static final byte OTHER = '?';

  private final String text;
  private final byte[] bytes;
  private int at;
  private boolean escaped;

  JsonCursor(String text) {
    this.text = text;
    this.bytes = bytes(text);
  }

  private static byte[] bytes(String text) {
    byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
    if (latin.length == text.length()) {
      return latin;
    }
    // Pairs of surrogates became one byte.
    byte[] all = new byte[text.length()];
    for (int i = 0; i < all.length; i++) {
      char c = text.charAt(i);
      all[i] = c < 256 ? (byte) c : OTHER;
    }
    return all;
  }

  int at() {
    return at;
  }

  byte[] bytes() {
    return bytes;
  }

  /// Goes to the next char that is no blank: that char, or 0 at the end.
  int next() {
    byte[] all = bytes;
    int i = at;
    while (i < all.length && all[i] >= 0 && all[i] <= ' ') {
      i++;
    }
    at = i;
    return i < all.length ? all[i] : 0;
  }

  /// Steps over the char that [#next] found.
  void step() {
    at++;
  }

  /// Steps over a string, from its opening quote: the offset behind its text, whose start was one
  /// behind the quote. [#escaped] tells of what kind it is.
  int string() throws PlanSyntaxException {
    byte[] all = bytes;
    int i = at + 1;
    boolean found = false;
    while (i < all.length && all[i] != '"') {
      boolean escape = all[i] == '\\';
      found |= escape;
      i += escape ? 2 : 1;
    }
    if (i >= all.length) {
      throw failure(at, "The text ends inside the string that begins", "its closing quote");
    }
    escaped = found;
    at = i + 1;
    return i;
  }

  /// Whether the last string had escapes.
  boolean escaped() {
    return escaped;
  }

  /// Steps over a number, `true`, `false` or `null`: the offset behind it.
  int word() throws PlanSyntaxException {
    byte[] all = bytes;
    int start = at;
    int i = start;
    while (i < all.length && isWord(all[i])) {
      i++;
    }
    if (i == start || !isValue(start, i)) {
      throw unexpected("a value");
    }
    at = i;
    return i;
  }

  private static boolean isWord(byte c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '+' || c == 'E';
  }

  private boolean isValue(int start, int end) {
    byte first = bytes[start];
    if (first == '-' || (first >= '0' && first <= '9')) {
      return !Double.isNaN(Decimals.parse(text, start, end));
    }
    String word = end - start > 5 ? "" : text.substring(start, end);
    return word.equals("true") || word.equals("false") || word.equals("null");
  }

  /// Whether the list that begins here begins with an object.
  boolean listsObjects() {
    int start = at;
    at++;
    boolean found = next() == '{';
    at = start;
    return found;
  }

  /// Steps over a list or an object, whatever is in it: the offset behind it.
  int nested() throws PlanSyntaxException {
    BitSet objects = new BitSet();
    int depth = 0;
    do {
      int c = next();
      if (c == '[' || c == '{') {
        objects.set(depth, c == '{');
        depth++;
        at++;
      }
      if (c != '[' && c != '{') {
        scalar(c);
        depth = left(objects, depth);
      } else if (next() == (c == '{' ? '}' : ']')) {
        depth = left(objects, depth);
      } else if (c == '{') {
        key();
      }
    } while (depth > 0);
    return at;
  }

  private void scalar(int c) throws PlanSyntaxException {
    if (c == '"') {
      string();
    } else {
      word();
    }
  }

  /// Behind a value: goes to the next one, out of all that ends here.
  private int left(BitSet objects, int depth) throws PlanSyntaxException {
    for (int left = depth; left > 0; left--) {
      boolean object = objects.get(left - 1);
      if (!more(object)) {
        continue;
      }
      if (object) {
        key();
      }
      return left;
    }
    return 0;
  }

  /// Behind a value of an object or a list: steps over the comma, or over the end.
  ///
  /// @return whether another value follows
  boolean more(boolean object) throws PlanSyntaxException {
    int c = next();
    if (c != ',' && c != (object ? '}' : ']')) {
      throw unexpected(object ? "a comma or a closing brace" : "a comma or a closing bracket");
    }
    at++;
    return c == ',';
  }

  /// Steps over a key and its colon: the offset behind the key's text, whose start is one behind the
  /// place where [#next] found its quote.
  int key() throws PlanSyntaxException {
    if (next() != '"') {
      throw unexpected("a key in double quotes");
    }
    int end = string();
    if (next() != ':') {
      throw unexpected("a colon");
    }
    at++;
    return end;
  }

  /// What stands here is not what should.
  PlanSyntaxException unexpected(String expected) {
    return next() == 0 && at >= bytes.length
        ? failure(at, "The text ends in the middle of the plan", expected)
        : failure(at, "Found " + found(), expected);
  }

  private String found() {
    int end = at;
    while (end < bytes.length && end < at + 20 && isWord(bytes[end])) {
      end++;
    }
    String word = text.substring(at, Math.max(end, text.offsetByCodePoints(at, 1)));
    return "\u201c" + word + "\u201d";
  }

  private PlanSyntaxException failure(int offset, String problem, String expected) {
    return PlanSyntaxException.at(text, offset, problem, "a plan in JSON, here " + expected);
  }
}
