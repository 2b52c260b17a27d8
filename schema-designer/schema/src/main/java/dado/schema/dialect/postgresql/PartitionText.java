package dado.schema.dialect.postgresql;

import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import java.util.ArrayList;
import java.util.List;

/// Partitions as PostgreSQL's SQL.
record PartitionText(Target target) {

  private static final String CONSTRAINT = "constraint ";

  /// The partitions of a table, and theirs.
  List<String> addAll(Name table, Partitioning partitioning) {
    return partitioning.partitions().stream().flatMap(p -> add(table, p).stream()).toList();
  }

  List<String> add(Name table, Partition partition) {
    List<String> texts = new ArrayList<>();
    texts.add(create(table, partition));
    partition.partitioning().ifPresent(p -> texts.addAll(addAll(partition.name(), p)));
    texts.addAll(own(partition));
    return texts;
  }

  private String create(Name table, Partition partition) {
    return "CREATE "
        + (partition.options().has("unlogged") ? "UNLOGGED " : "")
        + "TABLE "
        + target.quote(partition.name())
        + " PARTITION OF "
        + target.quote(table)
        + constraints(partition)
        + " "
        + partition.bound()
        + partition.partitioning().map(p -> " PARTITION BY " + p.by()).orElse("")
        + new TableOptions(target).clauses(partition.options());
  }

  private String constraints(Partition partition) {
    List<String> items = new ArrayList<>();
    partition
        .options()
        .values()
        .forEach((key, definition) -> {
          if (key.startsWith(CONSTRAINT)) {
            String name = key.substring(CONSTRAINT.length());
            items.add("CONSTRAINT " + target.quote(name) + " " + definition);
          }
        });
    return items.isEmpty() ? "" : " (" + String.join(", ", items) + ")";
  }

  private List<String> own(Partition partition) {
    List<String> texts = new ArrayList<>();
    IndexText index = new IndexText(target);
    partition.indexes().forEach(i -> texts.addAll(index.add(partition.name(), i)));
    if (partition.options().has("comment")) {
      texts.add(
          target.comment(
              "TABLE " + target.quote(partition.name()), partition.options().get("comment")));
    }
    texts.addAll(new TableOptions(target).afterwards(partition.name(), partition.options()));
    return texts;
  }

  String detach(Name table, Partition partition, boolean concurrently) {
    return target.alter(table)
        + "DETACH PARTITION "
        + target.quote(partition.name())
        + (concurrently ? " CONCURRENTLY" : "");
  }

  String attach(Name table, Partition partition) {
    return target.alter(table)
        + "ATTACH PARTITION "
        + target.quote(partition.name())
        + " "
        + partition.bound();
  }

  String drop(Partition partition) {
    return "DROP TABLE " + target.quote(partition.name());
  }
}
