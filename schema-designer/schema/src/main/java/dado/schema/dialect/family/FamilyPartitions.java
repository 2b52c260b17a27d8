package dado.schema.dialect.family;

import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a table is partitioned, put together from the rows about its partitions.
final class FamilyPartitions {

  private FamilyPartitions() {}

  static Optional<Partitioning> of(String database, List<FamilyRows.Partition> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<List<FamilyRows.Partition>> groups = groups(rows);
    FamilyRows.Partition first = rows.getFirst();
    boolean named = groups.stream().anyMatch(FamilyPartitions::hasNamedParts);
    String by = by(first.method(), first.expression()) + sub(groups.getFirst(), named);
    if (isCounted(groups)) {
      return Optional.of(new Partitioning(by + " PARTITIONS " + groups.size(), List.of()));
    }
    return Optional.of(
        new Partitioning(by, groups.stream().map(g -> partition(database, g, named)).toList()));
  }

  private static List<List<FamilyRows.Partition>> groups(List<FamilyRows.Partition> rows) {
    Map<String, List<FamilyRows.Partition>> byName = new LinkedHashMap<>();
    rows.forEach(r -> byName.computeIfAbsent(r.name(), n -> new ArrayList<>()).add(r));
    return List.copyOf(byName.values());
  }

  private static String by(String method, String expression) {
    return method + " (" + expression + ")";
  }

  private static String sub(List<FamilyRows.Partition> group, boolean named) {
    FamilyRows.Partition first = group.getFirst();
    if (first.subMethod().isEmpty()) {
      return "";
    }
    String count = named ? "" : " SUBPARTITIONS " + group.size();
    return " SUBPARTITION BY " + by(first.subMethod(), first.subExpression()) + count;
  }

  /// Whether the parts have other names than the server gives.
  private static boolean hasNamedParts(List<FamilyRows.Partition> group) {
    for (int i = 0; i < group.size(); i++) {
      String name = group.get(i).subName();
      if (!name.isEmpty() && !name.equals(group.get(i).name() + "sp" + i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether it is enough to say how many there are.
  private static boolean isCounted(List<List<FamilyRows.Partition>> groups) {
    FamilyRows.Partition first = groups.getFirst().getFirst();
    boolean spread = first.method().endsWith("HASH") || first.method().endsWith("KEY");
    for (int i = 0; spread && i < groups.size(); i++) {
      FamilyRows.Partition row = groups.get(i).getFirst();
      spread = row.name().equals("p" + i) && row.comment().isEmpty();
    }
    return spread;
  }

  private static Partition partition(
      String database, List<FamilyRows.Partition> group, boolean named) {
    FamilyRows.Partition first = group.getFirst();
    return new Partition(
        new Name(database, first.name()),
        bound(first),
        named ? Optional.of(subpartitions(database, group)) : Optional.empty(),
        List.of(),
        Options.NONE.with("comment", first.comment()));
  }

  private static Partitioning subpartitions(String database, List<FamilyRows.Partition> group) {
    return new Partitioning(
        "", group.stream().map(r -> Partition.of(new Name(database, r.subName()), "")).toList());
  }

  private static String bound(FamilyRows.Partition row) {
    String limit = row.description();
    return switch (row.method().split(" ", 2)[0]) {
      case "RANGE" ->
          limit.equals("MAXVALUE") && row.method().equals("RANGE")
              ? "VALUES LESS THAN MAXVALUE"
              : "VALUES LESS THAN (" + limit + ")";
      case "LIST" -> limit.equals("DEFAULT") ? "DEFAULT" : "VALUES IN (" + limit + ")";
      default -> "";
    };
  }
}
