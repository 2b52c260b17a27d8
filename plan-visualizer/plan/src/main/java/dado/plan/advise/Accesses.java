package dado.plan.advise;

import dado.plan.advise.Need.Use;
import dado.plan.explain.QueryShape;
import dado.plan.expression.Expression;
import dado.plan.expression.SortTerm;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.predicate.KnownColumns;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicates;
import dado.plan.rule.Analysis;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds how a query reads its tables: from the conditions that the plan prints or, of SQLite,
/// which prints none, from the query's text.
final class Accesses {
  private final Engine engine;
  private final Analysis analysis;
  private final Relations relations;
  private final Map<String, Access> byAlias = new LinkedHashMap<>();

  private Accesses(Analysis analysis, Relations relations) {
    this.engine = analysis.query().engine();
    this.analysis = analysis;
    this.relations = relations;
    relations.byAlias().forEach((alias, table) -> byAlias.put(alias, new Access(alias, table)));
  }

  /// The accesses, those that take the largest share of the plan first.
  static List<Access> of(Analysis analysis, Relations relations) {
    Accesses accesses = new Accesses(analysis, relations);
    accesses.nodes().forEach(accesses::addShare);
    accesses.addNeeds(relations.known());
    accesses.nodes().forEach(accesses::addNode);
    boolean printed = accesses.engine != Engine.SQLITE;
    relations.shapes().stream().limit(printed ? 1 : Integer.MAX_VALUE).forEach(accesses::addOrder);
    return accesses.byAlias.values().stream()
        .sorted(Comparator.comparingDouble(Access::share).reversed())
        .toList();
  }

  private List<Node> nodes() {
    return analysis.query().roots().stream().flatMap(Node::all).toList();
  }

  private void addShare(Node node) {
    Relations.relation(node)
        .map(r -> byAlias.get(r.alias()))
        .ifPresent(a -> a.addShare(analysis.metrics().of(node.id()).share()));
  }

  private void addNode(Node node) {
    if (node.operator() instanceof Operator.Sort sort && !sort.keys().isEmpty()) {
      boolean limited = nodes().stream().anyMatch(n -> n.operator() instanceof Operator.Limit);
      setOrder(sort.keys(), limited);
    }
  }

  private void addOrder(QueryShape shape) {
    boolean known = byAlias.values().stream().anyMatch(a -> !a.order().isEmpty());
    if (!shape.order().isEmpty() && !known) {
      setOrder(shape.order(), shape.limited());
    }
  }

  private void addNeeds(KnownColumns known) {
    Needs needs = new Needs(engine);
    for (Predicate predicate : Predicates.of(analysis.query(), known).all()) {
      Access access = byAlias.get(predicate.relation().alias());
      if (access != null) {
        needs.of(predicate).ifPresent(access::add);
      }
    }
  }

  private void setOrder(List<String> terms, boolean limited) {
    List<Index.Key> keys = new ArrayList<>();
    String alias = "";
    for (String printed : terms) {
      SortTerm term = SortTerm.parse(engine, printed);
      Optional<Use> use = column(term);
      if (use.isEmpty() || !(alias.isEmpty() || alias.equals(use.get().alias()))) {
        return;
      }
      alias = use.get().alias();
      keys.add(Index.Key.column(use.get().column(), term.descending()));
    }
    Access access = byAlias.get(alias);
    if (access != null) {
      access.order(keys, limited);
    }
  }

  /// The column that an ORDER BY term or a sort key is; none where NULLs go to an unusual end.
  private Optional<Use> column(SortTerm term) {
    return term.usual() && term.expression() instanceof Expression.Column column
        ? relations.owner(column)
        : Optional.empty();
  }
}
