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
        add("f(" + inner(node.raw().getOrDefault(list, "")) + ")");
      }
    }
  }

  /// Lists come as JSON or with commas.
  private static String inner(String list) {
    boolean json = list.startsWith("[") && list.endsWith("]");
    return json ? list.substring(1, list.length() - 1).replace("\\\"", "\u0001").replace("\"", "").replace('\u0001', '"') : list;
  }

  private void add(String text) {
    for (Expression.Column column : Expressions.columns(parse(text))) {
      String alias = column.qualifiers().isEmpty() ? "" : column.qualifiers().getLast();
      columns.computeIfAbsent(alias, a -> new HashSet<>()).add(column.name());
    }
  }

  private static Expression parse(String text) {
    return ExpressionParser.parse(Engine.POSTGRESQL, text.replaceAll(" (?:DESC|ASC|NULLS FIRST|NULLS LAST)\\b", ""));
  }

  /// Whether an index has all columns that are needed of a relation.
  boolean has(Index index, Relation relation) {
    Set<String> there = new HashSet<>(index.include());
    index.keys().stream().filter(k -> !k.isExpression()).map(Index.Key::text).forEach(there::add);
    return there.containsAll(columns.getOrDefault(relation.alias(), Set.of()));
  }
}
