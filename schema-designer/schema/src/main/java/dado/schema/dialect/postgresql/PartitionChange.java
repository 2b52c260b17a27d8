package dado.schema.dialect.postgresql;

import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Partitions that become others while the key stays: those below the first level, and what is on
/// them.
record PartitionChange(Target target) {

  private static final String CONSTRAINT = "constraint ";

  /// Whether the key is the same on every level, so that PostgreSQL can do it.
  static boolean isPossible(Optional<Partitioning> before, Optional<Partitioning> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() && after.isEmpty();
    }
    Map<Name, Partition> were = byName(before.get());
    return before.get().by().equals(after.get().by())
        && after.get().partitions().stream()
            .filter(p -> were.containsKey(p.name()))
            .allMatch(p -> isPossible(of(were, p).partitioning(), p.partitioning()));
  }

  private static Map<Name, Partition> byName(Partitioning partitioning) {
    Map<Name, Partition> all = new HashMap<>();
    partitioning.partitions().forEach(p -> all.put(p.name(), p));
    return all;
  }

  private static Partition of(Map<Name, Partition> all, Partition partition) {
    return all.getOrDefault(partition.name(), partition);
  }

  List<String> texts(Name table, Partitioning before, Partitioning after) {
    Map<Name, Partition> were = byName(before);
    Map<Name, Partition> are = byName(after);
    PartitionText text = new PartitionText(target);
    List<String> texts = new ArrayList<>();
    before.partitions().stream()
        .filter(p -> !are.containsKey(p.name()))
        .forEach(p -> texts.add(text.drop(p)));
    texts.addAll(rebound(table, were, after));
    for (Partition partition : after.partitions()) {
      Partition was = were.get(partition.name());
      texts.addAll(was == null ? text.add(table, partition) : changed(was, partition));
    }
    return texts;
  }

  /// All leave before the first comes back: bounds must not overlap in between.
  private List<String> rebound(Name table, Map<Name, Partition> were, Partitioning after) {
    PartitionText text = new PartitionText(target);
    List<Partition> moved =
        after.partitions().stream().filter(p -> !of(were, p).bound().equals(p.bound())).toList();
    List<String> texts = new ArrayList<>();
    moved.forEach(p -> texts.add(text.detach(table, p, false)));
    moved.forEach(p -> texts.add(text.attach(table, p)));
    return texts;
  }

  private List<String> changed(Partition before, Partition after) {
    if (before.equals(after)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (before.partitioning().isPresent() && after.partitioning().isPresent()) {
      texts.addAll(texts(after.name(), before.partitioning().get(), after.partitioning().get()));
    }
    texts.addAll(constraints(before, after));
    texts.addAll(new TableOptions(target).alter(after.name(), before.options(), after.options()));
    comment(before, after).ifPresent(texts::add);
    indexes(before, after, texts);
    return texts;
  }

  private Optional<String> comment(Partition before, Partition after) {
    String comment = after.options().get("comment");
    return before.options().get("comment").equals(comment)
        ? Optional.empty()
        : Optional.of(target.comment("TABLE " + target.quote(after.name()), comment));
  }

  private List<String> constraints(Partition before, Partition after) {
    List<String> texts = new ArrayList<>();
    String head = target.alter(after.name());
    constraintsBeside(before.options(), after.options())
        .forEach((key, text) -> texts.add(head + "DROP CONSTRAINT " + name(key)));
    constraintsBeside(after.options(), before.options())
        .forEach((key, text) -> texts.add(head + "ADD CONSTRAINT " + name(key) + " " + text));
    return texts;
  }

  /// The constraints of one that the other does not have, or has otherwise.
  private static SortedMap<String, String> constraintsBeside(Options one, Options other) {
    SortedMap<String, String> own = new TreeMap<>(one.values());
    own.entrySet()
        .removeIf(
            e -> !e.getKey().startsWith(CONSTRAINT) || other.get(e.getKey()).equals(e.getValue()));
    return own;
  }

  private String name(String key) {
    return target.quote(key.substring(CONSTRAINT.length()));
  }

  private void indexes(Partition before, Partition after, List<String> texts) {
    IndexText text = new IndexText(target);
    for (Index index : before.indexes()) {
      if (after.indexes().stream().noneMatch(i -> i.same(index))) {
        texts.add("DROP INDEX " + text.quoted(after.name(), index));
      }
    }
    for (Index index : after.indexes()) {
      if (before.indexes().stream().noneMatch(i -> i.same(index))) {
        texts.addAll(text.add(after.name(), index));
      }
    }
  }
}
