package dado.plan.candidate;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.KnownColumns;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for the indexes of one table.
final class TableSearch {
  private final Engine engine;
  private final ScanFacts facts;
  private final Demand demand;
  private final CandidateDdl ddl;
  private final Existing existing;
  private final Joins joins;
  private final SpecialShapes special;
  private final ExpressionShapes expressions;
  private final Reasons words;
  private final Keys keys;

  TableSearch(
      Engine engine,
      ScanFacts facts,
      Demand demand,
      KnownColumns known,
      CandidateDdl ddl,
      Map<String, OptionalDouble> given) {
    this.joins = new Joins(facts, known.table(facts.relation()).isPresent(), given);
    this.engine = engine;
    this.facts = facts;
    this.demand = demand;
    this.ddl = ddl;
    this.existing = new Existing(known.table(facts.relation()), facts);
    this.keys = new Keys(engine);
    this.special = new SpecialShapes(engine, keys);
    this.expressions = new ExpressionShapes(engine, keys);
    this.words = new Reasons(engine);
  }

  void run(List<Candidate> candidates, Set<NoIndex> reasons) {
    List<Draft> drafts = new ArrayList<>(new PlainShapes(engine, demand).all());
    Set<Predicate> served = new LinkedHashSet<>();
    for (Predicate p : demand.rest()) {
      List<Draft> own = rest(p);
      own.forEach(d -> served.addAll(d.serves));
      if (!own.isEmpty()) {
        served.add(p);
      }
      drafts.addAll(own);
    }
    new PartialShapes(engine, keys, demand, facts).draft().ifPresent(drafts::add);
    drafts.forEach(d -> served.addAll(d.serves));
    demand.rest().stream()
        .filter(p -> !served.contains(p))
        // Servers add IS NOT NULL to joins by themselves.
        .filter(p -> p.test() != Test.NOT_NULL || p.place().isKnown())
        .forEach(p -> reasons.add(none(p, words.of(p))));
    drafts.forEach(d -> admit(d, candidates, reasons));
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
      List<Draft> found = new ArrayList<>(new PlainShapes(engine, own).all());
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

  private void admit(Draft draft, List<Candidate> candidates, Set<NoIndex> reasons) {
    Optional<String> exists = existing.serving(draft);
    String unselective = isJoin(draft) ? joins.against(draft) : unselective(draft);
    if (facts.findsOne() && !isJoin(draft)) {
      unselective = "Each row is looked up by its primary key, which finds one at most.";
    }
    if (exists.isPresent()) {
      reasons.add(said(draft, exists.get()));
    } else if (!unselective.isEmpty()) {
      reasons.add(said(draft, unselective));
    } else {
      candidates.add(candidate(draft));
    }
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

  /// Why an index would leave too much of the table; empty where it would not.
  private String unselective(Draft draft) {
    boolean searches = draft.order.isEmpty();
    if (!searches || facts.kept().isEmpty() || facts.kept().getAsDouble() <= most()) {
      return "";
    }
    if (!facts.whole()) {
      return "Of the rows that the plan finds through "
          + facts.using()
          + ", "
          + Numbers.percent(facts.kept().getAsDouble())
          + " are kept: a longer index would save little.";
    }
    return "The conditions keep "
        + Numbers.percent(facts.kept().getAsDouble())
        + " of the rows of "
        + facts.relation().table()
        + " that are read: reading it whole is as fast.";
  }

  private double most() {
    return facts.whole() ? Search.MOST : Search.MOST_FOUND;
  }

  private static boolean isJoin(Draft draft) {
    return draft.serves.stream().anyMatch(p -> p.comparand() instanceof Comparand.Joined);
  }

  private Candidate candidate(Draft draft) {
    Index index = ddl.index(facts.relation(), draft);
    draft.remark(existing.extended(draft));
    draft.remark(Remarks.relabelled(draft));
    draft.remark(Remarks.blockRange(engine, facts, draft));
    draft.remark(Remarks.automatic(facts));
    draft.remark(facts.searched().isEmpty() ? Remarks.number(engine, draft) : "");
    return new Candidate(
        facts.relation(),
        index,
        ddl.create(facts.relation(), index),
        Remarks.why(facts.relation(), draft),
        draft.serves,
        draft.order,
        facts.scans().stream().map(Node::id).toList(),
        facts.share(),
        draft.remarks,
        Optional.empty());
  }
}
