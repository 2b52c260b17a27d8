package dado.plan.whatif.postgresql;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.Expressions;
import dado.plan.model.Node;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The columns of each relation that a plan needs, from what its steps print when they are told to
/// be verbose. A scan prints all columns of its table where that costs nothing, so that of scans
/// only the conditions count, unless there is nothing above them.
final class NeededColumns {
  private static final Set<String> LISTS =
      Set.of("Output", "Sort Key", "Presorted Key", "Group Key", "Hash Key");

  private final Map<String, Set<String>> columns = new HashMap<>();

  NeededColumns(Query query) {
    query.roots().forEach(root -> root.all().forEach(n -> add(n, n.id() == root.id())));
  }

  private void add(Node node, boolean top) {
    node.conditions().values().forEach(this::add);
    boolean scan = node.operator().read().isPresent();
    for (String list : LISTS) {
      if (!list.equals("Output") || !scan || top) {
        add("f(" + node.raw().getOrDefault(list, "") + ")");
      }
    }
  }

  private void add(String text) {
    for (Expression.Column column : Expressions.columns(parse(text))) {
      String alias = column.qualifiers().isEmpty() ? "" : column.qualifiers().getLast();
      columns.computeIfAbsent(alias, a -> new HashSet<>()).add(column.name());
    }
  }

  private static Expression parse(String text) {
    String plain = text.replaceAll(" (?:DESC|ASC|NULLS FIRST|NULLS LAST)\\b", "");
    return ExpressionParser.parse(Engine.POSTGRESQL, plain);
  }

  /// Whether an index has all columns that are needed of a relation. Where there is one relation
  /// alone, plans write its columns without its name.
  boolean has(Index index, Relation relation) {
    Set<String> there = new HashSet<>(index.include());
    index.keys().stream().filter(k -> !k.isExpression()).map(Index.Key::text).forEach(there::add);
    return there.containsAll(columns.getOrDefault(relation.alias(), Set.of()))
        && there.containsAll(columns.getOrDefault("", Set.of()));
  }
}
