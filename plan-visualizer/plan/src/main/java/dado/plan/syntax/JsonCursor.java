package dado.plan.syntax;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// Walks over a JSON text value by value, without building any.
///
/// All that matters to JSON's structure is ASCII, so the walk goes over one byte for each char of
/// the text: offsets are those of the text.
final class JsonCursor {
  private static final byte OTHER = '?';
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long SIGNS = 0x8080808080808080L;
  private static final long BLANKS = ONES * ' ';
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] NULL = "null".getBytes(StandardCharsets.ISO_8859_1);
  private static final boolean[] WORD = word("0123456789abcdefghijklmnopqrstuvwxyz.+-E");
  private static final boolean[] NUMBER = word("0123456789.+-eE");

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
    // Mostly it is here, or behind one blank.
    if (i + 1 < all.length) {
      if (all[i] > ' ') {
        return all[i];
      }
      if (all[i + 1] > ' ' && all[i] >= 0) {
        at = i + 1;
        return all[i + 1];
      }
    }
    return behindMany();
  }

  private int behindMany() {
    byte[] all = bytes;
    int i = at;
    while (i < all.length && all[i] >= 0 && all[i] <= ' ') {
      i = behindBlanks(i + 1);
    }
    at = i;
    return i < all.length ? all[i] : 0;
  }

  /// The offset of the next char that is no blank, or a blank near the end of the text.
  private int behindBlanks(int from) {
    byte[] all = bytes;
    int i = from;
    while (i + Long.BYTES <= all.length) {
      long others = (long) LONGS.get(all, i) ^ BLANKS;
      if (others != 0) {
        return i + (Long.numberOfTrailingZeros(others) >>> 3);
      }
      i += Long.BYTES;
    }
    return i;
  }

  /// Steps over the char that [#next] found.
  void step() {
    at++;
  }

  /// Steps over a string, from its opening quote: the offset behind its text, whose start was one
  /// behind the quote. [#escaped] tells of what kind it is.
  int string() throws PlanSyntaxException {
    byte[] all = bytes;
    int i = plain(at + 1);
    boolean found = false;
    while (i < all.length && all[i] == '\\') {
      found = true;
      i = plain(i + 2);
    }
    if (i >= all.length) {
      throw failure(at, "The text ends inside the string that begins", "its closing quote");
    }
    escaped = found;
    at = i + 1;
    return i;
  }

  /// The offset of the next quote or backslash.
  private int plain(int from) {
    byte[] all = bytes;
    int i = from;
    while (i + Long.BYTES <= all.length) {
      long found = quotes((long) LONGS.get(all, i));
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      i += Long.BYTES;
    }
    while (i < all.length && all[i] != '"' && all[i] != '\\') {
      i++;
    }
    return i;
  }

  /// The highest bit of the first of eight bytes that is a quote or a backslash, and perhaps of
  /// later bytes: taking one off a byte of zero borrows.
  private static long quotes(long eight) {
    long quotes = eight ^ QUOTES;
    long backslashes = eight ^ BACKSLASHES;
    return (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes)) & SIGNS;
  }

  /// Whether the last string had escapes.
  boolean escaped() {
    return escaped;
  }

  /// Steps over a number, `true`, `false` or `null`: the offset behind it.
  int word() throws PlanSyntaxException {
    byte[] all = bytes;
    int i = at;
    while (i < all.length && all[i] >= 0 && NUMBER[all[i]]) {
      i++;
    }
    boolean number = i > at && all[i - 1] >= '0' && all[i - 1] <= '9';
    if (!number || (i < all.length && isWord(all[i]))) {
      i = literal();
    }
    at = i;
    return i;
  }

  private int literal() throws PlanSyntaxException {
    byte[] literal =
        switch (at < bytes.length ? bytes[at] : 0) {
          case 'f' -> FALSE;
          case 't' -> TRUE;
          default -> NULL;
        };
    int end = at + literal.length;
    if (!stands(literal) || (end < bytes.length && isWord(bytes[end]))) {
      throw unexpected("a value");
    }
    return end;
  }

  private boolean stands(byte[] literal) {
    boolean same = at + literal.length <= bytes.length;
    for (int i = 0; same && i < literal.length; i++) {
      same = bytes[at + i] == literal[i];
    }
    return same;
  }

  private static boolean[] word(String chars) {
    boolean[] word = new boolean[128];
    chars.chars().forEach(c -> word[c] = true);
    return word;
  }

  private static boolean isWord(byte c) {
    return c >= 0 && WORD[c];
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

  /// Steps over a key and its colon: the offset behind the key's text, whose start is one behind
  /// the place where [#next] found its quote.
  int key() throws PlanSyntaxException {
    if (next() != '"') {
      throw unexpected("a key in double quotes");
    }
    int end = string();
    colon();
    return end;
  }

  /// Steps over a key, whose closing quote is known, and its colon.
  void key(int quote) throws PlanSyntaxException {
    if (bytes[at] != '"') {
      throw unexpected("a key in double quotes");
    }
    at = quote + 1;
    colon();
  }

  private void colon() throws PlanSyntaxException {
    if (next() != ':') {
      throw unexpected("a colon");
    }
    at++;
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
