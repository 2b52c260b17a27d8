package dado.plan.format.postgresql;

import dado.plan.syntax.Draft;
import dado.plan.syntax.Fields;
import dado.plan.syntax.Key;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The steps of a plan with what was printed about each, parents before children in reading order.
///
/// @param types each step's `Node Type`, the same object for all that share it
record PostgresqlTree(List<Draft> drafts, List<Fields> fields, List<String> types) {
  private static final Set<String> ELSEWHERE = Set.of("Plans", "Workers");
  private static final Set<String> STEPS_BELOW = Set.of("Plans");

  private record Open(Fields fields, Draft draft) {}

  static PostgresqlTree of(Fields root) {
    PostgresqlTree tree =
        new PostgresqlTree(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<String, String> types = new HashMap<>();
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(root, new Draft()));
    while (!open.isEmpty()) {
      Open next = open.pop();
      tree.drafts.add(next.draft);
      tree.fields.add(next.fields);
      String type = type(next.fields, types);
      tree.types.add(type);
      fill(next.draft, next.fields, type);
      below(next, open);
    }
    PostgresqlOperators.nameBitmaps(tree.drafts);
    return tree;
  }

  private static void below(Open step, Deque<Open> open) {
    List<Fields.Inner> inner = step.fields.inner();
    for (Fields.Inner thing : inner) {
      if (thing.key().equals("Plans")) {
        step.draft.children.add(new Draft());
      }
    }
    int child = step.draft.children.size();
    for (int i = inner.size() - 1; i >= 0; i--) {
      if (inner.get(i).key().equals("Plans")) {
        child--;
        open.push(new Open(inner.get(i).fields(), step.draft.children.get(child)));
      }
    }
  }

  /// The step's type, the same object for all that share it.
  private static String type(Fields step, Map<String, String> types) {
    String type = step.text(StepKeys.NODE_TYPE);
    String known = types.putIfAbsent(type, type);
    return known == null ? type : known;
  }

  private static void fill(Draft draft, Fields step, String type) {
    draft.place = step.place();
    draft.subplan = step.text(StepKeys.SUBPLAN);
    draft.role = PostgresqlOperators.role(step, draft.subplan);
    draft.operator = PostgresqlOperators.operator(type, step);
    draft.label = PostgresqlOperators.label(type, step);
    draft.estimate = PostgresqlNumbers.estimate(step);
    draft.actual = PostgresqlNumbers.actual(step);
    draft.conditions = conditions(step);
    Set<String> hidden = draft.actual.isPresent() ? ELSEWHERE : STEPS_BELOW;
    draft.raw = type.isEmpty() ? step.map(hidden) : step.map(hidden, StepKeys.NODE_TYPE, type);
  }

  private static Map<String, String> conditions(Fields step) {
    Map<String, String> found = Map.of();
    for (Key key : StepKeys.CONDITIONS) {
      if (step.has(key)) {
        found = found.isEmpty() ? new LinkedHashMap<>(4) : found;
        found.put(key.text(), step.text(key));
      }
    }
    return found;
  }
}
