package dado.schema.lint.mysql;

import dado.schema.change.Change;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Storage engine without transactions.
final class OldEngine implements Rule {

  private static final About ABOUT =
      About.of(
              "M19",
              "old-engine",
              "Storage engine without transactions",
              Severity.WARNING,
              """
              `MyISAM`, `MEMORY`, `CSV`, `ARCHIVE` (and `Aria` in MariaDB) know no transactions and no foreign keys: a rolled back
              transaction leaves its rows, `REFERENCES` is read and ignored, a crash can leave the table to be repaired.
              """,
              """
              Use InnoDB.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s is %s: no transactions, no foreign keys.";
  private static final Set<String> OLD =
      Set.of("myisam", "memory", "csv", "archive", "merge", "aria", "heap");

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .filter(t -> OLD.contains(t.options().get("engine").toLowerCase(Locale.ROOT)))
        .map(t -> finding(in, t));
  }

  private Finding finding(Inspection in, Table table) {
    return in.on(
            this,
            table.name(),
            "",
            MESSAGE.formatted(table.name().local(), table.options().get("engine")),
            "Make it InnoDB.")
        .fixedBy(
            List.of(
                new Change.AlterTable(
                    table.name(), table.options(), table.options().without("engine"))));
  }
}
