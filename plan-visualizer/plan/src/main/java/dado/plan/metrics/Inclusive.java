package dado.plan.metrics;

import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Outline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The wall time of each step with everything below: time per loop, times loops, through processes.
final class Inclusive {
  private final Map<Integer, Measured> byNode = new HashMap<>();

  Inclusive(Outline outline, Processes processes) {
    List<Node> nodes = outline.nodes();
    for (Node node : nodes.reversed()) {
      byNode.put(node.id(), inclusive(node, processes.of(node)));
    }
  }

  Measured of(Node node) {
    return byNode.getOrDefault(node.id(), Measured.ZERO);
  }

  private Measured inclusive(Node node, double processes) {
    if (node.actual().isPresent() && !node.actual().get().executed()) {
      return Measured.ZERO;
    }
    if (node.actual().isPresent() && node.actual().get().totalMillis().isPresent()) {
      Actual actual = node.actual().get();
      double scale = actual.loops() / processes;
      return new Measured(actual.totalMillis().getAsDouble() * scale, actual.timeError() * scale);
    }
    // A step without numbers of its own (MySQL's `Hash`) only hands on.
    return node.children().stream().map(this::of).reduce(Measured.ZERO, Measured::plus);
  }
}
