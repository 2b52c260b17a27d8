package dado.schema.dialect.sqlite;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;

/// A piece of SQLite's DDL as words: names, strings, numbers, signs and parentheses, each with its
/// place in the text. Comments and white space are between them.
record DdlText(String text, List<Word> words) {

  /// @param name the word as a name, unquoted; a string constant can be a name too
  /// @param bare whether it can be a keyword
  record Word(String name, boolean bare, int start, int end) {

    boolean is(String keyword) {
      return bare && name.equalsIgnoreCase(keyword);
    }
  }

  static DdlText of(String text) {
    List<Word> words = new ArrayList<>();
    for (Token token : SqlLexer.tokens(Engine.SQLITE, text)) {
      if (token.significant() && !Piece.isComment(token, text)) {
        words.add(word(token, text));
      }
    }
    return new DdlText(text, words);
  }

  private static Word word(Token token, String text) {
    String raw = token.in(text);
    boolean quoted =
        token.kind() == Token.Kind.QUOTED_IDENTIFIER || token.kind() == Token.Kind.STRING;
    return new Word(quoted ? unquoted(raw) : raw, !quoted, token.start(), token.end());
  }

  /// The name in any of the four ways of quoting.
  static String unquoted(String token) {
    String quote = token.substring(0, 1);
    String inner = token.length() < 2 ? "" : token.substring(1, token.length() - 1);
    return quote.equals("[") ? inner : inner.replace(quote + quote, quote);
  }

  boolean is(int index, String keyword) {
    return index >= 0 && index < words.size() && words.get(index).is(keyword);
  }

  /// Whether these keywords stand one after the other.
  boolean are(int index, String... keywords) {
    for (int i = 0; i < keywords.length; i++) {
      if (!is(index + i, keywords[i])) {
        return false;
      }
    }
    return true;
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

  /// The text from a word up to another.
  String between(int from, int to) {
    return to <= from ? "" : text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /// The parts of a list in parentheses, cut at its own commas.
  List<DdlText> parts(int open) {
    List<DdlText> parts = new ArrayList<>();
    int close = close(open);
    int first = open + 1;
    int depth = 0;
    for (int i = open + 1; i < close; i++) {
      depth += depth(i);
      if (depth == 0 && is(i, ",")) {
        parts.add(part(first, i));
        first = i + 1;
      }
    }
    parts.add(part(first, close));
    return parts;
  }

  /// The words from one to before another, which share this text.
  private DdlText part(int from, int to) {
    return new DdlText(text, words.subList(from, to));
  }

  /// The text of its words alone.
  String own() {
    return between(0, words.size());
  }
}
