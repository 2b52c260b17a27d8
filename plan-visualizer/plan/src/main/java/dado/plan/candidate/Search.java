package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.expression.Walk;
import dado.plan.model.Numbers;
import dado.plan.predicate.Kind;
import dado.plan.predicate.Predicate;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The search for an index for one relation's scans.
final class Search {
  private final Scans scans;
  private final Key key;
  private final Engine engine;
  private final List<Predicate> predicates;
  private final List<String> reasons = new ArrayList<>();

  Search(Scans scans, List<Predicate> predicates) {
    this.scans = scans;
    this.engine = scans.engine();
    this.key = new Key(engine);
    this.predicates = predicates.stream().filter(this::isPossible).toList();
  }

  /// Whether the engine can index the operand; if not, the reason is kept.
  private boolean isPossible(Predicate predicate) {
    String refusal = key.refusal(predicate);
    if (!refusal.isEmpty() && serves(predicate)) {
      reasons.add(refusal);
    }
    return refusal.isEmpty();
  }

  private static boolean serves(Predicate predicate) {
    return predicate.kind() != Kind.OTHER && predicate.kind() != Kind.INEQUALITY;
  }

  void into(List<PlanCandidate> candidates, List<NoCandidate> none) {
    if (!scans.isWasteful()) {
      String through = String.join(", ", scans.indexes());
      none.add(
          refusal(
              "The plan reads only the rows that it wants"
                  + (through.isEmpty() ? "." : ", through " + through + ".")));
      return;
    }
    List<PlanCandidate> found = new ArrayList<>();
    found.addAll(trees());
    found.addAll(joins());
    found.addAll(new SpecialIndexes(scans, key, predicates, reasons).all());
    if (found.isEmpty()) {
      none.add(refusal(reasons.isEmpty() ? unserved() : reasons.getFirst()));
    }
    candidates.addAll(found);
  }

  private String unserved() {
    if (predicates.isEmpty() && !scans.order().isEmpty()) {
      return "Every row is wanted: an index in that order would spare the sort, and cost more than"
          + " that for reading the rows out of their order.";
    }
    return predicates.isEmpty()
        ? "No condition names a column of it that an index could search."
        : "No index searches for what " + predicates.getFirst().text() + " asks.";
  }

  private NoCandidate refusal(String reason) {
    return new NoCandidate(scans.nodes().getFirst().id(), scans.relation().table(), reason);
  }

  private Stream<Predicate> local(Kind kind) {
    return predicates.stream().filter(p -> p.kind() == kind && p.isLocal());
  }

  /// B-trees for the conditions on the relation alone, and for the order that is asked for.
  private List<PlanCandidate> trees() {
    List<Draft> drafts = new ArrayList<>();
    List<String> order = new Order(engine, key).keys(scans);
    Draft ranged = equal();
    local(Kind.RANGE).findFirst().ifPresent(p -> ranged.add(key.of(p.operand()), p));
    local(Kind.RANGE).forEach(p -> ranged.alsoServes(key.of(p.operand()), p));
    local(Kind.PREFIX).findFirst().ifPresent(p -> ranged.addPrefix(p));
    if (!order.isEmpty() && local(Kind.LIST).findAny().isEmpty()) {
      Draft ordered = equal();
      if (ordered.isAny() || scans.isLimited()) {
        ordered.addOrder(order);
        drafts.add(ordered);
      }
    }
    drafts.add(ranged);
    return drafts.stream().filter(Draft::isAny).map(d -> d.finish(reason())).toList();
  }

  private Draft equal() {
    Draft draft = new Draft(scans, key);
    local(Kind.EQUALITY).forEach(p -> draft.add(key.of(p.operand()), p));
    local(Kind.NULL_TEST).filter(p -> !p.negated()).forEach(draft::addNull);
    local(Kind.LIST).forEach(p -> draft.add(key.of(p.operand()), p));
    partial(draft);
    return draft;
  }

  /// Constant conditions that a b-tree cannot search choose the rows of a partial index.
  private void partial(Draft draft) {
    if (engine != Engine.POSTGRESQL && engine != Engine.SQLITE) {
      return;
    }
    predicates.stream().filter(Search::choosesRows).forEach(draft::chooses);
  }

  private static boolean choosesRows(Predicate predicate) {
    boolean excludes = predicate.kind() == Kind.INEQUALITY || predicate.kind() == Kind.TRUTH;
    boolean notNull = predicate.kind() == Kind.NULL_TEST && predicate.negated();
    boolean constant = predicate.values().stream().allMatch(v -> isConstant(v));
    return (excludes || notNull) && constant && predicate.isLocal();
  }

  private static boolean isConstant(Expression value) {
    return Walk.bare(value) instanceof Expression.Constant
        || (Walk.bare(value) instanceof Expression.ArrayOf a
            && a.elements().stream().allMatch(Search::isConstant));
  }

  /// B-trees that find the rows which another table's row asks for.
  private List<PlanCandidate> joins() {
    List<PlanCandidate> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Predicate join : predicates) {
      boolean equal = join.kind() == Kind.EQUALITY && !join.isLocal();
      if (equal && seen.add(key.of(join.operand()))) {
        Draft draft = equal();
        draft.add(key.of(join.operand()), join);
        draft.caution(
            "It helps where the planner then looks up each row of "
                + join.partner().map(r -> r.table()).orElse("the other table")
                + ": few rows there.");
        found.add(draft.finish(reason()));
      }
    }
    return found;
  }

  private String reason() {
    String part =
        Numbers.percent(scans.share()) + " of the whole reads " + scans.relation().table();
    return (scans.share() > 0 ? part : "The query reads " + scans.relation().table())
        + "; an index would lead to the rows that it wants. Untried: there is no database here.";
  }
}
