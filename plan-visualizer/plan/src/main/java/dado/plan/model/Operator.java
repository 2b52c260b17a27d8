package dado.plan.model;

import java.util.List;
import java.util.Optional;

/// What a step of a plan does. What Dado does not know is an [Other], and never fatal.
public sealed interface Operator {

  /// The table that it reads; empty where it reads none.
  default Optional<Relation> read() {
    if (this instanceof SequentialScan scan) {
      return Optional.of(scan.relation());
    }
    return this instanceof IndexScan scan ? Optional.of(scan.relation()) : Optional.empty();
  }

  /// Reads every row of a table: `Seq Scan`, `Table scan`, `ALL`, `SCAN`.
  ///
  /// @param parallel whether several processes share the work
  record SequentialScan(Relation relation, boolean parallel) implements Operator {}

  /// Reads a table through an index, or an index alone.
  ///
  /// @param index the index's name; empty where the server does not name it (an integer primary
  ///   key)
  record IndexScan(Relation relation, String index, Access access) implements Operator {}

  /// Joins its children.
  ///
  /// @param strategy how ("nested loop", "hash", "merge")
  /// @param kind which rows ("inner", "left", "semi", "anti", "right", "full")
  record Join(String strategy, String kind) implements Operator {}

  /// Sorts.
  ///
  /// @param keys as printed
  record Sort(List<String> keys) implements Operator {}

  /// Groups or aggregates.
  ///
  /// @param strategy "plain", "sorted", "hashed" or "mixed"
  /// @param keys the grouping keys as printed
  record Aggregate(String strategy, List<String> keys) implements Operator {}

  /// Stops early.
  record Limit() implements Operator {}

  /// Keeps only rows that satisfy a condition, as a step of its own (MySQL).
  record Filter() implements Operator {}

  /// Collects the rows of parallel workers.
  ///
  /// @param launched the workers that ran; empty when the plan was not executed
  record Gather(Optional<Integer> launched) implements Operator {}

  /// Keeps rows for reading again: `Materialize`, `Memoize`, a temporary table.
  record Buffer(String name) implements Operator {}

  /// Anything else, under the server's own name.
  record Other(String name) implements Operator {}

  /// The table that a scan reads.
  ///
  /// @param schema empty where the server does not print it
  /// @param table the table's name
  /// @param alias the name that the query gives it; the table's own where it gives none
  record Relation(String schema, String table, String alias) {}

  /// How an index is used.
  enum Access {
    /// Looks up keys, then reads the table's rows.
    LOOKUP,
    /// Reads the index alone.
    COVERING,
    /// Collects row positions first (bitmap index scan).
    BITMAP,
    /// Reads every entry of the index.
    FULL
  }
}
