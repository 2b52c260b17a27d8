package dado.plan.format.mariadb;

import dado.plan.model.Query;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Json;
import dado.plan.syntax.JsonReader;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// MariaDB's `EXPLAIN FORMAT=JSON` and `ANALYZE FORMAT=JSON`.
///
/// Steps are objects under keys that say what they do; everything else is kept as it is. Times are
/// totals over all loops. Timers of steps inside each other overlap by up to a hundredth, so a step
/// takes at least as long as those inside it together.
public final class MariadbJson implements PlanFormat {
  /// Keys whose objects are steps.
  private static final Set<String> STEPS =
      Set.of(
          "query_block",
          "table",
          "filesort",
          "temporary_table",
          "read_sorted_file",
          "block-nl-join",
          "window_functions_computation",
          "union_result",
          "recursive_union",
          "expression_cache",
          "duplicates_removal");

  /// Keys that only lead to steps.
  private static final Set<String> WAYS =
      Set.of(
          "nested_loop",
          "subqueries",
          "query_specifications",
          "sorts",
          "materialized",
          "materialization");

  @Override
  public String id() {
    return "mariadb-json";
  }

  @Override
  public Engine engine() {
    return Engine.MARIADB;
  }

  @Override
  public boolean recognizes(String text) {
    return text.contains("\"query_block\"");
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    return List.of(query(sql, text));
  }

  private static Query query(String sql, String text) throws PlanSyntaxException {
    if (!(JsonReader.read(text) instanceof Json.Obj whole)
        || !(whole.get("query_block").orElse(null) instanceof Json.Obj block)) {
      throw new PlanSyntaxException(
          "The JSON holds no plan", 1, 1, "an object with a \"query_block\" in it");
    }
    Draft root = tree(block, new Aliases(sql));
    return new Query(
        Engine.MARIADB,
        "mariadb-json",
        sql,
        Draft.finish(List.of(root)),
        Map.of(),
        planning(whole),
        block.number("r_total_time_ms"),
        Map.of(),
        List.of(),
        text);
  }

  private static OptionalDouble planning(Json.Obj whole) {
    return whole.get("query_optimization").orElse(null) instanceof Json.Obj optimization
        ? optimization.number("r_total_time_ms")
        : OptionalDouble.empty();
  }

  private static Draft tree(Json.Obj block, Aliases aliases) {
    Draft root = new Draft();
    Deque<Visit> open = new ArrayDeque<>();
    enter(new Visit("query_block", block, root), root, open);
    while (!open.isEmpty()) {
      visit(open.pop(), open);
    }
    for (Draft draft : Draft.inReadingOrder(List.of(root)).reversed()) {
      MariadbOperators.describe(draft, aliases);
      MariadbNumbers.measure(draft);
    }
    return root;
  }

  private static void visit(Visit visit, Deque<Visit> open) {
    if (STEPS.contains(visit.key()) || joinsMany(visit)) {
      Draft draft = new Draft();
      visit.parent().children.add(draft);
      enter(visit, draft, open);
    } else {
      enter(visit, visit.parent(), open);
    }
  }

  private static boolean joinsMany(Visit visit) {
    return visit.key().equals("nested_loop")
        && visit.value() instanceof Json.Arr list
        && list.items().size() > 1;
  }

  /// Keeps a step's own numbers and queues the steps below it, in their order.
  private static void enter(Visit visit, Draft draft, Deque<Visit> open) {
    boolean own = draft != visit.parent() || draft.raw.isEmpty();
    if (own) {
      draft.raw.put(MariadbOperators.STEP, visit.key());
    }
    Deque<Visit> below = new ArrayDeque<>();
    visit
        .value()
        .elements()
        .filter(Json.Obj.class::isInstance)
        .flatMap(o -> ((Json.Obj) o).entries().stream())
        .forEach(e -> sort(e, draft, own).ifPresent(below::push));
    below.forEach(open::push);
  }

  private static Optional<Visit> sort(Json.Entry entry, Draft draft, boolean own) {
    if (STEPS.contains(entry.key()) || WAYS.contains(entry.key())) {
      return Optional.of(new Visit(entry.key(), entry.value(), draft));
    }
    String value = entry.value().shown();
    if (own) {
      draft.raw.put(entry.key(), value);
    } else {
      draft.raw.putIfAbsent(entry.key(), value);
    }
    if (entry.key().endsWith("_condition")) {
      draft.conditions.put(entry.key(), value);
    }
    return Optional.empty();
  }

  /// A part of the text that is still to be read, and the step that it belongs to.
  private record Visit(String key, Json value, Draft parent) {}
}
