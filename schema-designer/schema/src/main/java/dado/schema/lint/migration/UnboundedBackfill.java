package dado.schema.lint.migration;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import java.util.stream.Stream;

/// UPDATE or DELETE of all rows in a migration.
final class UnboundedBackfill implements Rule {

  private static final About ABOUT =
      About.of(
          "P25",
          "unbounded-backfill",
          "UPDATE or DELETE of all rows in a migration",
          Severity.WARNING,
          """
          One `UPDATE` of a large table locks every row until it commits, doubles the table (PostgreSQL keeps the old versions),
          fills the log and lets replicas lag. In the same transaction as DDL it also keeps the table's lock for all that time.
          """,
          """
          Do it in batches by key, each in a transaction of its own, after the DDL: `UPDATE … WHERE id > … AND id <= …`.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "%s without a condition touches every row of %s in one transaction.";
  private static final String ADVICE = "Do it in batches by key, after the DDL.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.ChangeRows.class)
        .filter(a -> !a.operation().bounded())
        .map(a ->
            in.sized(
                this,
                a.step(),
                "",
                MESSAGE.formatted(a.operation().verb(), a.operation().table().local()),
                ADVICE));
  }
}
