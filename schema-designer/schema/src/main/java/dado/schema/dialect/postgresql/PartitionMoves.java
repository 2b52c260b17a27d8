package dado.schema.dialect.postgresql;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import dado.schema.model.Partitioning.Partition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Partitions that are dropped and added again under the same name with nothing but another bound:
/// they are detached and attached, and keep their rows.
///
/// @param moved the drops and adds that are meant
record PartitionMoves(Set<Change> moved) {

  static PartitionMoves in(List<Change> changes) {
    Set<Change> moved = new HashSet<>();
    for (Change drop : changes) {
      for (Change add : changes) {
        if (isMove(drop, add) && changes.indexOf(drop) < changes.indexOf(add)) {
          moved.add(drop);
          moved.add(add);
        }
      }
    }
    return new PartitionMoves(moved);
  }

  private static boolean isMove(Change drop, Change add) {
    return drop instanceof Change.DropPartition d
        && add instanceof Change.AddPartition a
        && d.table().equals(a.table())
        && isMoved(d.partition(), a.partition());
  }

  private static boolean isMoved(Partition before, Partition after) {
    Partition bound =
        new Partition(
            before.name(),
            after.bound(),
            before.partitioning(),
            before.indexes(),
            before.options());
    return bound.equals(after);
  }

  /// What is written for a change that is part of a move; empty for any other.
  Optional<List<Statement>> statement(Target target, Change change) {
    if (!moved.contains(change)) {
      return Optional.empty();
    }
    PartitionText text = new PartitionText(target);
    String sql =
        switch (change) {
          case Change.DropPartition d -> text.detach(d.table(), d.partition(), false);
          case Change.AddPartition a -> text.attach(a.table(), a.partition());
          default -> throw new IllegalArgumentException("No move of a partition: " + change);
        };
    return Optional.of(List.of(new Statement(sql, change, Boundary.JOINS)));
  }
}
