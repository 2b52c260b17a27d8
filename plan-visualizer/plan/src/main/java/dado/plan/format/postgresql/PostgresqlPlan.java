package dado.plan.format.postgresql;

import dado.plan.model.Query;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Fields;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// Makes a plan of what PostgreSQL printed, whatever the format: all its readers end here, so that
/// one execution gives one plan.
///
/// The fields have the keys and the nesting of the JSON format: the whole has "Plan" (a group),
/// "Planning Time", "Execution Time", "Triggers" (items), "JIT", "Settings", "Planning" and
/// "Serialization" (groups); a step has "Node Type" and its other keys, and "Plans" and "Workers"
/// (items).
public final class PostgresqlPlan {
  private static final Set<String> ELSEWHERE = Set.of("Plan", "Plans", "Settings");

  private PostgresqlPlan() {}

  /// The plan.
  ///
  /// @param format the format's id
  /// @param sql the statement; empty where only the fields may have it ("Query Text")
  /// @param whole what was printed
  /// @param text where it was printed
  /// @throws PlanSyntaxException when there is no plan in it
  public static Query query(String format, String sql, Fields whole, String text)
      throws PlanSyntaxException {
    PostgresqlTree tree = PostgresqlTree.of(plan(whole, text));
    return new Query(
        Engine.POSTGRESQL,
        format,
        sql.isEmpty() ? whole.text("Query Text") : sql,
        Draft.finish(List.of(tree.drafts().getFirst())),
        settings(whole),
        whole.number("Planning Time"),
        execution(whole),
        outside(whole),
        whole.map(ELSEWHERE),
        PostgresqlKeys.unknown(whole, tree),
        text);
  }

  private static Fields plan(Fields whole, String text) throws PlanSyntaxException {
    return whole
        .inside("Plan")
        .filter(p -> p.has("Node Type"))
        .orElseThrow(() -> notAPlan(whole, text));
  }

  private static PlanSyntaxException notAPlan(Fields whole, String text) {
    int start = whole.place().start();
    String problem =
        whole.has("Utility Statement")
            ? "A utility statement has no plan"
            : whole.inside("Plan").isPresent()
                ? "The \"Plan\" has no \"Node Type\""
                : "There is no \"Plan\" in it";
    return PlanSyntaxException.at(
        text, start, problem, "what EXPLAIN prints for a statement, with a \"Plan\" in it");
  }

  private static OptionalDouble execution(Fields whole) {
    OptionalDouble printed = whole.number("Execution Time");
    return printed.isPresent() ? printed : whole.number("Total Runtime");
  }

  private static Map<String, String> settings(Fields whole) {
    return whole.inside("Settings").map(s -> s.map(ELSEWHERE)).orElse(Map.of());
  }

  private static Map<String, Double> outside(Fields whole) {
    Map<String, Double> outside = new LinkedHashMap<>();
    whole
        .items("Triggers")
        .forEach(t -> t.number("Time").ifPresent(n -> outside.merge(trigger(t), n, Double::sum)));
    whole
        .inside("Serialization")
        .ifPresent(s -> s.number("Time").ifPresent(t -> outside.put("Serialization", t)));
    whole
        .inside("JIT")
        .flatMap(j -> j.inside("Timing"))
        .ifPresent(t -> t.number("Total").ifPresent(n -> outside.put("JIT", n)));
    return outside;
  }

  /// A trigger's name as all formats can tell it: text prints a constraint's instead of its
  /// trigger's.
  private static String trigger(Fields trigger) {
    String constraint = trigger.text("Constraint Name");
    return constraint.isEmpty()
        ? "Trigger " + trigger.text("Trigger Name")
        : "Trigger for constraint " + constraint;
  }
}
