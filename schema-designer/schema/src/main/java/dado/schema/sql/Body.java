package dado.schema.sql;

import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Knows, token by token, whether a statement is inside a body whose semicolons do not end it.
abstract sealed class Body {

  /// The first words of the statement in upper case, enough to know what it creates.
  protected final List<String> head = new ArrayList<>();

  protected String last = "";

  private final String text;

  private Body(String text) {
    this.text = text;
  }

  static Body of(Engine engine, String text) {
    return switch (engine) {
      case POSTGRESQL -> new Atomic(text);
      case MYSQL, MARIADB -> new Compound(text);
      case SQLITE -> new Trigger(text);
    };
  }

  /// Whether a semicolon that comes now belongs to the statement.
  abstract boolean keeps();

  /// Takes a word or sign that is not part of a name or string in quotes.
  abstract void take(String word);

  /// Forgets all, for the next statement.
  void clear() {
    head.clear();
    last = "";
  }

  /// The next significant token.
  final void add(Token token) {
    String word = word(token);
    take(word);
    if (head.size() < 16) {
      head.add(word);
    }
    last = word;
  }

  private String word(Token token) {
    return switch (token.kind()) {
      case KEYWORD, IDENTIFIER -> token.in(text).toUpperCase(Locale.ROOT);
      case PUNCTUATION -> token.in(text);
      case QUOTED_IDENTIFIER, STRING, NUMBER, PARAMETER, OPERATOR, COMMENT, WHITESPACE, ERROR ->
          "?";
    };
  }

  /// PostgreSQL: BEGIN ATOMIC … END, and parentheses (CREATE RULE … DO (…; …)).
  private static final class Atomic extends Body {

    private int depth;
    private int parentheses;

    Atomic(String text) {
      super(text);
    }

    @Override
    boolean keeps() {
      return depth > 0 || parentheses > 0;
    }

    @Override
    void take(String word) {
      switch (word) {
        case "(" -> parentheses++;
        case ")" -> parentheses = Math.max(0, parentheses - 1);
        case "ATOMIC" -> depth += last.equals("BEGIN") && routine() ? 1 : 0;
        case "CASE" -> depth += depth > 0 ? 1 : 0;
        case "END" -> depth = Math.max(0, depth - 1);
        default -> {}
      }
    }

    private boolean routine() {
      return head.getFirst().equals("CREATE")
          && (head.contains("FUNCTION") || head.contains("PROCEDURE"));
    }

    @Override
    void clear() {
      super.clear();
      depth = 0;
      parentheses = 0;
    }
  }

  /// MySQL and MariaDB: BEGIN … END in stored programs. What opens with IF, LOOP, WHILE, REPEAT or
  /// FOR closes with END and the same word, and need not be counted inside BEGIN … END.
  private static final class Compound extends Body {

    private static final Set<String> PROGRAMS =
        Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE");
    private static final Set<String> INNER = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

    private int depth;

    Compound(String text) {
      super(text);
    }

    @Override
    boolean keeps() {
      settle("");
      return depth > 0;
    }

    @Override
    void take(String word) {
      settle(word);
      boolean opens = word.equals("BEGIN") && program();
      boolean nested = word.equals("CASE") && depth > 0 && !last.equals("END");
      boolean anonymous = word.equals("NOT") && head.size() == 1 && last.equals("BEGIN");
      depth += opens || nested || anonymous ? 1 : 0;
    }

    /// Only the word behind END tells what it ends.
    private void settle(String following) {
      if (last.equals("END") && depth > 0 && !INNER.contains(following)) {
        depth--;
      }
      if (following.isEmpty() && last.equals("END")) {
        last = ";";
      }
    }

    private boolean program() {
      return !head.isEmpty()
          && head.getFirst().equals("CREATE")
          && head.stream().anyMatch(PROGRAMS::contains);
    }

    @Override
    void clear() {
      super.clear();
      depth = 0;
    }
  }

  /// SQLite: CREATE TRIGGER … BEGIN …; END, which ends at a semicolon behind END behind a
  /// semicolon.
  private static final class Trigger extends Body {

    private boolean begun;
    private boolean afterSemicolon;

    Trigger(String text) {
      super(text);
    }

    @Override
    boolean keeps() {
      return begun && !(afterSemicolon && last.equals("END"));
    }

    @Override
    void take(String word) {
      afterSemicolon = last.equals(";");
      begun |= word.equals("BEGIN") && head.contains("TRIGGER") && head.contains("CREATE");
    }

    @Override
    void clear() {
      super.clear();
      begun = false;
    }
  }
}
