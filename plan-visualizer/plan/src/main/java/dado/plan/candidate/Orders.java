package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.expression.SortTerm;
import dado.plan.expression.Written;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Outline;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The orders that a plan sorts its rows in, tied to the tables that could give them.
final class Orders {

  /// An order over columns of one table.
  ///
  /// @param alias the table
  /// @param limited whether only the first rows are wanted
  record Order(String alias, List<Index.Key> keys, boolean limited) {}

  private static final Set<String> DISTANCES = Set.of("<->", "<=>", "<#>", "<+>");

  private final Query query;
  private final Outline outline;

  Orders(Query query, Outline outline) {
    this.query = query;
    this.outline = outline;
  }

  /// The order asked of a table; none where the plan sorts nothing by its columns alone.
  Optional<Order> of(Relation relation) {
    List<Node> sorts =
        outline.nodes().stream().filter(n -> n.operator() instanceof Operator.Sort).toList();
    for (Node sort : sorts) {
      Optional<Order> order = order(sort, relation);
      if (order.isPresent()) {
        return order;
      }
    }
    return Optional.empty();
  }

  /// The operator by whose distance a plan sorts the rows of a table to find the nearest.
  Optional<Expression.Operation> nearest(Relation relation) {
    return outline.nodes().stream()
        .filter(n -> n.operator() instanceof Operator.Sort && isLimited(n))
        .filter(n -> reads(n, relation))
        .flatMap(n -> ((Operator.Sort) n.operator()).keys().stream().limit(1))
        .map(k -> SortTerm.parse(query.engine(), k).expression())
        .filter(e -> e instanceof Expression.Operation o && o.operands().size() == 2)
        .map(Expression.Operation.class::cast)
        .filter(o -> DISTANCES.contains(o.symbol()))
        .findFirst();
  }

  private static boolean reads(Node sort, Relation relation) {
    return sort.all()
        .flatMap(n -> n.operator().read().stream())
        .distinct()
        .toList()
        .equals(List.of(relation));
  }

  private Optional<Order> order(Node sort, Relation relation) {
    List<String> printed = ((Operator.Sort) sort.operator()).keys();
    List<Relation> below =
        sort.all().flatMap(n -> n.operator().read().stream()).distinct().toList();
    boolean grouped = sort.all().anyMatch(n -> n.operator() instanceof Operator.Aggregate);
    if (grouped || (!below.isEmpty() && !below.contains(relation))) {
      return Optional.empty();
    }
    if (printed.isEmpty()) {
      return written(relation);
    }
    boolean alone = below.size() == 1;
    List<SortTerm> terms = printed.stream().map(k -> SortTerm.parse(query.engine(), k)).toList();
    boolean limited = isLimited(sort) || isLimitedInText(relation);
    return keys(terms, relation, alone).map(k -> new Order(relation.alias(), k, limited));
  }

  private boolean isLimited(Node sort) {
    Optional<Node> above = outline.parent(sort);
    while (above.isPresent() && above.get().operator() instanceof Operator.Gather) {
      above = outline.parent(above.get());
    }
    return above.filter(n -> n.operator() instanceof Operator.Limit).isPresent()
        || sort.label().contains("limit input to");
  }

  /// MariaDB has no step for a LIMIT.
  private boolean isLimitedInText(Relation relation) {
    return query.engine() == Engine.MARIADB
        && Written.blocks(query.engine(), query.sql()).stream()
            .filter(b -> has(b, relation))
            .anyMatch(Written.Block::limited);
  }

  private static boolean has(Written.Block block, Relation relation) {
    return block.sources().stream().anyMatch(s -> s.alias().equalsIgnoreCase(relation.alias()));
  }

  /// SQLite does not print what it sorts by.
  private Optional<Order> written(Relation relation) {
    for (Written.Block block : Written.blocks(query.engine(), query.sql())) {
      boolean alone = block.sources().size() == 1 && !block.derived();
      if (has(block, relation) && !block.order().isEmpty()) {
        return keys(block.order(), relation, alone)
            .map(k -> new Order(relation.alias(), k, block.limited()));
      }
    }
    return Optional.empty();
  }

  private Optional<List<Index.Key>> keys(List<SortTerm> terms, Relation relation, boolean alone) {
    List<Index.Key> keys = new ArrayList<>();
    for (SortTerm term : terms) {
      boolean own =
          term.usual()
              && term.expression() instanceof Expression.Column c
              && (c.relation().isEmpty() ? alone : c.relation().equalsIgnoreCase(relation.alias()));
      if (!own) {
        return Optional.empty();
      }
      keys.add(Index.Key.column(((Expression.Column) term.expression()).name(), term.descending()));
    }
    return Optional.of(keys);
  }
}
