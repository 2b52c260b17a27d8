package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// CONCURRENTLY inside a transaction.
final class ConcurrentlyInTransaction implements Rule {

  private static final About ABOUT =
      About.of(
              "P04",
              "concurrently-in-transaction",
              "CONCURRENTLY inside a transaction",
              Severity.ERROR,
              """
              `CREATE INDEX CONCURRENTLY`, `DROP INDEX CONCURRENTLY`, `REINDEX CONCURRENTLY` and `DETACH PARTITION CONCURRENTLY` work in
              several transactions of their own and refuse to run inside one. Flyway, dbmate, goose and others wrap a file in a
              transaction unless it says otherwise; several statements sent as one string are one transaction too.
              """,
              """
              Put it into a migration of its own and switch that file's transaction off (`-- +goose NO TRANSACTION`,
              `-- migrate:up transaction:false`, Flyway's `executeInTransaction=false`).
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "PostgreSQL refuses this statement inside a transaction.";
  private static final String ADVICE = "Put it into a file of its own that runs without one.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.steps().stream()
        .filter(s -> s.transaction() > 0 && concurrent(s.operation()))
        .map(s -> in.at(this, s, "", MESSAGE, ADVICE));
  }

  private static boolean concurrent(Operation operation) {
    return (operation instanceof Operation.CreateIndex c && c.concurrently())
        || (operation instanceof Operation.DropIndex d && d.concurrently())
        || (operation instanceof Operation.Reindex r && r.concurrently())
        || (operation instanceof Operation.Partition p && p.concurrently());
  }
}
