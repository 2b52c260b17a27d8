package dado.plan.format.mysql;

import dado.plan.model.Operator;
import dado.plan.syntax.Draft;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A step that joins: "Nested loop antijoin", "Inner hash join (a.s = b.s), extra conditions:
/// (...)", "Hash semijoin (FirstMatch) (c.id = o.customer_id)".
final class JoinLabel {
  private static final String EXTRA = ", extra conditions: ";
  private static final String NO_CONDITION = "(no condition)";
  private static final List<String> STRATEGIES = List.of("(FirstMatch)", "(LooseScan)");
  private static final String BATCHED = "Batched key access ";
  private static final String NESTED = "Nested loop ";

  /// What the words after "Nested loop" and "Batched key access" say of the rows.
  private static final Map<String, String> KINDS =
      Map.of("inner join", "inner", "left join", "left", "antijoin", "anti", "semijoin", "semi");

  /// The words of hash joins.
  private static final Map<String, String> HASH_JOINS =
      Map.of(
          "Inner hash join", "inner",
          "Left hash join", "left",
          "Right hash join", "right",
          "Full hash join", "full",
          "Full outer hash join", "full",
          "Hash antijoin", "anti",
          "Hash semijoin", "semi");

  private JoinLabel() {}

  /// Fills in the operator and the conditions; false where the label is of another kind.
  static boolean describe(Draft draft) {
    String label = draft.label;
    if (label.startsWith(NESTED)) {
      return describe(draft, "nested loop", KINDS, label.substring(NESTED.length()));
    }
    if (label.startsWith(BATCHED)) {
      return describe(draft, "batched key access", KINDS, label.substring(BATCHED.length()));
    }
    return describe(draft, "hash", HASH_JOINS, label);
  }

  private static boolean describe(
      Draft draft, String strategy, Map<String, String> kinds, String words) {
    Optional<String> kind = kinds.keySet().stream().filter(words::startsWith).findFirst();
    if (kind.isEmpty()) {
      return false;
    }
    draft.operator = new Operator.Join(strategy, kinds.getOrDefault(kind.get(), "inner"));
    String rest = words.substring(kind.get().length()).strip();
    for (String semijoin : STRATEGIES) {
      rest = rest.startsWith(semijoin) ? rest.substring(semijoin.length()).strip() : rest;
    }
    conditions(draft, rest);
    return true;
  }

  private static void conditions(Draft draft, String rest) {
    int extra = rest.indexOf(EXTRA);
    String join = extra < 0 ? rest : rest.substring(0, extra);
    if (join.startsWith("(") && !join.equals(NO_CONDITION)) {
      draft.conditions.put("Join", join);
    }
    if (extra >= 0) {
      draft.conditions.put("Extra conditions", rest.substring(extra + EXTRA.length()));
    }
  }
}
