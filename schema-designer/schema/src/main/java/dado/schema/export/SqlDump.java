package dado.schema.export;

import dado.schema.Dialects;
import dado.schema.change.Difference;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;

/// A schema as the script that makes it in an empty database.
public final class SqlDump {

  private SqlDump() {}

  /// The script, a statement a paragraph.
  ///
  /// @throws IllegalArgumentException when the engine cannot hold a part of the schema
  public static String write(Schema schema) {
    Dialect dialect = Dialects.of(schema.engine());
    Schema empty = Schema.empty(schema.engine());
    Migration migration = Planner.plan(dialect, empty, Difference.between(empty, schema));
    migration.unsupported().stream()
        .findFirst()
        .ifPresent(u -> {
          throw new IllegalArgumentException(u.why() + " " + u.remedy());
        });
    StringBuilder script = new StringBuilder();
    for (Statement statement : migration.up()) {
      script.append(statement(schema.engine(), statement.sql())).append("\n\n");
    }
    return script.isEmpty() ? "" : script.substring(0, script.length() - 1);
  }

  /// The command line clients of MySQL and MariaDB need another end for a body with semicolons.
  private static String statement(Engine engine, String sql) {
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    boolean body =
        family
            && SqlLexer.tokens(engine, sql).stream()
                .anyMatch(t -> t.kind() == Token.Kind.PUNCTUATION && t.in(sql).equals(";"));
    return body ? "DELIMITER ;;\n" + sql + ";;\nDELIMITER ;" : sql + ";";
  }
}
