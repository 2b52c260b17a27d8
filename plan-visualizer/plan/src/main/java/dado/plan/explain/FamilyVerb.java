package dado.plan.explain;

import dado.schema.model.Engine;
import dado.schema.model.Version;
import dado.schema.sql.SqlStatement.Kind;
import java.util.Locale;
import java.util.Set;

/// What stands before a statement of MySQL or MariaDB so that its plan is printed.
final class FamilyVerb {
  private static final Version FORMAT_BESIDE_ANALYZE = new Version(8, 0, 21);

  private FamilyVerb() {}

  static String of(
      ExplainServer server, Set<ExplainOption> asked, Admitted admitted, ExplainOptions options)
      throws ExplainRefusedException {
    if (server.engine() == Engine.MARIADB) {
      return options.analyze() ? "analyze format=json " : "explain format=json ";
    }
    if (isBare(admitted)) {
      return single(server, options);
    }
    String form = asked.contains(ExplainOption.TREE) ? "format=tree " : "format=json ";
    boolean said = !options.analyze() || server.version().compareTo(FORMAT_BESIDE_ANALYZE) >= 0;
    return (options.analyze() ? "explain analyze " : "explain ") + (said ? form : "");
  }

  /// MySQL has no steps for such a statement, and prints them as JSON by tables only.
  private static String single(ExplainServer server, ExplainOptions options)
      throws ExplainRefusedException {
    if (options.analyze()) {
      throw new ExplainRefusedException(
          server.name()
              + " does not execute an UPDATE or DELETE of one table, or an INSERT of values, for"
              + " its plan. Explain it without running it.");
    }
    return "explain format=json ";
  }

  /// Whether it is an UPDATE or DELETE of one table, or an INSERT of values.
  static boolean isBare(Admitted admitted) {
    if (admitted.kind() != Kind.WRITES) {
      return false;
    }
    WriteTargets targets = WriteTargets.of(Engine.MYSQL, admitted.sql());
    return switch (targets.verb().toLowerCase(Locale.ROOT)) {
      case "update", "delete" -> targets.names().size() == 1 && !targets.joined();
      case "insert", "replace" -> !targets.selects();
      default -> false;
    };
  }
}
