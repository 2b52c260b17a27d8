package dado.plan.whatif.postgresql;

import dado.plan.expression.Expression;
import dado.plan.expression.SortTerm;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.List;

/// Whether an index gives an order.
final class SortMatch {
  private SortMatch() {}

  /// Whether rows come in an order, forwards or backwards.
  ///
  /// @param equal how many of the index's first keys have one value
  /// @param keys of a sort, as printed: `o.created_at DESC`
  static boolean gives(Index index, int equal, List<String> keys) {
    return !keys.isEmpty() && (gives(index, equal, keys, false) || gives(index, equal, keys, true));
  }

  private static boolean gives(Index index, int equal, List<String> keys, boolean backwards) {
    int at = equal;
    for (String key : keys) {
      Sorted wanted = Sorted.of(key);
      boolean fixed =
          index.keys().subList(0, equal).stream().anyMatch(k -> k.text().equals(wanted.name()));
      if (fixed) {
        continue;
      }
      if (at >= index.keys().size() || !wanted.plain()) {
        return false;
      }
      Index.Key there = index.keys().get(at++);
      if (!there.text().equals(wanted.name()) || there.descending() == backwards == wanted.down()) {
        return false;
      }
    }
    return true;
  }

  /// Whether rows come with the nearest first: by the distance that the index was built for.
  static boolean nearest(Index index, List<String> keys) {
    if (keys.size() != 1 || index.keys().size() != 1) {
      return false;
    }
    SortTerm term = SortTerm.parse(Engine.POSTGRESQL, keys.getFirst());
    Index.Key key = index.keys().getFirst();
    return !term.descending()
        && term.expression() instanceof Expression.Operation distance
        && distance.symbol().equals(distance(key.qualifiers()))
        && distance.operands().stream()
            .anyMatch(o -> o instanceof Expression.Column c && c.name().equals(key.text()));
  }

  private static String distance(String operators) {
    String name = operators.substring(operators.lastIndexOf('.') + 1);
    return switch (name.substring(name.indexOf('_') + 1)) {
      case "cosine_ops" -> "<=>";
      case "ip_ops" -> "<#>";
      case "l1_ops" -> "<+>";
      case "l2_ops" -> "<->";
      default -> "";
    };
  }

  /// @param plain whether NULLs stand where they usually do
  private record Sorted(String name, boolean down, boolean plain) {
    static Sorted of(String key) {
      String text = key.strip();
      boolean plain = !text.contains(" NULLS ") && !text.contains(" COLLATE ");
      boolean down = text.endsWith(" DESC") || text.contains(" DESC ");
      String column = text.split(" ", 2)[0];
      String name = column.substring(column.lastIndexOf('.') + 1);
      boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
      return new Sorted(quoted ? name.substring(1, name.length() - 1) : name, down, plain);
    }
  }
}
