package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.Optional;
import java.util.stream.Stream;

/// Index built or dropped while writers wait.
final class IndexBlocksWrites implements Rule {

  private static final About ABOUT =
      About.of(
              "P03",
              "index-blocks-writes",
              "Index built or dropped while writers wait",
              Severity.WARNING,
              """
              `CREATE INDEX` holds a share lock until it is done: reads go on, every `INSERT`, `UPDATE` and `DELETE` waits [measured].
              `REINDEX` does the same, and locks out readers of the index too. `DROP INDEX` is quick, but needs an access exclusive lock,
              and while it waits for one long query everybody behind it waits as well. `CONCURRENTLY` takes only a share update exclusive
              lock. Not said for tables that the same script makes, nor for `ON ONLY` a partitioned table, which builds nothing.
              """,
              """
              `CREATE INDEX CONCURRENTLY IF NOT EXISTS`, in a file of its own, outside a transaction. Afterwards look whether the index
              is valid (`pg_index.indisvalid`); if not, drop it and build again. A partitioned table: `CREATE INDEX … ON ONLY`, then each
              partition's concurrently, then `ATTACH`.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "Writers of %s wait until the index is built (share lock).";
  private static final String ADVICE =
      "CREATE INDEX CONCURRENTLY, alone and outside a transaction.";
  private static final String MESSAGE_2 =
      "Dropping %s locks out readers and writers of its table while it waits for running queries.";
  private static final String ADVICE_2 =
      "DROP INDEX CONCURRENTLY, alone and outside a transaction.";
  private static final String MESSAGE_3 =
      "REINDEX lets writers wait, and readers of the index too.";
  private static final String ADVICE_3 = "REINDEX … CONCURRENTLY.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.of(findCreated(in), findDropped(in), findRebuilt(in)).flatMap(s -> s);
  }

  private Stream<Finding> findCreated(Inspection in) {
    return in.onOthers(Operation.CreateIndex.class)
        .filter(a -> !a.operation().concurrently() && !a.operation().only())
        .map(a ->
            in.sized(
                this,
                a.step(),
                a.operation().index().name(),
                MESSAGE.formatted(a.operation().table().local()),
                ADVICE));
  }

  private Stream<Finding> findDropped(Inspection in) {
    return in.onOthers(Operation.DropIndex.class)
        .filter(a -> !a.operation().concurrently())
        .map(a ->
            in.sized(
                    this,
                    a.step(),
                    table(a.step()),
                    a.operation().index().local(),
                    MESSAGE_2.formatted(a.operation().index().local()),
                    ADVICE_2)
                .at(in.settings().severity(ABOUT).orElse(Severity.INFO)));
  }

  private Stream<Finding> findRebuilt(Inspection in) {
    return in.onOthers(Operation.Reindex.class)
        .filter(a -> !a.operation().concurrently() && !a.operation().what().equals("SYSTEM"))
        .map(a ->
            in.sized(
                this,
                a.step(),
                a.operation().what().equals("INDEX") ? a.operation().name().local() : "",
                MESSAGE_3,
                ADVICE_3));
  }

  private static Optional<Name> table(Step step) {
    return step.table().map(Table::name);
  }
}
