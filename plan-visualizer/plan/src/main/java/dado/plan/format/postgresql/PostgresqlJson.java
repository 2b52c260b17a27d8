package dado.plan.format.postgresql;

import dado.plan.model.Query;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Json;
import dado.plan.syntax.JsonReader;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// PostgreSQL's `EXPLAIN (FORMAT JSON)`, and the object that auto_explain logs.
public final class PostgresqlJson implements PlanFormat {
  private static final Set<String> CONDITIONS =
      Set.of(
          "Filter",
          "Index Cond",
          "Recheck Cond",
          "Hash Cond",
          "Merge Cond",
          "Join Filter",
          "TID Cond",
          "One-Time Filter",
          "Order By",
          "Run Condition",
          "Conflict Filter");

  @Override
  public String id() {
    return "postgresql-json";
  }

  @Override
  public Engine engine() {
    return Engine.POSTGRESQL;
  }

  @Override
  public boolean recognizes(String text) {
    return text.contains("\"Node Type\"");
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    return List.of(query(sql, text));
  }

  private static Query query(String sql, String text) throws PlanSyntaxException {
    Json.Obj whole = whole(JsonReader.read(text));
    Json.Obj plan = plan(whole);
    return new Query(
        Engine.POSTGRESQL,
        "postgresql-json",
        sql.isEmpty() ? whole.string("Query Text") : sql,
        Draft.finish(List.of(tree(plan))),
        settings(whole),
        whole.number("Planning Time"),
        execution(whole),
        outside(whole),
        List.of(),
        text);
  }

  private static Json.Obj whole(Json json) throws PlanSyntaxException {
    return json.elements()
        .filter(Json.Obj.class::isInstance)
        .map(Json.Obj.class::cast)
        .findFirst()
        .orElseThrow(() -> notAPlan("The JSON holds no object"));
  }

  private static Json.Obj plan(Json.Obj whole) throws PlanSyntaxException {
    Optional<Json> plan = whole.get("Plan");
    if (plan.isPresent() && plan.get() instanceof Json.Obj found && isStep(found)) {
      return found;
    }
    throw notAPlan("The JSON holds no plan");
  }

  private static boolean isStep(Json.Obj object) {
    return object.get("Node Type").isPresent();
  }

  private static PlanSyntaxException notAPlan(String problem) {
    return new PlanSyntaxException(
        problem, 1, 1, "the result of EXPLAIN (FORMAT JSON), a list with a \"Plan\" in it");
  }

  private static OptionalDouble execution(Json.Obj whole) {
    OptionalDouble printed = whole.number("Execution Time");
    return printed.isPresent() ? printed : whole.number("Total Runtime");
  }

  private static Draft tree(Json.Obj root) {
    Draft top = step(root);
    Deque<Map.Entry<Json.Obj, Draft>> open = new ArrayDeque<>(List.of(Map.entry(root, top)));
    List<Draft> all = new ArrayList<>();
    while (!open.isEmpty()) {
      Map.Entry<Json.Obj, Draft> next = open.pop();
      all.add(next.getValue());
      for (Json.Obj child : next.getKey().objects("Plans")) {
        Draft below = step(child);
        next.getValue().children.add(below);
        open.push(Map.entry(child, below));
      }
    }
    PostgresqlOperators.nameBitmaps(all);
    return top;
  }

  private static Draft step(Json.Obj step) {
    Draft draft = new Draft();
    for (Json.Entry entry : step.entries()) {
      if (!entry.key().equals("Plans")) {
        draft.raw.put(entry.key(), entry.value().shown());
      }
      if (CONDITIONS.contains(entry.key())) {
        draft.conditions.put(entry.key(), entry.value().shown());
      }
    }
    draft.subplan = step.string("Subplan Name");
    draft.role = PostgresqlOperators.role(step.string("Parent Relationship"), draft.subplan);
    draft.operator = PostgresqlOperators.operator(step);
    draft.label = PostgresqlOperators.label(step);
    draft.estimate = PostgresqlNumbers.estimate(step);
    draft.actual = PostgresqlNumbers.actual(step);
    return draft;
  }

  private static Map<String, String> settings(Json.Obj whole) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (whole.get("Settings").orElse(null) instanceof Json.Obj found) {
      found.entries().forEach(e -> settings.put(e.key(), e.value().shown()));
    }
    return settings;
  }

  private static Map<String, Double> outside(Json.Obj whole) {
    Map<String, Double> outside = new LinkedHashMap<>();
    for (Json.Obj trigger : whole.objects("Triggers")) {
      trigger
          .number("Time")
          .ifPresent(
              t -> outside.merge("Trigger " + trigger.string("Trigger Name"), t, Double::sum));
    }
    if (whole.get("Serialization").orElse(null) instanceof Json.Obj serialization) {
      serialization.number("Time").ifPresent(t -> outside.put("Serialization", t));
    }
    jit(whole).ifPresent(t -> outside.put("JIT", t));
    return outside;
  }

  private static OptionalDouble jit(Json.Obj whole) {
    return whole.get("JIT").orElse(null) instanceof Json.Obj jit
            && jit.get("Timing").orElse(null) instanceof Json.Obj timing
        ? timing.number("Total")
        : OptionalDouble.empty();
  }
}
