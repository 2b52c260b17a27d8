package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// Partition detached under a lock.
final class DetachPartition implements Rule {

  private static final About ABOUT =
      About.of(
              "P16",
              "detach-partition",
              "Partition detached under a lock",
              Severity.WARNING,
              """
              `DETACH PARTITION` takes an access exclusive lock on the partitioned table: every query on any partition waits.
              `CONCURRENTLY` (PostgreSQL 14) waits for running ones instead and takes a share update exclusive lock. `ATTACH PARTITION`
              takes only share update exclusive on the parent, but reads the whole new partition, and the default partition too, unless
              a CHECK already proves that the rows fit.
              """,
              """
              `DETACH PARTITION … CONCURRENTLY`, outside a transaction. Before `ATTACH`, add a CHECK with the partition's bound `NOT VALID`
              and validate it; drop it afterwards.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "Every query on %s waits while the partition is detached.";
  private static final String ADVICE = "DETACH PARTITION … CONCURRENTLY, outside a transaction.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.Partition.class)
        .filter(a ->
            a.operation().what().equals("DETACH")
                && !a.operation().concurrently()
                && in.version().atLeast(14, 0))
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().partition().local(),
                MESSAGE.formatted(a.operation().table().local()),
                ADVICE));
  }
}
