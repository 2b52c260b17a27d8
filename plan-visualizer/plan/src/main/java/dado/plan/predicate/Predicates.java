package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.Walk;
import dado.plan.model.Node;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Outline;
import dado.plan.model.Query;
import dado.plan.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The predicates of a plan, tied to its relations.
///
/// PostgreSQL, MySQL and MariaDB print conditions with their steps. SQLite prints only which
/// columns it searched; what the query asks of the others stands in the query's text.
public final class Predicates {
  private final Query query;
  private final Scopes scopes;
  private final QueryPlaces places;
  private final List<Predicate> found = new ArrayList<>();
  private final List<String> misread = new ArrayList<>();

  private Predicates(Query query) {
    this.query = query;
    this.scopes = new Scopes(new Outline(query));
    this.places = new QueryPlaces(query.engine(), query.sql());
  }

  /// What was found.
  ///
  /// @param predicates in the order of the plan
  /// @param misread conditions that are not understood, as printed
  public record Found(List<Predicate> predicates, List<String> misread) {}

  /// The predicates of a plan.
  public static Found of(Query query) {
    Predicates reader = new Predicates(query);
    query.roots().stream().flatMap(Node::all).forEach(reader::read);
    SqliteTerms.of(query).forEach(t -> reader.read(0, "WHERE", t, Optional.empty()));
    return new Found(List.copyOf(new LinkedHashSet<>(reader.found)), List.copyOf(reader.misread));
  }

  private void read(Node node) {
    Optional<Relation> own = scopes.relation(node);
    node.conditions().forEach((name, text) -> read(node.id(), name, text, own));
  }

  private void read(int node, String source, String text, Optional<Relation> own) {
    Expression condition = ExpressionParser.parse(query.engine(), text);
    if (!Walk.isWhole(condition)) {
      misread.add(text);
    }
    for (Expression conjunct : Walk.conjuncts(condition)) {
      boolean whole = Walk.conjuncts(condition).size() == 1;
      add(new Site(node, source, whole ? text : "", own), conjunct);
    }
  }

  /// Where a condition stands.
  private record Site(int node, String source, String text, Optional<Relation> own) {}

  private void add(Site site, Expression conjunct) {
    Comparing comparing = Comparing.of(conjunct);
    add(site, conjunct, comparing);
    comparing.turned().ifPresent(t -> add(site, conjunct, t));
  }

  /// Adds it for the relation of its left side, if that is one relation's.
  private void add(Site site, Expression conjunct, Comparing comparing) {
    Set<Relation> left = relations(comparing.left(), site.own());
    Set<Relation> right = new LinkedHashSet<>();
    comparing.right().forEach(r -> right.addAll(relations(r, site.own())));
    if (left.size() != 1 || right.size() > 1 || right.equals(left)) {
      return;
    }
    String text = site.text().isEmpty() ? ExpressionText.of(query.engine(), conjunct) : site.text();
    Predicate predicate =
        new Predicate(
            site.node(),
            site.source(),
            left.iterator().next(),
            Relabels.plain(comparing.left(), comparing.right()),
            comparing.kind(),
            comparing.operator(),
            comparing.right(),
            right.stream().findFirst(),
            comparing.negated(),
            text,
            Span.NONE);
    found.add(predicate.at(places.of(predicate)));
  }

  private Set<Relation> relations(Expression expression, Optional<Relation> own) {
    Set<Relation> relations = new LinkedHashSet<>();
    for (Expression.Column column : Walk.columns(expression)) {
      Optional<Relation> owner = scopes.owner(column, own);
      relations.add(owner.orElse(Scopes.UNKNOWN));
    }
    return relations;
  }
}
