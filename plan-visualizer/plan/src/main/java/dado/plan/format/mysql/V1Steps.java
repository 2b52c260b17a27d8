package dado.plan.format.mysql;

import dado.plan.format.family.AccessType;
import dado.plan.format.family.JoinWords;
import dado.plan.format.family.LeftDeep;
import dado.plan.format.family.StepWalk;
import dado.plan.model.Operator;
import dado.plan.model.Role;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The steps of JSON version 1 in Dado's words.
final class V1Steps {
  private static final Map<String, String> LABELS =
      Map.of(
          "duplicates_removal", "Remove duplicates",
          "windowing", "Window functions",
          "buffer_result", "Buffer result",
          "union_result", "Union",
          "intersect_result", "Intersect",
          "except_result", "Except",
          "unary_result", "Ordered result",
          "materialized_from_subquery", "Materialize");
  private static final List<String> CHANGES = List.of("insert", "replace", "update", "delete");

  private final Aliases aliases;
  private final Leftovers leftovers;

  V1Steps(Aliases aliases, Leftovers leftovers) {
    this.aliases = aliases;
    this.leftovers = leftovers;
  }

  void describe(Draft root) {
    for (Draft draft : Draft.inReadingOrder(List.of(root)).reversed()) {
      describeOne(draft);
      V1Numbers.measure(draft);
    }
  }

  private void describeOne(Draft draft) {
    switch (raw(draft, StepWalk.STEP)) {
      case "query_block" -> block(draft);
      case "table" -> table(draft);
      case StepWalk.JOIN -> LeftDeep.build(draft, V1Steps::join);
      case "ordering_operation" -> ordering(draft);
      case "grouping_operation" -> grouping(draft);
      default -> other(draft);
    }
  }

  private static void other(Draft draft) {
    String step = raw(draft, StepWalk.STEP);
    String name = LABELS.getOrDefault(step, step);
    boolean buffers = step.startsWith("materialized") || step.equals("buffer_result");
    boolean temporary = raw(draft, "using_temporary_table").equals("true");
    draft.label = temporary && !buffers ? name + " using temporary table" : name;
    draft.operator =
        buffers || (temporary && step.endsWith("_result"))
            ? new Operator.Buffer(name)
            : new Operator.Other(name);
  }

  private void block(Draft draft) {
    String id = raw(draft, "select_id");
    String message = raw(draft, "message");
    String name = id.isEmpty() ? "Query block" : "Select #" + id;
    draft.label = message.isEmpty() ? name : name + ": " + message;
    draft.operator = new Operator.Other(message.isEmpty() ? "Query block" : message);
    if (raw(draft, StepWalk.WITHIN).endsWith("subqueries")) {
      draft.subplan = name;
      boolean once =
          raw(draft, "cacheable").equals("true") && raw(draft, "dependent").equals("false");
      draft.role = once ? Role.RUN_ONCE : Role.SUB_PLAN;
    }
  }

  private static void ordering(Draft draft) {
    boolean sorts = raw(draft, "using_filesort").equals("true");
    draft.label = sorts ? "Sort" + temporary(draft) : "Ordered by index";
    draft.operator = sorts ? new Operator.Sort(List.of()) : new Operator.Other("Ordered by index");
  }

  private static void grouping(Draft draft) {
    boolean temporary = raw(draft, "using_temporary_table").equals("true");
    boolean sorts = raw(draft, "using_filesort").equals("true");
    draft.label = "Group" + temporary(draft) + (sorts ? " with filesort" : "");
    draft.operator = new Operator.Aggregate(temporary ? "hashed" : "sorted", List.of());
  }

  private static String temporary(Draft draft) {
    return raw(draft, "using_temporary_table").equals("true") ? " using temporary table" : "";
  }

  private void table(Draft draft) {
    String name = raw(draft, "table_name");
    String type = raw(draft, "access_type");
    Operator.Relation relation = aliases.relation(name);
    if (!raw(draft, "table_function").isEmpty()) {
      name(draft, "Table function " + name, "Table function");
      return;
    }
    if (name.startsWith("<") || !materialized(draft).isEmpty()) {
      name(draft, "Scan on " + name, "Derived table scan");
    }
    if (!type.isEmpty()) {
      access(draft, relation, type);
    } else if (draft.label.isEmpty()) {
      String message = raw(draft, "message");
      String label = message.isEmpty() ? "Table " + name : message;
      name(draft, label, label);
    }
    changes(draft, relation);
  }

  private static void name(Draft draft, String label, String operator) {
    draft.label = label;
    draft.operator = new Operator.Other(operator);
  }

  private void access(Draft draft, Operator.Relation relation, String type) {
    boolean covering = raw(draft, "using_index").equals("true");
    AccessType access = AccessType.of(type, raw(draft, "key"), covering);
    boolean derived = type.equals("ALL") && !draft.label.isEmpty();
    if (!derived) {
      draft.operator = access.operator(relation);
      draft.label = access.label(relation);
    }
    if (!access.isKnown()) {
      leftovers.add(draft, "access_type: " + type, draft.place);
    }
    if (!raw(draft, "ref").isEmpty()) {
      draft.conditions.putIfAbsent(
          "lookup", "(" + raw(draft, "used_key_parts") + ") = (" + raw(draft, "ref") + ")");
    }
  }

  private static String materialized(Draft draft) {
    return draft.children.stream()
        .map(c -> raw(c, StepWalk.STEP))
        .filter("materialized_from_subquery"::equals)
        .findFirst()
        .orElse("");
  }

  /// A table that is changed is read first, except by `INSERT`.
  private static void changes(Draft draft, Operator.Relation relation) {
    for (String change : CHANGES) {
      if (raw(draft, change).equals("true")) {
        String verb = change.substring(0, 1).toUpperCase(Locale.ROOT) + change.substring(1);
        boolean reads = change.equals("update") || change.equals("delete");
        draft.label = reads ? verb + ": " + draft.label : verb + " into " + relation.table();
        draft.operator = reads ? draft.operator : new Operator.Other(verb);
      }
    }
  }

  /// The join of everything before with a table.
  private static void join(Draft step, Draft outer, Draft inner) {
    String buffer = raw(inner, "using_join_buffer").toLowerCase(Locale.ROOT);
    String strategy =
        buffer.contains("hash")
            ? "hash"
            : buffer.contains("batched")
                ? "batched key access"
                : buffer.isEmpty() ? "nested loop" : "block nested loop";
    String kind = kind(inner);
    step.operator = new Operator.Join(strategy, kind);
    step.label = JoinWords.of(strategy, kind);
    V1Numbers.join(step, outer, inner);
  }

  private static String kind(Draft inner) {
    if (raw(inner, "not_exists").equals("true")) {
      return "anti";
    }
    if (!raw(inner, "first_match").isEmpty()) {
      return "semi";
    }
    String condition = raw(inner, "attached_condition");
    boolean outer = condition.contains("found_match(") || condition.contains("is_not_null_compl(");
    return outer ? "left" : "inner";
  }

  static String raw(Draft draft, String key) {
    return draft.raw.getOrDefault(key, "");
  }
}
