package dado.schema.edit.line;

import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;

/// Reads a part that is no column: a key, an index or a check.
final class KeyReader {

  private final String text;
  private final LineCursor cursor;

  KeyReader(String text, LineCursor cursor) {
    this.text = text;
    this.cursor = cursor;
  }

  /// Whether a part is one: its word, and a name or a parenthesis behind it.
  static boolean starts(LineCursor cursor) {
    return LineText.isWord(cursor.token())
        && LineText.OPENERS.contains(cursor.word(0))
        && (!cursor.word(0).equals("primary") || cursor.word(1).equals("key"))
        && (!cursor.word(0).equals("check") || cursor.word(1).equals("("));
  }

  LineReading.Placed read() {
    int start = cursor.offset();
    String word = cursor.word(0);
    cursor.step();
    cursor.accept("key");
    int nameEnd = cursor.lastEnd();
    LineItem item =
        word.equals("check") ? check() : new LineItem.Key(kind(word), columns(nameEnd, word));
    if (!cursor.end()) {
      throw new Unread(
          cursor.offset(),
          cursor.token().end(),
          "Expected a comma behind " + word + " (…), found " + cursor.raw() + ".");
    }
    return new LineReading.Placed(item, start, nameEnd, nameEnd, cursor.lastEnd());
  }

  private static LineItem.Key.Kind kind(String word) {
    return switch (word) {
      case "unique" -> LineItem.Key.Kind.UNIQUE;
      case "index" -> LineItem.Key.Kind.INDEX;
      default -> LineItem.Key.Kind.PRIMARY;
    };
  }

  private LineItem.Check check() {
    Token open = cursor.token();
    List<Token> all = cursor.until(c -> c.word(0).equals(",") || isBehind(c, open));
    if (!all.getLast().in(text).equals(")")) {
      throw new Unread(
          open.start(), open.end(), "The parenthesis is not closed. Write ) behind the condition.");
    }
    List<Token> inside = all.subList(1, all.size() - 1);
    if (inside.isEmpty()) {
      throw new Unread(
          open.start(), cursor.lastEnd(), "The condition is missing, such as check (total >= 0).");
    }
    return new LineItem.Check(LineText.flat(text, inside));
  }

  private static boolean isBehind(LineCursor c, Token open) {
    return c.token().start() > open.start();
  }

  private List<String> columns(int at, String word) {
    boolean list = cursor.accept("(");
    List<String> columns = new ArrayList<>();
    do {
      if (cursor.end() || !LineText.isName(cursor.token(), text)) {
        int from = cursor.end() ? at : cursor.offset();
        throw new Unread(
            from,
            Math.max(from, cursor.end() ? at : cursor.token().end()),
            "Which columns? Write " + word + " email or " + word + " (a, b).");
      }
      String column = LineText.name(cursor.token(), text);
      if (column.isEmpty()) {
        throw new Unread(
            cursor.offset(),
            cursor.token().end(),
            "A name cannot be empty. Give it at least one letter.");
      }
      columns.add(column);
      cursor.step();
    } while (list && cursor.accept(","));
    if (list && !cursor.accept(")")) {
      throw new Unread(
          cursor.offset(),
          cursor.offset(),
          "The parenthesis is not closed. Write ) behind the last column.");
    }
    return columns;
  }
}
