package dado.plan.metrics;

import dado.plan.model.Counter;
import dado.plan.model.Counters;
import dado.plan.model.Node;
import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The metrics of a plan, one fact a line, for people to check against the plan.
final class MetricsText {
  private final Metrics metrics;
  private final List<String> lines = new ArrayList<>();

  private MetricsText(Metrics metrics) {
    this.metrics = metrics;
  }

  static String of(Query query) {
    MetricsText text = new MetricsText(Metrics.of(query));
    text.totals();
    query.roots().stream().flatMap(Node::all).forEach(text::node);
    return String.join("\n", text.lines) + "\n";
  }

  private void totals() {
    metrics.totalMillis().ifPresent(t -> line("total", number(t) + " ms"));
    metrics.treeMillis().ifPresent(t -> line("trees", number(t) + " ms"));
    metrics.cpuMillis().ifPresent(t -> line("CPU", number(t) + " ms"));
    metrics.totalCost().ifPresent(c -> line("cost", number(c)));
    line("shares", metrics.basis().toString().toLowerCase(Locale.ROOT));
    Outside outside = metrics.outside();
    outside.planningMillis().ifPresent(p -> line("planning", number(p) + " ms"));
    outside.triggerMillis().forEach((name, t) -> line("trigger " + name, number(t) + " ms"));
    if (outside.insideMillis() > 0) {
      line("triggers inside the tree", number(outside.insideMillis()) + " ms");
    }
    outside.serializationMillis().ifPresent(s -> line("serialization", number(s) + " ms"));
    outside.jitMillis().ifPresent(j -> line("JIT", number(j) + " ms"));
    outside.otherMillis().ifPresent(o -> line("other", number(o) + " ms"));
  }

  private void node(Node node) {
    NodeMetrics of = metrics.of(node.id());
    String subplan = node.subplan().isEmpty() ? "" : node.subplan() + ": ";
    lines.add("");
    lines.add(node.id() + " " + subplan + node.label());
    time("self", of.self());
    time("inclusive", of.inclusive());
    line("share", number(of.share() * 100) + " %");
    if (of.processes() > 1) {
      line("processes", number(of.processes()));
    }
    rows(of);
    of.skew().ifPresent(this::skew);
    of.collecting().ifPresent(c -> line("collecting", number(c) + " ms"));
    if (of.raisedMillis() > 0) {
      line("raised by", number(of.raisedMillis()) + " ms");
    }
    counters(of);
  }

  private void time(String name, Effort effort) {
    Optional<Measured> wall = effort.wallMillis();
    Optional<Measured> cpu = effort.cpuMillis().filter(c -> !c.equals(wall.orElse(c)));
    wall.ifPresent(
        w -> line(name, number(w) + " ms" + cpu.map(c -> ", CPU " + number(c)).orElse("")));
  }

  private void rows(NodeMetrics of) {
    of.rows().ifPresent(r -> line("rows", number(r)));
    if (of.processes() > 1) {
      of.rows().ifPresent(r -> line("rows a process", number(r.times(1 / of.processes()))));
    }
    of.removedBy()
        .forEach(
            (way, r) -> line("removed by " + way.toString().toLowerCase(Locale.ROOT), number(r)));
    if (of.removedBy().isEmpty()) {
      of.removed().ifPresent(r -> line("removed", number(r)));
    }
    of.misestimate()
        .ifPresent(m ->
            line(
                "estimate",
                number(m.factor())
                    + (m.factor() == 1 ? ": " : m.under() ? " too few: " : " too many: ")
                    + number(m.expected())
                    + " against "
                    + number(m.actual())));
  }

  private void skew(Skew skew) {
    for (ProcessShare share : skew.processes()) {
      line(
          share.isLeader() ? "leader" : "worker " + share.worker(),
          String.format(
              Locale.ROOT,
              "%s ms, %s rows, %s loops",
              number(share.millis()),
              number(share.rows()),
              number(share.loops())));
    }
    line("skew", number(skew.factor()));
  }

  private void counters(NodeMetrics of) {
    Counters self = of.self().counters();
    for (Map.Entry<Counter, Double> one : of.inclusive().counters().values().entrySet()) {
      double alone = self.get(one.getKey());
      line(one.getKey().key(), number(alone) + " of " + number(one.getValue()));
    }
  }

  private void line(String name, String value) {
    lines.add("  " + name + ": " + value);
  }

  private static String number(Measured measured) {
    String error = number(measured.error());
    return number(measured.value()) + (error.equals("0") ? "" : " ± " + error);
  }

  /// With up to four decimals.
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
