package dado.plan.format.family;

import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.model.Operator.Relation;
import java.util.List;

/// How a table is read, as MySQL and MariaDB call it under `access_type` and `type`.
///
/// @param name "ALL", "index", "range", "ref", ...; MariaDB's hash joins put "hash_" before it
/// @param index the index; empty for none
/// @param covering whether the index alone is read
public record AccessType(String name, String index, boolean covering) {
  private static final String HASH = "hash_";

  /// The access by what the server prints: of an index merge, its key says how the indexes are
  /// merged ("union(a,b)").
  public static AccessType of(String name, String key, boolean covering) {
    return new AccessType(name, name.equals("index_merge") ? merged(key) : key, covering);
  }

  private static String merged(String key) {
    String names = key;
    for (String merge : List.of("sort_union(", "sort_intersect(", "union(", "intersect(")) {
      names = names.replace(merge, "");
    }
    return names.replace(")", "");
  }

  /// The step in words ("Index range scan").
  public String words() {
    return switch (name.startsWith(HASH) ? name.substring(HASH.length()) : name) {
      case "ALL" -> "Table scan";
      case "index" -> "Index scan";
      case "range" -> "Index range scan";
      case "eq_ref", "const" -> "Single-row index lookup";
      case "ref", "ref_or_null" -> "Index lookup";
      case "fulltext" -> "Full-text index search";
      case "system" -> "One-row table";
      case "index_merge" -> "Index merge";
      case "unique_subquery" -> "Single-row subquery lookup";
      case "index_subquery" -> "Subquery lookup";
      default -> "Index access (" + name + ")";
    };
  }

  /// Whether the name is one that the servers are known to print.
  public boolean isKnown() {
    return !words().startsWith("Index access");
  }

  /// The step as a label ("Index range scan on orders o using total_idx").
  public String label(Relation relation) {
    String using = index.isEmpty() || isScan() ? "" : " using " + index;
    return words() + " on " + named(relation) + using;
  }

  private static String named(Relation relation) {
    return relation.table().equals(relation.alias())
        ? relation.table()
        : relation.table() + " " + relation.alias();
  }

  /// What the step does with the table.
  public Operator operator(Relation relation) {
    if (isScan()) {
      return isDerived(relation)
          ? new Operator.Other("Derived table scan")
          : new Operator.SequentialScan(relation, false);
    }
    return new Operator.IndexScan(relation, index, access());
  }

  private boolean isScan() {
    return name.equals("ALL") || name.equals(HASH + "ALL");
  }

  private static boolean isDerived(Relation relation) {
    return relation.alias().startsWith("<");
  }

  private Access access() {
    if (covering) {
      return Access.COVERING;
    }
    return name.equals("index") || name.equals(HASH + "index") ? Access.FULL : Access.LOOKUP;
  }
}
