package dado.plan.candidate;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for the indexes of one table.
final class TableSearch {
  /// In the unit of PostgreSQL's planner: one page read in a row.
  private static final double CHEAP = 100;

  private final Context context;
  private final Engine engine;
  private final ScanFacts facts;
  private final TableFacts table;
  private final Demand full;
  private final Trimming trimming;
  private final Demand demand;
  private final Existing existing;
  private final Joins joins;
  private final SpecialShapes special;
  private final ExpressionShapes expressions;
  private final Reasons words;
  private final Keys keys;
  private final Selectivity selectivity;

  TableSearch(
      Context context, ScanFacts facts, TableFacts table, Demand full, List<Predicate> asked) {
    this.context = context;
    this.engine = context.query().engine();
    this.facts = facts;
    this.table = table;
    this.full = full;
    this.trimming = new Trimming(table, full);
    this.demand = trimming.demand();
    this.joins = new Joins(facts, table, context.given());
    this.existing = new Existing(engine, table, facts, asked);
    this.keys = new Keys(engine);
    this.special = new SpecialShapes(engine, keys, table);
    this.expressions = new ExpressionShapes(engine, keys);
    this.words = new Reasons(engine);
    this.selectivity = new Selectivity(facts, table);
  }

  /// @param candidates gets what the plan asks for
  /// @param others gets other forms of the same
  void run(List<Candidate> candidates, List<Candidate> others, Set<NoIndex> reasons) {
    List<Draft> drafts = new ArrayList<>(new PlainShapes(engine, demand, table).all());
    drafts.forEach(d -> d.remark(trimming.remark()));
    Set<Predicate> served = new LinkedHashSet<>();
    for (Predicate p : demand.rest()) {
      List<Draft> own = rest(p);
      own.forEach(d -> served.addAll(d.serves));
      if (!own.isEmpty()) {
        served.add(p);
      }
      drafts.addAll(own);
    }
    drafts.addAll(new PartialShapes(engine, keys, full, facts, table, trimming.spare()).all());
    drafts.forEach(d -> served.addAll(d.serves));
    trimming.refused().forEach((p, why) -> reasons.add(none(p, why)));
    demand.rest().stream()
        .filter(p -> !served.contains(p))
        // Servers add IS NOT NULL to joins by themselves.
        .filter(p -> p.test() != Test.NOT_NULL || p.place().isKnown())
        .forEach(p -> reasons.add(none(p, why(p))));
    List<Draft> admitted = drafts.stream().filter(d -> admit(d, reasons)).toList();
    admitted.forEach(d -> candidates.add(candidate(d)));
    Variants variants = new Variants(context, facts, table);
    admitted.stream()
        .flatMap(d -> variants.of(d).stream())
        .filter(d -> existing.serving(d).isEmpty())
        .forEach(d -> others.add(candidate(d)));
  }

  private String why(Predicate p) {
    double frequency = table.frequency(p).orElse(0);
    return frequency > Search.MOST ? Trimming.common(p, frequency) : words.of(p);
  }

  private List<Draft> rest(Predicate p) {
    if (p.test() == Test.ANY_OF) {
      return arms(p);
    }
    Optional<Draft> found = special.of(p).or(() -> expressions.of(p));
    return found.stream().toList();
  }

  /// An index for every arm of an OR, or none: one arm without reads the whole table.
  private List<Draft> arms(Predicate p) {
    List<Draft> drafts = new ArrayList<>();
    for (List<Predicate> arm : p.arms()) {
      Demand own = Demand.of(arm, List.of(), false);
      List<Draft> found = new ArrayList<>(new PlainShapes(engine, own, table).all());
      own.rest().forEach(r -> special.of(r).or(() -> expressions.of(r)).ifPresent(found::add));
      if (arm.isEmpty() || found.isEmpty() || !own.joins().isEmpty()) {
        return List.of();
      }
      drafts.add(found.getFirst().remark("OR needs an index for every arm: this is one of them."));
    }
    return drafts;
  }

  private NoIndex none(Predicate p, String reason) {
    return new NoIndex(facts.firstScan(), facts.relation(), p.text(), p.place(), reason);
  }

  private boolean admit(Draft draft, Set<NoIndex> reasons) {
    String against = existing.serving(draft).orElseGet(() -> against(draft));
    if (against.isEmpty()) {
      return true;
    }
    reasons.add(said(draft, against));
    return false;
  }

  private String against(Draft draft) {
    Optional<Predicate> number =
        draft.serves.stream().filter(p -> Remarks.comparesAsNumber(engine, p, table)).findFirst();
    if (number.isPresent()) {
      return Remarks.asNumber(number.get());
    }
    if (isJoin(draft)) {
      return joins.against(draft);
    }
    if (isCheap()) {
      return "The query costs "
          + Numbers.cost(context.query().root().estimate().totalCost().orElse(0))
          + " through "
          + facts.using()
          + ": another index saves nothing that is noticed.";
    }
    return facts.findsOne()
        ? "Each row is looked up by its primary key, which finds one at most."
        : selectivity.against(draft);
  }

  private NoIndex said(Draft draft, String reason) {
    String conditions =
        draft.serves.stream().map(Predicate::text).distinct().collect(Collectors.joining(" and "));
    return new NoIndex(
        facts.firstScan(),
        facts.relation(),
        conditions,
        draft.serves.size() == 1 ? draft.serves.getFirst().place() : dado.plan.model.Span.NONE,
        reason);
  }

  /// Whether the planner expects a query that searches indexes already to read some pages only.
  private boolean isCheap() {
    double cost = context.query().root().estimate().totalCost().orElse(Double.MAX_VALUE);
    return engine == Engine.POSTGRESQL
        && table.statistics().isPresent()
        && !facts.whole()
        && cost <= CHEAP;
  }

  private static boolean isJoin(Draft draft) {
    return draft.serves.stream().anyMatch(p -> p.comparand() instanceof Comparand.Joined);
  }

  private Candidate candidate(Draft draft) {
    Index index = context.ddl().index(facts.relation(), draft);
    draft.remark(existing.extended(draft));
    draft.remark(Remarks.relabelled(draft, table));
    draft.remark(table.statistics().isPresent() ? "" : Remarks.blockRange(engine, facts, draft));
    draft.remark(Remarks.automatic(facts));
    draft.remark(facts.searched().isEmpty() ? Remarks.number(engine, draft, table) : "");
    return new Candidate(
        facts.relation(),
        index,
        context.ddl().create(facts.relation(), index),
        Remarks.why(facts.relation(), draft.serves, draft.order),
        draft.serves,
        draft.order,
        facts.scans().stream().map(Node::id).toList(),
        facts.share(),
        draft.remarks,
        Optional.empty());
  }
}
