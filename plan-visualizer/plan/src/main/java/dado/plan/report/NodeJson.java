package dado.plan.report;

import dado.plan.metrics.Effort;
import dado.plan.metrics.Misestimate;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Actual;
import dado.plan.model.Counter;
import dado.plan.model.Counters;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Outline;
import dado.plan.model.Span;
import dado.plan.rule.Analysis;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The steps of a plan as data, in printed order: what the server said and what Dado computed.
final class NodeJson {
  private final Analysis analysis;
  private final Outline outline;
  private final Lines lines;

  private NodeJson(Analysis analysis) {
    this.analysis = analysis;
    this.outline = new Outline(analysis.query());
    this.lines = new Lines(analysis.query().raw());
  }

  static void write(ArrayNode all, Analysis analysis) {
    NodeJson writer = new NodeJson(analysis);
    writer.outline.nodes().forEach(n -> writer.write(all.addObject(), n));
  }

  private void write(ObjectNode json, Node node) {
    NodeMetrics metrics = analysis.metrics().of(node.id());
    head(json, node);
    estimate(json.putObject("estimate"), node);
    if (node.actual().isPresent()) {
      actual(json.putObject("actual"), node.actual().get());
    } else {
      json.putNull("actual");
    }
    effort(json.putObject("self"), metrics.self());
    effort(json.putObject("inclusive"), metrics.inclusive());
    computed(json, metrics);
    PlanJson.texts(json.putObject("conditions"), node.conditions());
    PlanJson.texts(json.putObject("raw"), node.raw());
  }

  private void head(ObjectNode json, Node node) {
    json.put("id", node.id());
    Optional<Integer> parent = outline.parent(node).map(Node::id);
    if (parent.isPresent()) {
      json.put("parent", parent.get());
    } else {
      json.putNull("parent");
    }
    json.put("operator", OperatorName.of(node)).put("label", node.label());
    json.put("role", node.role().name().toLowerCase(Locale.ROOT)).put("subplan", node.subplan());
    Optional<Relation> relation = node.operator().read().filter(r -> !r.table().isEmpty());
    put(json, "schema", relation.map(Relation::schema));
    put(json, "relation", relation.map(Relation::table));
    put(json, "alias", relation.map(Relation::alias));
    put(json, "index", index(node));
    place(json, node.place());
  }

  private static Optional<String> index(Node node) {
    return node.operator() instanceof Operator.IndexScan scan && !scan.index().isEmpty()
        ? Optional.of(scan.index())
        : Optional.empty();
  }

  private static void put(ObjectNode json, String key, Optional<String> text) {
    if (text.isPresent() && !text.get().isEmpty()) {
      json.put(key, text.get());
    } else {
      json.putNull(key);
    }
  }

  private void place(ObjectNode json, Span place) {
    if (place.isKnown()) {
      json.put("line", lines.of(place.start()));
    } else {
      json.putNull("line");
    }
  }

  private static void estimate(ObjectNode json, Node node) {
    PlanJson.put(json, "startup", node.estimate().startupCost());
    PlanJson.put(json, "total", node.estimate().totalCost());
    PlanJson.put(json, "rows", node.estimate().rows());
    PlanJson.put(json, "width", node.estimate().width());
  }

  private static void actual(ObjectNode json, Actual actual) {
    PlanJson.put(json, "startupMs", actual.startupMillis());
    PlanJson.put(json, "totalMs", actual.totalMillis());
    PlanJson.number(json, "rows", actual.rows());
    PlanJson.number(json, "loops", actual.loops());
    PlanJson.put(json, "rowsRemoved", actual.rowsRemoved());
    counters(json, actual.counters());
    ArrayNode workers = json.putArray("workers");
    actual.workers().forEach(w -> worker(workers.addObject(), w.number(), w.actual()));
  }

  private static void worker(ObjectNode json, int number, Actual actual) {
    json.put("number", number);
    PlanJson.put(json, "totalMs", actual.totalMillis());
    PlanJson.number(json, "rows", actual.rows());
    PlanJson.number(json, "loops", actual.loops());
  }

  private static void effort(ObjectNode json, Effort effort) {
    PlanJson.put(json, "wallMs", PlanJson.value(effort.wallMillis()));
    PlanJson.put(json, "cpuMs", PlanJson.value(effort.cpuMillis()));
    PlanJson.put(json, "toleranceMs", PlanJson.error(effort.wallMillis()));
    counters(json, effort.counters());
  }

  private static void counters(ObjectNode json, Counters counters) {
    for (String group : CounterName.GROUPS) {
      ObjectNode found = json.putObject(group);
      for (Counter counter : Counter.values()) {
        if (CounterName.group(counter).equals(group)) {
          counters
              .printed(counter)
              .ifPresent(v -> PlanJson.number(found, CounterName.of(counter), v));
        }
      }
    }
  }

  private static void computed(ObjectNode json, NodeMetrics metrics) {
    PlanJson.number(json, "share", metrics.share());
    json.put("shareOf", metrics.basis().name().toLowerCase(Locale.ROOT));
    PlanJson.number(json, "processes", metrics.processes());
    PlanJson.put(json, "rows", PlanJson.value(metrics.rows()));
    PlanJson.put(json, "rowsRemoved", PlanJson.value(metrics.removed()));
    PlanJson.number(json, "raisedMs", metrics.raisedMillis());
    if (metrics.misestimate().isPresent()) {
      ObjectNode factor = json.putObject("misestimate");
      Misestimate found = metrics.misestimate().get();
      PlanJson.number(factor, "factor", found.factor());
      factor.put("direction", found.factor() <= 1 ? "none" : found.under() ? "under" : "over");
    } else {
      json.putNull("misestimate");
    }
  }
}
