package dado.plan.format.postgresql;

import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Role;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Fields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// PostgreSQL's node types in Dado's words, and the labels that its text format gives them.
final class PostgresqlOperators {
  private PostgresqlOperators() {}

  static Operator operator(String type, Fields step) {
    return switch (type) {
      case "Seq Scan" ->
          new Operator.SequentialScan(relation(step), step.isTrue(StepKeys.PARALLEL_AWARE));
      case "Index Scan" -> new Operator.IndexScan(relation(step), index(step), access(step));
      case "Index Only Scan" ->
          new Operator.IndexScan(relation(step), index(step), Access.COVERING);
      case "Bitmap Heap Scan", "Bitmap Index Scan" ->
          new Operator.IndexScan(relation(step), index(step), Access.BITMAP);
      case "Nested Loop", "Hash Join", "Merge Join" -> join(type, step);
      case "Sort", "Incremental Sort" -> new Operator.Sort(step.list(StepKeys.SORT_KEY));
      case "Aggregate" ->
          new Operator.Aggregate(
              lower(step.text(StepKeys.STRATEGY)), step.list(StepKeys.GROUP_KEY));
      case "Group" -> new Operator.Aggregate("sorted", step.list(StepKeys.GROUP_KEY));
      case "Limit" -> new Operator.Limit();
      case "Gather", "Gather Merge" -> new Operator.Gather(launched(step));
      case "Materialize", "Memoize" -> new Operator.Buffer(type);
      default -> new Operator.Other(type);
    };
  }

  /// Gives bitmap scans what only their relatives print: a heap scan its index where there is one
  /// alone, an index scan its table.
  ///
  /// @param all every step, parents before children
  static void nameBitmaps(List<Draft> all) {
    for (Draft draft : all) {
      if (draft.operator instanceof Operator.IndexScan heap
          && heap.access() == Access.BITMAP
          && !heap.relation().table().isEmpty()) {
        nameBitmap(draft, heap.relation());
      }
    }
  }

  private static void nameBitmap(Draft heap, Relation relation) {
    List<Draft> bitmaps = new ArrayList<>();
    Deque<Draft> open = new ArrayDeque<>(heap.children);
    while (!open.isEmpty()) {
      Draft next = open.pop();
      String type = next.raw.getOrDefault("Node Type", "");
      if (type.equals("BitmapAnd") || type.equals("BitmapOr")) {
        next.children.reversed().forEach(open::push);
      } else if (type.equals("Bitmap Index Scan")) {
        bitmaps.add(next);
        readFor(relation, next);
      }
    }
    String index = bitmaps.size() == 1 ? bitmaps.getFirst().raw.getOrDefault("Index Name", "") : "";
    heap.operator = new Operator.IndexScan(relation, index, Access.BITMAP);
  }

  private static void readFor(Relation relation, Draft draft) {
    if (draft.operator instanceof Operator.IndexScan scan && scan.relation().table().isEmpty()) {
      draft.operator = new Operator.IndexScan(relation, scan.index(), scan.access());
    }
  }

  private static Operator join(String type, Fields step) {
    String strategy = lower(type.replace(" Join", ""));
    String kind = step.text(StepKeys.JOIN_TYPE);
    return new Operator.Join(strategy, kind.isEmpty() ? "inner" : lower(kind));
  }

  private static Optional<Integer> launched(Fields step) {
    OptionalDouble workers = step.number(StepKeys.LAUNCHED);
    return workers.isPresent() ? Optional.of((int) workers.getAsDouble()) : Optional.empty();
  }

  private static Access access(Fields step) {
    boolean searches = step.has(StepKeys.INDEX_COND) || step.has(StepKeys.ORDER_BY);
    return searches ? Access.LOOKUP : Access.FULL;
  }

  private static String index(Fields step) {
    return step.text(StepKeys.INDEX);
  }

  private static Relation relation(Fields step) {
    String table = step.text(StepKeys.RELATION);
    String alias = step.text(StepKeys.ALIAS);
    return new Relation(step.text(StepKeys.SCHEMA), table, alias.isEmpty() ? table : alias);
  }

  /// How a step hangs below its parent.
  static Role role(Fields step, String subplan) {
    if (step.is(StepKeys.RELATIONSHIP, "InitPlan")) {
      return subplan.startsWith("CTE ") ? Role.CTE : Role.INIT_PLAN;
    }
    return step.is(StepKeys.RELATIONSHIP, "SubPlan") ? Role.SUB_PLAN : Role.CHILD;
  }

  /// The step as `EXPLAIN`'s text format names it ("Parallel Seq Scan on orders o").
  static String label(String type, Fields step) {
    StringBuilder label =
        new StringBuilder(step.isTrue(StepKeys.PARALLEL_AWARE) ? "Parallel " : "");
    label.append(named(type, step));
    String index = index(step);
    boolean bitmap = type.equals("Bitmap Index Scan");
    if (!index.isEmpty()) {
      label.append(bitmap ? " on " : " using ").append(index);
    }
    String target = target(step);
    return target.isEmpty() ? label.toString() : label.append(" on ").append(target).toString();
  }

  private static String named(String type, Fields step) {
    return switch (type) {
      case "Aggregate" -> aggregate(step);
      case "ModifyTable" -> step.text(StepKeys.OPERATION);
      case "Nested Loop", "Hash Join", "Merge Join" -> joined(type, step.text(StepKeys.JOIN_TYPE));
      case "SetOp" -> joinWords(type, step.text(StepKeys.COMMAND));
      default -> type;
    };
  }

  private static String aggregate(Fields step) {
    String partial = step.text(StepKeys.PARTIAL_MODE);
    String name =
        switch (step.text(StepKeys.STRATEGY)) {
          case "Sorted" -> "GroupAggregate";
          case "Hashed" -> "HashAggregate";
          case "Mixed" -> "MixedAggregate";
          default -> "Aggregate";
        };
    return partial.isEmpty() || partial.equals("Simple") ? name : partial + " " + name;
  }

  private static String joined(String type, String kind) {
    if (kind.isEmpty() || kind.equals("Inner")) {
      return type;
    }
    return joinWords(type.replace(" Join", ""), kind + " Join");
  }

  private static String target(Fields step) {
    String name = step.text(StepKeys.RELATION);
    if (name.isEmpty()) {
      name = step.text(StepKeys.CTE) + step.text(StepKeys.FUNCTION);
    }
    String alias = step.text(StepKeys.ALIAS);
    if (name.isEmpty()) {
      return alias;
    }
    return alias.isEmpty() || alias.equals(name) ? name : joinWords(name, alias);
  }

  private static String joinWords(String one, String other) {
    return one + " " + other;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
