package dado.plan.format.mysql;

import dado.plan.format.family.OwnText;
import dado.plan.model.Actual;
import dado.plan.model.Counters;
import dado.plan.model.Estimate;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Json;
import dado.plan.syntax.Leftovers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The steps of JSON version 2, laid out as the tree format prints them: a heading ("Hash", "Select
/// #2 ...") is a step around its own, and the subqueries of a select list stand beside theirs.
final class JsonTree {
  private static final String INPUTS = "inputs";
  private static final String SELECT_LIST = "inputs_from_select_list";

  /// The profiler's clock counts nanoseconds.
  private static final double CLOCK_MILLIS = 1e-6;

  private final Leftovers leftovers;
  private final Map<Draft, Json.Obj> objects = new HashMap<>();

  JsonTree(Leftovers leftovers) {
    this.leftovers = leftovers;
  }

  List<Draft> read(Json.Obj plan) {
    List<Draft> roots = new ArrayList<>();
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(plan, roots));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      List<Draft> around = heading(visit);
      Draft draft = step(visit.object);
      around.add(draft);
      push(open, visit.object, SELECT_LIST, around);
      push(open, visit.object, INPUTS, draft.children);
    }
    return roots;
  }

  private static void push(Deque<Visit> open, Json.Obj object, String key, List<Draft> into) {
    object.objects(key).reversed().forEach(o -> open.push(new Visit(o, into)));
  }

  private static List<Draft> heading(Visit visit) {
    String heading = visit.object.string("heading");
    if (heading.isEmpty()) {
      return visit.around;
    }
    Draft draft = new Draft();
    draft.label = heading;
    draft.raw.put("heading", heading);
    visit.around.add(draft);
    return draft.children;
  }

  private Draft step(Json.Obj object) {
    Draft draft = new Draft();
    draft.label = object.string("operation").strip();
    draft.place = OwnText.of(object, INPUTS, SELECT_LIST);
    objects.put(draft, object);
    for (Json.Entry entry : object.entries()) {
      if (!entry.key().equals(INPUTS) && !entry.key().equals(SELECT_LIST)) {
        draft.raw.put(entry.key(), entry.value().shown());
        reportUnknown(draft, entry);
      }
    }
    draft.estimate = estimate(object);
    draft.actual = actual(object);
    return draft;
  }

  private void reportUnknown(Draft draft, Json.Entry entry) {
    if (!JsonKeys.KNOWN.contains(entry.key())) {
      leftovers.add(draft, entry.key() + ": " + entry.value().shown(), draft.place);
    }
  }

  private static Estimate estimate(Json.Obj object) {
    return new Estimate(
        object.number("estimated_first_row_cost"),
        object.number("estimated_total_cost"),
        object.number("estimated_rows"),
        OptionalDouble.empty());
  }

  private static Optional<Actual> actual(Json.Obj object) {
    if (object.get("actual_loops").isEmpty()) {
      return Optional.empty();
    }
    double loops = object.number("actual_loops").orElse(0);
    return Optional.of(loops > 0 ? measured(object, loops) : Actual.NEVER);
  }

  private static Actual measured(Json.Obj object, double loops) {
    return new Actual(
        object.number("actual_first_row_ms"),
        object.number("actual_last_row_ms"),
        CLOCK_MILLIS,
        object.number("actual_rows").orElse(0),
        0,
        loops,
        OptionalDouble.empty(),
        Counters.NONE,
        List.of());
  }

  /// Fills in operators and conditions.
  void describe(List<Draft> roots, Aliases aliases) {
    for (Draft draft : Draft.inReadingOrder(roots)) {
      MysqlOperators.describe(draft, aliases, leftovers);
      Json.Obj object = objects.get(draft);
      if (object != null) {
        draft.operator = named(draft.operator, object);
      }
    }
  }

  private static Operator named(Operator operator, Json.Obj object) {
    return switch (operator) {
      case Operator.SequentialScan s ->
          new Operator.SequentialScan(relation(s.relation(), object), false);
      case Operator.IndexScan s ->
          new Operator.IndexScan(
              relation(s.relation(), object),
              object.get("index_name").isEmpty() ? s.index() : object.string("index_name"),
              s.access());
      default -> operator;
    };
  }

  /// Only base tables have a schema; an alias that the server does not print is the table's name.
  private static Relation relation(Relation read, Json.Obj object) {
    String schema = object.string("schema_name");
    String table = object.string("table_name");
    if (schema.isEmpty() || table.isEmpty()) {
      return read;
    }
    String alias = object.string("alias");
    return alias.isEmpty() && !read.table().equals(read.alias())
        ? new Relation(schema, read.table(), read.alias())
        : new Relation(schema, table, alias.isEmpty() ? table : alias);
  }

  /// What stands beside the plan is kept with its first step.
  static void outside(Json.Obj whole, Draft first) {
    for (Json.Entry entry : whole.entries()) {
      if (!(entry.value() instanceof Json.Obj)) {
        first.raw.putIfAbsent(entry.key(), entry.value().shown());
      }
    }
    first.raw.remove(INPUTS);
    first.raw.remove(SELECT_LIST);
  }

  /// A step that is still to be read, and where it belongs.
  private record Visit(Json.Obj object, List<Draft> around) {}
}
