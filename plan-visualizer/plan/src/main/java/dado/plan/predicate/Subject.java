package dado.plan.predicate;

import dado.plan.expression.Expression;
import java.util.List;

/// What a predicate compares, on the side of its table.
///
/// @param expression as printed, without a cast that changes nothing
/// @param columns the columns in it, of that table
/// @param wrapping the functions, casts and operators around the column, the outermost first; empty
///   where the column stands alone
/// @param relabelled the type of a cast that is not among `wrapping`, as it changes nothing
///   (PostgreSQL's `(email)::text` of a varchar); empty for none
public record Subject(
    Expression expression, List<String> columns, List<String> wrapping, String relabelled) {

  public Subject {
    columns = List.copyOf(columns);
    wrapping = List.copyOf(wrapping);
  }

  /// The same with the cast counted as one that changes the value.
  Subject asCast() {
    return new Subject(
        new Expression.Cast(expression, relabelled), columns, List.of("cast to " + relabelled), "");
  }

  /// Whether it is a column and nothing else.
  public boolean isColumn() {
    return columns.size() == 1 && wrapping.isEmpty();
  }

  /// The first column in it; empty where there is none.
  public String column() {
    return columns.isEmpty() ? "" : columns.getFirst();
  }
}
