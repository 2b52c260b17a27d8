package dado.plan.format.mariadb;

import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// MariaDB's steps in Dado's words.
final class MariadbOperators {
  /// The key under which a step keeps what it is.
  static final String STEP = "step";

  private static final Map<String, String> LABELS =
      Map.of(
          "temporary_table", "Temporary table",
          "read_sorted_file", "Read sorted file",
          "window_functions_computation", "Window functions",
          "union_result", "Union",
          "recursive_union", "Recursive union",
          "expression_cache", "Expression cache",
          "duplicates_removal", "Duplicates removal");

  private MariadbOperators() {}

  static void describe(Draft draft, Aliases aliases) {
    String step = raw(draft, STEP);
    switch (step) {
      case "query_block" -> name(draft, "Select #" + raw(draft, "select_id"), "Query block");
      case "table" -> table(draft, aliases);
      case "nested_loop" ->
          as(draft, "Nested loop join", new Operator.Join("nested loop", "inner"));
      case "block-nl-join" -> join(draft);
      case "filesort" -> sort(draft, raw(draft, "sort_key"));
      case "temporary_table" ->
          as(draft, "Temporary table", new Operator.Buffer("Temporary table"));
      default -> name(draft, LABELS.getOrDefault(step, step), LABELS.getOrDefault(step, step));
    }
  }

  private static void as(Draft draft, String label, Operator operator) {
    draft.label = label;
    draft.operator = operator;
  }

  private static void join(Draft draft) {
    boolean hash = raw(draft, "join_type").endsWith("H");
    String strategy = hash ? "hash" : "block nested loop";
    as(draft, hash ? "Hash join" : "Block nested loop join", new Operator.Join(strategy, "inner"));
  }

  private static void sort(Draft draft, String keys) {
    as(draft, "Sort by " + keys, new Operator.Sort(keys(keys)));
  }

  private static void name(Draft draft, String label, String operator) {
    draft.label = label.equals("Select #") ? operator : label;
    draft.operator = new Operator.Other(operator);
  }

  private static void table(Draft draft, Aliases aliases) {
    String message = raw(draft, "message");
    if (!message.isEmpty()) {
      name(draft, message, message);
      return;
    }
    Operator.Relation relation = aliases.relation(raw(draft, "table_name"));
    String named =
        relation.table().equals(relation.alias())
            ? relation.table()
            : relation.table() + " " + relation.alias();
    access(draft, relation, named, raw(draft, "access_type"));
  }

  private static void access(Draft draft, Operator.Relation relation, String named, String type) {
    String index = raw(draft, "key");
    if (type.endsWith("ALL") && named.startsWith("<")) {
      as(draft, "Scan on " + named, new Operator.Other("Derived table scan"));
    } else if (type.endsWith("ALL")) {
      as(draft, "Table scan on " + named, new Operator.SequentialScan(relation, false));
    } else {
      String using = index.isEmpty() ? "" : " using " + index;
      Operator scan = new Operator.IndexScan(relation, index, access(draft, type));
      as(draft, words(type) + " on " + named + using, scan);
      lookup(draft);
    }
  }

  private static void lookup(Draft draft) {
    if (!raw(draft, "ref").isEmpty()) {
      draft.conditions.putIfAbsent(
          "lookup", "(" + raw(draft, "used_key_parts") + ") = (" + raw(draft, "ref") + ")");
    }
  }

  private static Access access(Draft draft, String type) {
    if (raw(draft, "using_index").equals("true")) {
      return Access.COVERING;
    }
    return type.equals("index") ? Access.FULL : Access.LOOKUP;
  }

  private static String words(String type) {
    return switch (type) {
      case "index" -> "Index scan";
      case "range" -> "Index range scan";
      case "eq_ref", "const" -> "Single-row index lookup";
      case "ref", "ref_or_null" -> "Index lookup";
      case "fulltext" -> "Full-text index search";
      case "system" -> "One-row table";
      default -> "Index access (" + type + ")";
    };
  }

  private static List<String> keys(String printed) {
    return printed.isEmpty() ? List.of() : Arrays.asList(printed.split(", "));
  }

  private static String raw(Draft draft, String key) {
    return draft.raw.getOrDefault(key, "");
  }
}
