package dado.plan.explain;

import dado.plan.expression.Names;
import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import dado.schema.sql.Token;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The functions that a PostgreSQL statement calls and that may change something each time. A
/// reading transaction stops those that write to its database, but not those that reach outside.
public final class VolatileCalls {
  private VolatileCalls() {}

  /// Whether a statement may be run without leave: it reads, and calls none of them.
  public static boolean readsOnly(Connection connection, Watch watch, String sql)
      throws SQLException {
    List<SqlStatement> statements = Statements.split(Engine.POSTGRESQL, sql);
    return statements.size() == 1
        && statements.getFirst().kind() == SqlStatement.Kind.READS
        && in(connection, watch, sql).isEmpty();
  }

  /// The names of the database's own volatile functions that a statement calls, sorted. Of
  /// PostgreSQL's, [Statements] knows those that do more than to read.
  public static List<String> in(Connection connection, Watch watch, String sql)
      throws SQLException {
    List<String> called = called(Engine.POSTGRESQL, sql);
    if (called.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement ask =
        connection.prepareStatement(
            """
            select distinct p.proname
            from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
            where p.provolatile = 'v' and n.nspname <> 'pg_catalog' and p.proname = any (?)
            order by 1
            """)) {
      ask.setArray(1, connection.createArrayOf("text", called.toArray()));
      return watch.run(ask, () -> column(ask));
    }
  }

  private static List<String> column(PreparedStatement ask) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = ask.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /// The names of all functions that a statement calls, and of what else stands before a
  /// parenthesis.
  static List<String> called(Engine engine, String sql) {
    List<Token> tokens = SqlLexer.tokens(engine, sql).stream().filter(Token::significant).toList();
    List<String> names = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i + 1).in(sql).equals("(")) {
        names.add(name(tokens.get(i), sql));
      }
    }
    return names;
  }

  /// The sequences that a statement names as it takes numbers from them, sorted.
  static List<String> sequences(String sql) {
    List<Token> tokens =
        SqlLexer.tokens(Engine.POSTGRESQL, sql).stream().filter(Token::significant).toList();
    Set<String> found = new TreeSet<>();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      String word = tokens.get(i).in(sql).toLowerCase(Locale.ROOT);
      boolean call = tokens.get(i + 1).in(sql).equals("(");
      if (call && (word.equals("nextval") || word.equals("setval"))) {
        found.add(tokens.get(i + 2).in(sql).replace("'", ""));
      } else if (word.equals("value") && tokens.get(i + 1).in(sql).equalsIgnoreCase("for")) {
        found.add(tokens.get(i + 2).in(sql));
      }
    }
    return List.copyOf(found);
  }

  private static String name(Token token, String sql) {
    return token.kind() == Token.Kind.QUOTED_IDENTIFIER
        ? Names.unquoted(token.in(sql))
        : token.in(sql).toLowerCase(Locale.ROOT);
  }
}
