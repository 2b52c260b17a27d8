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
    List<String> texts = new ArrayList<>();
    PartitionText text = new PartitionText(target);
    Map<Name, Partition> were = byName(before);
    Map<Name, Partition> are = byName(after);
    before.partitions().stream()
        .filter(p -> !are.containsKey(p.name()))
        .forEach(p -> texts.add(text.drop(p)));
    List<Partition> moved =
        after.partitions().stream()
            .filter(p -> were.containsKey(p.name()) && !of(were, p).bound().equals(p.bound()))
            .toList();
    moved.forEach(p -> texts.add(text.detach(table, p, false)));
    moved.forEach(p -> texts.add(text.attach(table, p)));
    for (Partition partition : after.partitions()) {
      texts.addAll(
          were.containsKey(partition.name())
              ? changed(of(were, partition), partition)
              : text.add(table, partition));
    }
    return texts;
  }

  private List<String> changed(Partition before, Partition after) {
    List<String> texts = new ArrayList<>();
    if (before.equals(after)) {
      return texts;
    }
    if (before.partitioning().isPresent() && after.partitioning().isPresent()) {
      texts.addAll(texts(after.name(), before.partitioning().get(), after.partitioning().get()));
    }
    texts.addAll(constraints(before, after));
    texts.addAll(new TableOptions(target).alter(after.name(), before.options(), after.options()));
    String comment = after.options().get("comment");
    if (!before.options().get("comment").equals(comment)) {
      texts.add(target.comment("TABLE " + target.quote(after.name()), comment));
    }
    indexes(before, after, texts);
    return texts;
  }

  private List<String> constraints(Partition before, Partition after) {
    List<String> texts = new ArrayList<>();
    Options was = before.options();
    Options is = after.options();
    String head = target.alter(after.name());
    was.values()
        .forEach((key, text) -> {
          if (key.startsWith(CONSTRAINT) && !is.get(key).equals(text)) {
            texts.add(head + "DROP CONSTRAINT " + name(key));
          }
        });
    is.values()
        .forEach((key, text) -> {
          if (key.startsWith(CONSTRAINT) && !was.get(key).equals(text)) {
            texts.add(head + "ADD CONSTRAINT " + name(key) + " " + text);
          }
        });
    return texts;
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
