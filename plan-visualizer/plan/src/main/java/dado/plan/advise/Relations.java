package dado.plan.advise;

import dado.plan.advise.Need.Use;
import dado.plan.explain.QueryShape;
import dado.plan.explain.QueryText;
import dado.plan.explain.UnreadableQueryException;
import dado.plan.expression.Expression;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.predicate.KnownColumns;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables that a query reads, by the names that it gives them.
final class Relations {
  private final Map<String, Table> byAlias = new LinkedHashMap<>();
  private final List<QueryShape> shapes;
  private final String unreadable;

  /// @param schema the tables that there are
  Relations(Schema schema, Query query) {
    List<QueryShape> read = List.of();
    String why = "";
    try {
      read = QueryText.shapes(query.sql());
    } catch (UnreadableQueryException e) {
      why = String.valueOf(e.getMessage());
    }
    this.shapes = read;
    this.unreadable = why;
    query.roots().stream().flatMap(Node::all).forEach(n -> add(schema, n));
  }

  private void add(Schema schema, Node node) {
    relation(node).ifPresent(r -> table(schema, r).ifPresent(t -> byAlias.put(r.alias(), t)));
  }

  /// The relation that a step reads.
  static Optional<Operator.Relation> relation(Node node) {
    return switch (node.operator()) {
      case Operator.SequentialScan scan -> Optional.of(scan.relation());
      case Operator.IndexScan scan -> Optional.of(scan.relation());
      case Operator.Join _,
          Operator.Sort _,
          Operator.Aggregate _,
          Operator.Limit _,
          Operator.Filter _,
          Operator.Gather _,
          Operator.Buffer _,
          Operator.Other _ ->
          Optional.empty();
    };
  }

  private Optional<Table> table(Schema schema, Operator.Relation relation) {
    Optional<Table> named =
        shapes.stream()
            .flatMap(s -> s.source(relation.alias()).stream())
            .findFirst()
            .flatMap(s -> table(schema, s.schema(), s.table()));
    Optional<Table> printed = table(schema, relation.schema(), relation.table());
    boolean onlyAlias = relation.table().equals(relation.alias());
    return onlyAlias ? named.or(() -> printed) : printed;
  }

  private static Optional<Table> table(Schema schema, String space, String local) {
    List<Table> found =
        schema.tables().stream()
            .filter(t -> t.name().local().equalsIgnoreCase(local))
            .filter(t -> space.isEmpty() || t.name().schema().equalsIgnoreCase(space))
            .toList();
    return found.stream()
        .filter(t -> t.name().local().equals(local) && t.name().schema().equals("public"))
        .findFirst()
        .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
  }

  Map<String, Table> byAlias() {
    return byAlias;
  }

  /// The SELECTs of the text; none where it cannot be read.
  List<QueryShape> shapes() {
    return shapes;
  }

  /// Why the text cannot be read; empty where it can.
  String unreadable() {
    return unreadable;
  }

  /// What the schema knows of the plan's tables.
  KnownColumns known() {
    return relation -> Optional.ofNullable(byAlias.get(relation.alias()));
  }

  /// The relation that a column belongs to; one without a table is that of the only table that has
  /// it.
  Optional<Use> owner(Expression.Column column) {
    if (!column.relation().isEmpty()) {
      return use(key(column.relation()), column.name());
    }
    List<Use> uses =
        byAlias.keySet().stream().flatMap(a -> use(a, column.name()).stream()).toList();
    return uses.size() == 1 ? Optional.of(uses.getFirst()) : Optional.empty();
  }

  private String key(String qualifier) {
    return byAlias.keySet().stream()
        .filter(a -> a.equalsIgnoreCase(qualifier))
        .findFirst()
        .orElse(qualifier);
  }

  private Optional<Use> use(String alias, String name) {
    Table table = byAlias.get(alias);
    return table == null
        ? Optional.empty()
        : table.columns().stream()
            .filter(c -> c.name().equalsIgnoreCase(name))
            .findFirst()
            .map(c -> new Use(alias, c.name()));
  }
}
