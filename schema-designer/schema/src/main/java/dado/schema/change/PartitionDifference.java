package dado.schema.change;

import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// How the partitions of a table differ.
final class PartitionDifference {

  private PartitionDifference() {}

  /// The partitions that go. One whose bound differs goes and comes.
  static List<Change> dropped(Table before, Table after) {
    if (isNew(before, after)) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    List<Partition> now = new ArrayList<>(partitions(before));
    for (Partition partition : partitions(before)) {
      if (partitions(after).stream().noneMatch(partition::equals)) {
        changes.add(new Change.DropPartition(after.name(), partition, now.indexOf(partition)));
        now.remove(partition);
      }
    }
    return changes;
  }

  static List<Change> added(Table before, Table after) {
    if (isNew(before, after)) {
      return List.of(
          new Change.Repartition(after.name(), before.partitioning(), after.partitioning()));
    }
    List<Change> changes = new ArrayList<>();
    List<Partition> wanted = partitions(after);
    for (int i = 0; i < wanted.size(); i++) {
      Partition partition = wanted.get(i);
      if (partitions(before).stream().noneMatch(partition::equals)) {
        changes.add(new Change.AddPartition(after.name(), partition, i));
      }
    }
    return changes;
  }

  /// Whether more than partitions come or go: the key, or one that stays in name and bound.
  private static boolean isNew(Table before, Table after) {
    String was = before.partitioning().map(Partitioning::by).orElse("");
    String will = after.partitioning().map(Partitioning::by).orElse("");
    return !was.equals(will)
        || partitions(before).stream()
            .anyMatch(b -> partitions(after).stream().anyMatch(a -> isInside(b, a)));
  }

  private static boolean isInside(Partition before, Partition after) {
    Name name = before.name();
    return Objects.equals(name, after.name())
        && before.bound().equals(after.bound())
        && !before.equals(after);
  }

  private static List<Partition> partitions(Table table) {
    return table.partitioning().stream()
        .flatMap(p -> Stream.of(p.partitions()))
        .flatMap(List::stream)
        .toList();
  }
}
