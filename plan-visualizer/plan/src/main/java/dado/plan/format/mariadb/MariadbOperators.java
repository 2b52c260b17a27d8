package dado.plan.format.mariadb;

import dado.plan.format.family.AccessType;
import dado.plan.format.family.StepWalk;
import dado.plan.model.Operator;
import dado.plan.model.Role;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// MariaDB's steps in Dado's words.
final class MariadbOperators {
  /// The key under which a step keeps what it is.
  static final String STEP = StepWalk.STEP;

  private static final Map<String, String> LABELS =
      Map.of(
          "temporary_table", "Temporary table",
          "read_sorted_file", "Read sorted file",
          "window_functions_computation", "Window functions",
          "union_result", "Union",
          "unit_result", "Set operation",
          "recursive_union", "Recursive union",
          "expression_cache", "Expression cache",
          "duplicates_removal", "Duplicates removal");

  private MariadbOperators() {}

  static void describe(Draft draft, Aliases aliases, Leftovers leftovers) {
    String step = raw(draft, STEP);
    if (raw(draft, StepWalk.WITHIN).equals("subqueries")) {
      draft.role = Role.SUB_PLAN;
    }
    switch (step) {
      case "query_block" -> block(draft);
      case "table" -> table(draft, aliases, leftovers);
      case "nested_loop" ->
          as(draft, "Nested loop join", new Operator.Join("nested loop", "inner"));
      case "block-nl-join" -> join(draft);
      case "filesort" -> sort(draft, raw(draft, "sort_key"));
      case "temporary_table" ->
          as(draft, "Temporary table", new Operator.Buffer("Temporary table"));
      case "materialization" -> as(draft, "Materialize", new Operator.Buffer("Materialize"));
      case "buffer" -> as(draft, "Buffer", new Operator.Buffer("Buffer"));
      default -> name(draft, LABELS.getOrDefault(step, step), LABELS.getOrDefault(step, step));
    }
  }

  private static void as(Draft draft, String label, Operator operator) {
    draft.label = label;
    draft.operator = operator;
  }

  private static void join(Draft draft) {
    String type = raw(draft, "join_type");
    String strategy = "block nested loop";
    if (type.startsWith("BKA")) {
      strategy = "batched key access";
    } else if (type.endsWith("H")) {
      strategy = "hash";
    }
    boolean outer = raw(draft, "attached_condition").contains("trigcond(");
    String name = strategy.substring(0, 1).toUpperCase(Locale.ROOT) + strategy.substring(1);
    String label = name + (outer ? " left join" : " join");
    as(draft, label, new Operator.Join(strategy, outer ? "left" : "inner"));
  }

  private static void sort(Draft draft, String keys) {
    as(draft, "Sort by " + keys, new Operator.Sort(keys(keys)));
  }

  private static void name(Draft draft, String label, String operator) {
    draft.label = label.equals("Select #") ? operator : label;
    draft.operator = new Operator.Other(operator);
  }

  private static void block(Draft draft) {
    name(draft, "Select #" + raw(draft, "select_id"), "Query block");
    if (raw(draft, StepWalk.WITHIN).equals("subqueries")) {
      draft.subplan = draft.label;
    }
  }

  private static void table(Draft draft, Aliases aliases, Leftovers leftovers) {
    String message = raw(draft, "message");
    String type = raw(draft, "access_type");
    if (!message.isEmpty()) {
      name(draft, message, message);
      return;
    }
    Operator.Relation relation = aliases.relation(raw(draft, "table_name"));
    if (type.isEmpty()) {
      name(draft, "Insert into " + relation.table(), "Insert");
      return;
    }
    if (draft.raw.containsKey("table_function")) {
      name(draft, "Table function " + relation.alias(), "Table function");
    } else {
      access(draft, relation, type, leftovers);
      changes(draft);
    }
  }

  private static void access(
      Draft draft, Operator.Relation relation, String type, Leftovers leftovers) {
    boolean covering = raw(draft, "using_index").equals("true");
    AccessType access = AccessType.of(type, raw(draft, "key"), covering);
    boolean derived = relation.alias().startsWith("<") && type.endsWith("ALL");
    as(
        draft,
        derived ? "Scan on " + relation.alias() : access.label(relation),
        access.operator(relation));
    if (!access.isKnown()) {
      leftovers.add(draft, "access_type: " + type, draft.place);
    }
    lookup(draft);
  }

  /// A table that is changed is read first.
  private static void changes(Draft draft) {
    for (String change : List.of("update", "delete")) {
      if (draft.raw.containsKey(change)) {
        String verb = change.equals("update") ? "Update" : "Delete";
        draft.label = verb + ": " + draft.label;
      }
    }
  }

  private static void lookup(Draft draft) {
    if (!raw(draft, "ref").isEmpty()) {
      draft.conditions.putIfAbsent(
          "lookup", "(" + raw(draft, "used_key_parts") + ") = (" + raw(draft, "ref") + ")");
    }
  }

  private static List<String> keys(String printed) {
    return printed.isEmpty() ? List.of() : Arrays.asList(printed.split(", "));
  }

  private static String raw(Draft draft, String key) {
    return draft.raw.getOrDefault(key, "");
  }
}
