package dado.plan.workload;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.List;

/// The text of statements that PostgreSQL logs with what made them ready.
final class PreparedText {
  private PreparedText() {}

  /// The statement of `PREPARE name (types) AS statement`, which servers keep for each of its runs;
  /// any other text as it is.
  static String of(String sql) {
    List<Token> tokens =
        SqlLexer.tokens(Engine.POSTGRESQL, sql).stream().filter(Token::significant).toList();
    boolean prepares = tokens.size() > 2 && tokens.getFirst().in(sql).equalsIgnoreCase("prepare");
    return tokens.stream()
        .filter(t -> prepares && t.in(sql).equalsIgnoreCase("as"))
        .findFirst()
        .map(t -> sql.substring(t.end()).strip())
        .orElse(sql);
  }
}
