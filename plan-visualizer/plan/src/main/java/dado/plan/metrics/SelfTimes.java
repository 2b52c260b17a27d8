package dado.plan.metrics;

import dado.plan.model.Node;
import dado.plan.model.Outline;
import dado.plan.model.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The time of each step alone: its inclusive time without that of the steps that ran inside it.
final class SelfTimes {
  private final Outline outline;
  private final Inclusive inclusive;
  private final Evaluators evaluators;
  private final Map<Integer, Measured> residuals = new HashMap<>();
  private Measured total = Measured.ZERO;

  SelfTimes(Outline outline, Inclusive inclusive) {
    this.outline = outline;
    this.inclusive = inclusive;
    this.evaluators = new Evaluators(outline, inclusive);
    outline.nodes().forEach(n -> residuals.put(n.id(), inclusive.of(n)));
    outline.nodes().forEach(this::pay);
  }

  /// Never negative: what rounding left below zero is in the error.
  Measured of(Node node) {
    return residual(node).notNegative();
  }

  /// As computed, negative where rounding, or the server, made it so.
  Measured residual(Node node) {
    return residuals.getOrDefault(node.id(), Measured.ZERO);
  }

  /// The time of all trees together.
  Measured total() {
    return total;
  }

  private void pay(Node node) {
    Optional<Node> parent = outline.parent(node);
    if (parent.isEmpty()) {
      total = total.plus(inclusive.of(node));
      return;
    }
    switch (node.role()) {
      case CHILD, SUB_PLAN -> charge(parent.get(), inclusive.of(node));
      case INIT_PLAN -> charge(evaluators.of(node), inclusive.of(node));
      case CTE -> payCte(node, parent.get());
      case RUN_ONCE -> payIfItFits(node, parent.get());
      case BESIDE -> total = total.plus(inclusive.of(node));
    }
  }

  private void charge(Node payer, Measured time) {
    residuals.computeIfPresent(payer.id(), (id, left) -> left.minus(time));
  }

  private void payIfItFits(Node node, Node parent) {
    Measured time = inclusive.of(node);
    if (residual(parent).minus(time).canBePositive()) {
      charge(parent, time);
    } else {
      total = total.plus(time);
    }
  }

  /// The scans run the expression's plan on their first fetches; what is left, the executor's
  /// shutdown spent.
  private void payCte(Node cte, Node attached) {
    Measured time = inclusive.of(cte);
    List<Node> scans = attached.all().filter(n -> reads(n, cte, attached)).toList();
    double scanned = scans.stream().mapToDouble(s -> inclusive.of(s).value()).sum();
    double fits = time.value() > 0 ? Math.min(1, scanned / time.value()) : 1;
    for (Node scan : scans) {
      double part = scanned > 0 ? inclusive.of(scan).value() / scanned : 1.0 / scans.size();
      charge(scan, time.times(part * fits));
    }
    charge(attached, scans.isEmpty() ? time : time.times(1 - fits));
  }

  /// Whether a scan reads this expression and not a nearer one of the same name.
  private boolean reads(Node node, Node cte, Node attached) {
    String name = cteName(cte);
    Node at = node;
    boolean nearest = isScanOf(node, name);
    while (nearest && at.id() != attached.id()) {
      at = outline.parent(at).orElse(attached);
      nearest = at.id() == attached.id() || !defines(at, name);
    }
    return nearest;
  }

  private static boolean isScanOf(Node node, String cte) {
    return node.raw().getOrDefault("Node Type", "").equals("CTE Scan")
        && node.raw().getOrDefault("CTE Name", "").equals(cte);
  }

  private static String cteName(Node node) {
    return node.subplan().substring("CTE ".length());
  }

  private static boolean defines(Node node, String name) {
    return node.children().stream()
        .anyMatch(c -> c.role() == Role.CTE && cteName(c).equals(name));
  }
}
