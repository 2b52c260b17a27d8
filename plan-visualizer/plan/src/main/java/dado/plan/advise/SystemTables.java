package dado.plan.advise;

import dado.plan.model.Node;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The tables that a server keeps for itself; nobody makes indexes on them.
final class SystemTables {
  private static final Set<String> SCHEMAS =
      Set.of("pg_catalog", "pg_toast", "information_schema", "performance_schema", "mysql", "sys");

  private SystemTables() {}

  /// Whether a plan reads tables, and all of them are the server's own.
  static boolean only(Engine engine, Query query) {
    List<Relation> read =
        query.roots().stream()
            .flatMap(Node::all)
            .flatMap(n -> n.operator().read().stream())
            .toList();
    return !read.isEmpty() && read.stream().allMatch(r -> isOne(engine, r));
  }

  private static boolean isOne(Engine engine, Relation relation) {
    String schema = relation.schema().toLowerCase(Locale.ROOT);
    String table = relation.table().toLowerCase(Locale.ROOT);
    return switch (engine) {
      case POSTGRESQL -> SCHEMAS.contains(schema) || (schema.isEmpty() && table.startsWith("pg_"));
      case MYSQL, MARIADB -> SCHEMAS.contains(schema);
      case SQLITE -> table.startsWith("sqlite_");
    };
  }
}
