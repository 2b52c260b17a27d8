package dado.plan.verify;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.SqlStatement.Kind;
import dado.schema.sql.Statements;
import dado.schema.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which statements may run on a copy.
final class Admissible {
  private Admissible() {}

  /// Why a text is not run, as a sentence; empty where it is.
  static Optional<String> refusal(Engine engine, String sql) {
    List<SqlStatement> statements = Statements.split(engine, sql);
    if (statements.size() != 1) {
      return Optional.of("It is " + statements.size() + " statements; one can be run.");
    }
    Kind kind = statements.getFirst().kind();
    if (kind != Kind.READS && kind != Kind.WRITES) {
      return Optional.of("It neither only reads nor only writes rows, so it is not run.");
    }
    for (Token token : SqlLexer.tokens(engine, sql)) {
      String text = token.in(sql);
      if (token.kind() == Token.Kind.PARAMETER && !text.startsWith("@")) {
        return Optional.of("Its parameter " + text + " has no value, so it cannot be run.");
      }
      if (hides(engine, token, text, kind)) {
        return Optional.of("It may write a file on the server, so it is not run.");
      }
    }
    return Optional.empty();
  }

  /// `INTO OUTFILE`, also in a comment that the server executes.
  private static boolean hides(Engine engine, Token token, String text, Kind kind) {
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    String lower = text.toLowerCase(Locale.ROOT);
    return family
        && (lower.startsWith("/*!")
            || lower.startsWith("/*m!")
            || (kind == Kind.READS && token.significant() && lower.equals("into"))
            || lower.equals("outfile")
            || lower.equals("dumpfile"));
  }
}
