package dado.schema.change;

import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How the partitions of a table differ.
///
/// @param renamed the table as it is, with the wanted names of its columns
/// @param gone the columns that go, on which nothing may stand any more
record PartitionDifference(Table before, Table renamed, Table after, Set<String> gone) {

  /// The partitions that go. One whose bound differs goes and comes.
  List<Change> dropped() {
    if (isNew()) {
      return stands() ? repartitioned(before.partitioning(), Optional.empty()) : List.of();
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

  /// Those that come, when columns have their new names.
  List<Change> added() {
    if (isNew()) {
      Optional<Partitioning> now = stands() ? Optional.empty() : renamed.partitioning();
      return repartitioned(now, after.partitioning());
    }
    return addedPartitions();
  }

  private List<Change> repartitioned(Optional<Partitioning> now, Optional<Partitioning> wanted) {
    return now.equals(wanted)
        ? List.of()
        : List.of(new Change.Repartition(after.name(), now, wanted));
  }

  private List<Change> addedPartitions() {
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
  private boolean isNew() {
    String was = renamed.partitioning().map(Partitioning::by).orElse("");
    String will = after.partitioning().map(Partitioning::by).orElse("");
    return !was.equals(will)
        || partitions(before).stream()
            .anyMatch(b -> partitions(after).stream().anyMatch(a -> isInside(b, a)));
  }

  private boolean stands() {
    return (before.partitioning().isPresent() && after.partitioning().isEmpty()) || standsOnGone();
  }

  private boolean standsOnGone() {
    return before
        .partitioning()
        .filter(p -> WordRenaming.words(p.by()).anyMatch(gone::contains))
        .isPresent();
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
