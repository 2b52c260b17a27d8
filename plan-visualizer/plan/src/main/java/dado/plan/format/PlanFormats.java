package dado.plan.format;

import dado.plan.model.Query;
import dado.schema.model.Engine;

/// The readers of plans, by engine.
public final class PlanFormats {
  private PlanFormats() {}

  /// Reads what `EXPLAIN` printed: PostgreSQL's JSON, MySQL's tree, MariaDB's JSON, or SQLite's
  /// rows as lines of `id`, `parent`, `notused` and `detail` with tabs between.
  ///
  /// @param sql the statement; empty where it is not known
  public static Query parse(Engine engine, String sql, String text) throws PlanSyntaxException {
    return of(engine).parse(sql, text);
  }

  private static PlanFormat of(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> new PostgresqlJson();
      case MYSQL -> new MysqlTree();
      case MARIADB -> new MariadbJson();
      case SQLITE -> new SqliteRows();
    };
  }
}
