package dado.plan.rule;

import dado.plan.metrics.Measured;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.schema.migration.Risk.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A finding in the making.
final class Claim {
  private final Rule rule;
  private final Inspection inspection;
  private final Node node;
  private final double share;
  private double saving;
  private Severity severity;
  private final List<Integer> also = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Remedy> remedies = new ArrayList<>();

  private Claim(Rule rule, Inspection inspection, Node node, double share) {
    this.rule = rule;
    this.inspection = inspection;
    this.node = node;
    this.share = Math.min(1, share);
    this.saving = this.share;
    this.severity = inspection.severity(this.share);
  }

  /// About a step and its own time.
  static Claim on(Rule rule, Inspection inspection, Node node) {
    Claim claim = new Claim(rule, inspection, node, inspection.share(node));
    claim.evidence.add(claim.selfTime());
    return claim;
  }

  /// About steps that do the same beside each other, the first of them foremost.
  static Claim on(Rule rule, Inspection inspection, List<Node> group) {
    if (group.size() == 1) {
      return on(rule, inspection, group.getFirst());
    }
    double share = Groups.share(inspection, group);
    String what = "Time of " + group.size() + " steps";
    return on(rule, inspection, group.getFirst(), share, what).with(group);
  }

  /// About a step and another part of the whole.
  ///
  /// @param what what the part is ("Time of the sort and what it reads")
  static Claim on(Rule rule, Inspection inspection, Node node, double share, String what) {
    Claim claim = new Claim(rule, inspection, node, share);
    claim.evidence.add(claim.time(what));
    return claim;
  }

  /// About what was spent around the execution; the share is not one of its time.
  static Claim around(Rule rule, Inspection inspection, double share) {
    return new Claim(rule, inspection, inspection.query().root(), share);
  }

  /// About a step that costs nothing, or whose share is not known.
  static Claim remark(Rule rule, Inspection inspection, Node node) {
    return new Claim(rule, inspection, node, 0).is(Severity.INFO);
  }

  /// Has other steps concerned, too.
  Claim with(Collection<Node> others) {
    others.stream().map(Node::id).filter(id -> id != node.id()).forEach(also::add);
    return this;
  }

  /// A fix saves only this share of what it concerns, 0 to 1.
  Claim saving(double part) {
    saving = share * Math.clamp(part, 0, 1);
    return this;
  }

  Claim is(Severity known) {
    severity = known;
    return this;
  }

  Claim atMost(Severity most) {
    severity = severity.compareTo(most) > 0 ? most : severity;
    return this;
  }

  Claim evidence(String field, String value) {
    evidence.add(new Evidence(field, value));
    return this;
  }

  Claim evidence(Collection<Evidence> more) {
    evidence.addAll(more);
    return this;
  }

  Claim rows(String field, double rows) {
    return evidence(field, Numbers.count(Math.rint(rows)));
  }

  /// Fields as the server printed them, where it did.
  Claim printed(String... keys) {
    for (String key : keys) {
      String value = node.raw().get(key);
      if (value != null && !value.isEmpty()) {
        evidence(key, value);
      }
    }
    return this;
  }

  /// The step's conditions, with those that MySQL checks in a step above.
  Claim conditions() {
    node.conditions().forEach(this::evidence);
    inspection.filterAbove(node).map(Node::conditions).orElse(Map.of()).forEach(this::evidence);
    return this;
  }

  Claim remedy(Remedy remedy) {
    remedies.add(remedy);
    return this;
  }

  Claim remedies(Collection<? extends Remedy> more) {
    remedies.addAll(more);
    return this;
  }

  /// "92 % of the time".
  String part() {
    return inspection.part(share);
  }

  /// "92 % of the time is ", or "There is " where nothing is known of the whole.
  String partIs() {
    return inspection.weighed() ? part() + " is " : "There is ";
  }

  Finding says(String headline) {
    return new Finding(
        rule.id(), severity, node.id(), also, headline, evidence, remedies, share, saving);
  }

  private Evidence selfTime() {
    Optional<Measured> own = inspection.of(node).selfMillis();
    if (!inspection.timed() || own.isEmpty()) {
      return time("Share");
    }
    Optional<Measured> filter =
        inspection.filterAbove(node).flatMap(f -> inspection.of(f).selfMillis());
    Measured time = own.get().plus(filter.orElse(Measured.ZERO));
    return new Evidence("Self time", Numbers.millis(time.value(), time.error()) + whole());
  }

  private Evidence time(String what) {
    if (!inspection.weighed()) {
      return new Evidence("The plan holds neither times nor costs", "");
    }
    return inspection.timed()
        ? new Evidence(what, Numbers.millis(inspection.millis(share)) + whole())
        : new Evidence(what.replaceFirst("^Time of ", "Share of "), part());
  }

  private String whole() {
    return ", " + Numbers.percent(share) + " of " + Numbers.millis(inspection.total());
  }
}
