package dado.plan.advise;

import dado.plan.advise.Predicate.Use;
import dado.plan.explain.ColumnRef;
import dado.plan.explain.QueryShape;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.rule.Analysis;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    if (accesses.engine == Engine.SQLITE) {
      relations.shapes().forEach(accesses::addShape);
    } else {
      accesses.nodes().forEach(accesses::addNode);
      relations.shapes().stream().limit(1).forEach(accesses::addOrder);
    }
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
    String alias =
        Relations.relation(node)
            .map(Operator.Relation::alias)
            .filter(byAlias::containsKey)
            .orElse("");
    node.conditions().values().forEach(c -> addCondition(c, alias));
    if (node.operator() instanceof Operator.Sort sort && !sort.keys().isEmpty()) {
      boolean limited = nodes().stream().anyMatch(n -> n.operator() instanceof Operator.Limit);
      setOrder(sort.keys(), limited);
    }
  }

  private void addShape(QueryShape shape) {
    shape.filters().forEach(c -> addCondition(c, ""));
    shape.outerJoins().forEach(c -> addCondition(c, ""));
    addOrder(shape);
  }

  private void addOrder(QueryShape shape) {
    boolean known = byAlias.values().stream().anyMatch(a -> !a.order().isEmpty());
    if (!shape.order().isEmpty() && !known) {
      setOrder(shape.order(), shape.limited());
    }
  }

  private void addCondition(String condition, String alias) {
    ConditionReader reader =
        new ConditionReader(engine, n -> relations.owner(n, alias), relations::harmless);
    for (Predicate predicate : reader.read(condition)) {
      byAlias.values().forEach(a -> a.add(predicate));
    }
  }

  private void setOrder(List<String> terms, boolean limited) {
    List<Index.Key> keys = new ArrayList<>();
    String alias = "";
    for (String term : terms) {
      Optional<Use> use = column(term);
      if (use.isEmpty() || !(alias.isEmpty() || alias.equals(use.get().alias()))) {
        return;
      }
      alias = use.get().alias();
      keys.add(
          Index.Key.column(use.get().column(), term.toLowerCase(Locale.ROOT).contains(" desc")));
    }
    Access access = byAlias.get(alias);
    if (access != null) {
      access.order(keys, limited);
    }
  }

  /// The column that an ORDER BY term or a sort key is; none where NULLs go to an unusual end.
  private Optional<Use> column(String term) {
    Words words = Words.of(engine, term).bare();
    int end = words.size();
    for (int i = 0; i < words.size(); i++) {
      if (words.at(i).equals("NULLS") || words.at(i).equals("COLLATE")) {
        return Optional.empty();
      }
      if (words.at(i).equals("ASC") || words.at(i).equals("DESC")) {
        end = Math.min(end, i);
      }
    }
    Words name = words.part(0, end).bare();
    List<ColumnRef> refs = ColumnRef.in(engine, name.shown());
    boolean plain = refs.size() == 1 && name.size() <= 5 && name.size() % 2 == 1;
    return plain ? relations.owner(refs.getFirst(), "") : Optional.empty();
  }
}
