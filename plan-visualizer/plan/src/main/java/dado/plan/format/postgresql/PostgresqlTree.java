package dado.plan.format.postgresql;

import dado.plan.syntax.Draft;
import dado.plan.syntax.Fields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The steps of a plan with what was printed about each, parents before children in reading order.
record PostgresqlTree(List<Draft> drafts, List<Fields> fields) {
  private static final Set<String> ELSEWHERE = Set.of("Plans", "Workers");
  private static final Set<String> STEPS_BELOW = Set.of("Plans");

  /// In the order in which PostgreSQL prints them.
  private static final List<String> CONDITIONS =
      List.of(
          "Index Cond",
          "Recheck Cond",
          "TID Cond",
          "Order By",
          "Hash Cond",
          "Merge Cond",
          "Join Filter",
          "One-Time Filter",
          "Filter",
          "Run Condition",
          "Conflict Filter");

  private record Open(Fields fields, Draft draft) {}

  static PostgresqlTree of(Fields root) {
    PostgresqlTree tree = new PostgresqlTree(new ArrayList<>(), new ArrayList<>());
    Deque<Open> open = new ArrayDeque<>(List.of(new Open(root, new Draft())));
    List<Open> below = new ArrayList<>();
    while (!open.isEmpty()) {
      Open next = open.pop();
      tree.drafts.add(next.draft);
      tree.fields.add(next.fields);
      fill(next.draft, next.fields);
      for (Fields.Inner thing : next.fields.inner()) {
        if (thing.key().equals("Plans")) {
          below.add(new Open(thing.fields(), new Draft()));
          next.draft.children.add(below.getLast().draft);
        }
      }
      below.reversed().forEach(open::push);
      below.clear();
    }
    PostgresqlOperators.nameBitmaps(tree.drafts);
    return tree;
  }

  private static void fill(Draft draft, Fields step) {
    draft.place = step.place();
    draft.subplan = step.text("Subplan Name");
    draft.role = PostgresqlOperators.role(step.text("Parent Relationship"), draft.subplan);
    draft.operator = PostgresqlOperators.operator(step);
    draft.label = PostgresqlOperators.label(step);
    draft.estimate = PostgresqlNumbers.estimate(step);
    draft.actual = PostgresqlNumbers.actual(step);
    draft.conditions = conditions(step);
    draft.raw = step.map(draft.actual.isPresent() ? ELSEWHERE : STEPS_BELOW);
  }

  private static Map<String, String> conditions(Fields step) {
    Map<String, String> found = Map.of();
    for (String key : CONDITIONS) {
      if (step.has(key)) {
        found = found.isEmpty() ? new LinkedHashMap<>() : found;
        found.put(key, step.text(key));
      }
    }
    return found;
  }
}
