package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.model.Node;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Outline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The relations that a plan reads, by the names that its conditions use.
final class Scopes {
  /// A name that is no relation's that the plan scans: a subquery's, a function's.
  static final Relation UNKNOWN = new Relation("", "", "");

  private final Map<String, Relation> byAlias = new HashMap<>();
  private final Map<Integer, Relation> below = new HashMap<>();

  Scopes(Outline outline) {
    for (Node node : outline.nodes().reversed()) {
      Optional<Relation> own = node.operator().read().filter(r -> !r.alias().isEmpty());
      own.ifPresent(r -> byAlias.put(r.alias().toLowerCase(Locale.ROOT), r));
      own.or(() -> only(node)).ifPresent(r -> below.put(node.id(), r));
    }
  }

  /// The one relation that the steps below read; empty where they read several.
  private Optional<Relation> only(Node node) {
    Set<Relation> relations = new HashSet<>();
    for (Node child : node.children()) {
      relations.add(below.getOrDefault(child.id(), UNKNOWN));
    }
    return relations.size() == 1
        ? relations.stream().findFirst().filter(r -> !r.equals(UNKNOWN))
        : Optional.empty();
  }

  /// The relation of which a step's conditions speak where they name none.
  Optional<Relation> relation(Node node) {
    return Optional.ofNullable(below.get(node.id()));
  }

  /// The relation that a column belongs to.
  Optional<Relation> owner(Expression.Column column, Optional<Relation> own) {
    if (!column.relation().isEmpty()) {
      return Optional.ofNullable(byAlias.get(column.relation().toLowerCase(Locale.ROOT)));
    }
    return own.isEmpty() && byAlias.size() == 1 ? byAlias.values().stream().findFirst() : own;
  }
}
