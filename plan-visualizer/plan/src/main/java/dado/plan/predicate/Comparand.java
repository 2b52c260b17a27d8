package dado.plan.predicate;

import dado.plan.expression.Expression;
import java.util.List;

/// What a predicate compares its subject with.
public sealed interface Comparand {

  /// Nothing: the test stands alone (`IS NULL`).
  record None() implements Comparand {}

  /// Values that stand in the text.
  ///
  /// @param values without quotes; the elements of an array each
  record Known(List<String> values) implements Comparand {
    public Known {
      values = List.copyOf(values);
    }
  }

  /// A value that is given when the query runs.
  record Given(String parameter) implements Comparand {}

  /// A value that is the same for every row, but computed (`now() - '7 days'`).
  record Computed(Expression expression) implements Comparand {}

  /// The value of a subquery.
  ///
  /// @param once whether it is computed before the rows are read
  record Subquery(String name, boolean once) implements Comparand {}

  /// Columns of another relation: a join.
  ///
  /// @param aliases the relations, each once
  /// @param columns the columns with their aliases (`u.id`)
  /// @param plain whether it is one column and nothing else
  record Joined(List<String> aliases, List<String> columns, boolean plain) implements Comparand {
    public Joined {
      aliases = List.copyOf(aliases);
      columns = List.copyOf(columns);
    }
  }

  /// Columns of the same row.
  record SameRow(List<String> columns) implements Comparand {
    public SameRow {
      columns = List.copyOf(columns);
    }
  }

  /// A value that changes from row to row though no column is in it (`random()`).
  record Volatile(String function) implements Comparand {}
}
