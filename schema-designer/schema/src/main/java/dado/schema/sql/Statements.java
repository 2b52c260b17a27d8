package dado.schema.sql;

import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits SQL text into its statements, as the engine's own command line client does. Bodies of
/// functions, procedures and triggers stay whole; empty statements and DELIMITER lines are left
/// out.
public final class Statements {

  private final Engine engine;
  private final String text;
  private final SqlLexer.Scan scan;
  private final List<SqlStatement> statements = new ArrayList<>();
  private final List<Token> open = new ArrayList<>();
  private final Body body;

  private Statements(Engine engine, String text) {
    this.engine = engine;
    this.text = text;
    this.scan = SqlLexer.scan(engine, text);
    this.body = Body.of(engine, text);
  }

  /// The statements of a text, in their order.
  public static List<SqlStatement> split(Engine engine, String text) {
    Statements split = new Statements(engine, text);
    split.run();
    return List.copyOf(split.statements);
  }

  /// The statement that a caret stands in or, between two, the one before it on the same line, or
  /// else the next. Behind the last statement it is the last.
  public static Optional<SqlStatement> at(Engine engine, String text, int caret) {
    Optional<SqlStatement> before = Optional.empty();
    for (SqlStatement statement : split(engine, text)) {
      if (statement.start() > caret) {
        return before.filter(b -> sameLine(text, b.end(), caret)).or(() -> Optional.of(statement));
      }
      before = Optional.of(statement);
    }
    return before;
  }

  private static boolean sameLine(String text, int from, int to) {
    return !text.substring(Math.min(from, to), to).contains("\n");
  }

  private void run() {
    List<Token> tokens = scan.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (ends(i)) {
        close();
      } else if (!scan.commands().get(i) && visible(tokens.get(i))) {
        open.add(tokens.get(i));
        body.add(tokens.get(i));
      }
    }
    close();
  }

  private boolean ends(int i) {
    if (!scan.separators().get(i)) {
      return false;
    }
    boolean semicolon = scan.tokens().get(i).in(text).equals(";");
    return scan.commands().get(i) || !semicolon || !body.keeps();
  }

  /// MySQL and MariaDB execute what stands in such a comment.
  private boolean visible(Token token) {
    return token.significant() || Kinds.executable(engine, text, token);
  }

  private void close() {
    if (!open.isEmpty()) {
      int start = open.getFirst().start();
      int end = open.getLast().end();
      SqlStatement.Kind kind = Kinds.of(engine, text, open);
      statements.add(new SqlStatement(start, end, text.substring(start, end), kind));
    }
    open.clear();
    body.clear();
  }
}
