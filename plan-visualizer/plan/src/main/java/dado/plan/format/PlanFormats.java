package dado.plan.format;

import dado.plan.format.mariadb.MariadbJson;
import dado.plan.format.mariadb.MariadbTable;
import dado.plan.format.mysql.MysqlJsonV1;
import dado.plan.format.mysql.MysqlJsonV2;
import dado.plan.format.mysql.MysqlTable;
import dado.plan.format.mysql.MysqlTree;
import dado.plan.format.postgresql.PostgresqlJson;
import dado.plan.format.postgresql.PostgresqlText;
import dado.plan.format.postgresql.PostgresqlXml;
import dado.plan.format.postgresql.PostgresqlYaml;
import dado.plan.format.sqlite.SqliteRows;
import dado.plan.format.sqlite.SqliteTree;
import dado.plan.model.Query;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.List;

/// The readers of plans.
public final class PlanFormats {

  /// A new format is a line here.
  public static final List<PlanFormat> ALL =
      List.of(
          new PostgresqlJson(),
          new PostgresqlXml(),
          new PostgresqlYaml(),
          new PostgresqlText(),
          new MysqlTree(),
          new MysqlJsonV2(),
          new MysqlJsonV1(),
          new MysqlTable(),
          new MariadbJson(),
          new MariadbTable(),
          new SqliteTree(),
          new SqliteRows());

  private PlanFormats() {}

  /// Reads what an engine printed, in whichever of its formats the text is; what is in none is
  /// taken for what Dado's own `EXPLAIN` asks for: PostgreSQL's JSON, MySQL's tree, MariaDB's JSON,
  /// or SQLite's rows as lines of `id`, `parent`, `notused` and `detail` with tabs between.
  ///
  /// @param sql the statement; empty where it is not known
  public static Query parse(Engine engine, String sql, String text) throws PlanSyntaxException {
    return ALL.stream()
        .filter(f -> f.engine() == engine && f.recognizes(text))
        .findFirst()
        .orElseGet(() -> of(engine))
        .parse(sql, text)
        .getFirst();
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
