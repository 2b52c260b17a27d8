package dado.schema.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of SQLite's DDL as words: names, strings, numbers, signs and parentheses, each with its
/// place in the text.
record DdlText(String text, List<Word> words) {

  private static final Pattern WORD =
      Pattern.compile(
          "(?<skip>--[^\\n]*|/\\*.*?\\*/|\\s+)"
              + "|(?<quoted>\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\])"
              + "|(?<string>'(?:[^']|'')*')"
              + "|(?<bare>[\\p{L}_\\x{80}-\\x{10FFFF}$][\\p{L}\\p{N}_$\\x{80}-\\x{10FFFF}]*)"
              + "|(?<other>[0-9.]+|.)",
          Pattern.DOTALL);

  /// @param name the word as a name, unquoted
  /// @param bare whether it can be a keyword
  record Word(String name, boolean bare, int start, int end) {

    boolean is(String keyword) {
      return bare && name.equalsIgnoreCase(keyword);
    }
  }

  static DdlText of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (matcher.group("skip") == null) {
        words.add(word(matcher));
      }
    }
    return new DdlText(text, words);
  }

  private static Word word(Matcher matcher) {
    String token = matcher.group();
    String name = matcher.group("quoted") == null ? token : unquoted(token);
    boolean bare = matcher.group("quoted") == null && matcher.group("string") == null;
    return new Word(name, bare, matcher.start(), matcher.end());
  }

  private static String unquoted(String token) {
    String quote = token.substring(0, 1);
    String inner = token.substring(1, token.length() - 1);
    return quote.equals("[") ? inner : inner.replace(quote + quote, quote);
  }

  boolean is(int index, String keyword) {
    return index < words.size() && words.get(index).is(keyword);
  }

  /// The place of the first such word outside all parentheses, or -1.
  int find(String keyword) {
    int depth = 0;
    for (int i = 0; i < words.size(); i++) {
      if (depth == 0 && words.get(i).is(keyword)) {
        return i;
      }
      depth += depth(i);
    }
    return -1;
  }

  private int depth(int index) {
    return is(index, "(") ? 1 : is(index, ")") ? -1 : 0;
  }

  /// The place of the parenthesis that closes the one at `open`.
  int close(int open) {
    int depth = 0;
    for (int i = open; i < words.size(); i++) {
      depth += depth(i);
      if (depth == 0) {
        return i;
      }
    }
    return words.size() - 1;
  }

  /// The text between the parenthesis at `open` and the one that closes it.
  String inside(int open) {
    return text.substring(words.get(open).end(), words.get(close(open)).start()).strip();
  }

  /// The text from a word to the end.
  String from(int index) {
    return index < words.size() ? text.substring(words.get(index).start()).strip() : "";
  }

  /// The parts of a list in parentheses, cut at its own commas.
  List<DdlText> parts(int open) {
    List<DdlText> parts = new ArrayList<>();
    int close = close(open);
    int start = words.get(open).end();
    int depth = 0;
    for (int i = open + 1; i < close; i++) {
      depth += depth(i);
      if (depth == 0 && is(i, ",")) {
        parts.add(of(text.substring(start, words.get(i).start()).strip()));
        start = words.get(i).end();
      }
    }
    parts.add(of(text.substring(start, words.get(close).start()).strip()));
    return parts;
  }

  /// The names in a list of columns, without what follows each.
  List<String> names(int open) {
    return parts(open).stream()
        .filter(p -> !p.words().isEmpty())
        .map(p -> p.words().getFirst().name())
        .toList();
  }

  String upper() {
    return text.toUpperCase(Locale.ROOT);
  }
}
