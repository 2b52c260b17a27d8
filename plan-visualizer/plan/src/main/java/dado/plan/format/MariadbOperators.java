package dado.plan.format;

import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
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
      case "nested_loop" -> {
        draft.operator = new Operator.Join("nested loop", "inner");
        draft.label = "Nested loop join";
      }
      case "block-nl-join" -> {
        boolean hash = raw(draft, "join_type").endsWith("H");
        draft.operator = new Operator.Join(hash ? "hash" : "block nested loop", "inner");
        draft.label = hash ? "Hash join" : "Block nested loop join";
      }
      case "filesort" -> {
        draft.operator = new Operator.Sort(keys(raw(draft, "sort_key")));
        draft.label = "Sort by " + raw(draft, "sort_key");
      }
      case "temporary_table" -> {
        draft.operator = new Operator.Buffer("Temporary table");
        draft.label = "Temporary table";
      }
      default -> name(draft, LABELS.getOrDefault(step, step), LABELS.getOrDefault(step, step));
    }
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
    String printed = raw(draft, "table_name");
    String type = raw(draft, "access_type");
    Operator.Relation relation = aliases.relation(printed);
    String named = relation.table().equals(printed) ? printed : relation.table() + " " + printed;
    boolean derived = printed.startsWith("<");
    if (type.endsWith("ALL")) {
      draft.operator =
          derived
              ? new Operator.Other("Derived table scan")
              : new Operator.SequentialScan(relation, false);
      draft.label = (derived ? "Scan on " : "Table scan on ") + named;
    } else {
      String index = raw(draft, "key");
      draft.operator = new Operator.IndexScan(relation, index, access(draft, type));
      draft.label = words(type) + " on " + named + (index.isEmpty() ? "" : " using " + index);
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
