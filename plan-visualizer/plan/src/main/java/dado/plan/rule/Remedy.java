package dado.plan.rule;

import java.util.List;

/// What a finding asks for.
public sealed interface Remedy {

  /// What to do, as a sentence.
  default String sentence() {
    return switch (this) {
      case CreateIndex index -> index.words();
      case AnalyzeTable table -> "Refresh the statistics of " + table.table() + ".";
      case CreateStatistics s ->
          "Create extended statistics of "
              + s.table()
              + " on "
              + String.join(", ", s.columns())
              + ".";
      case Vacuum vacuum -> "Vacuum " + vacuum.table() + ".";
      case SetParameter set -> "Set " + set.name() + " to " + set.value() + " for this session.";
      case RewriteQuery rewrite -> rewrite.how();
    };
  }

  /// An index on the table that the step reads.
  ///
  /// @param columns columns, or expressions, in the index's order; empty where the adviser finds
  ///   them by trying
  record CreateIndex(String table, List<String> columns) implements Remedy {
    public CreateIndex {
      columns = List.copyOf(columns);
    }

    /// An index whose columns are still to be found.
    public CreateIndex(String table) {
      this(table, List.of());
    }

    private String words() {
      return columns.isEmpty()
          ? "Try an index on " + table + "."
          : "Try an index on " + table + " (" + String.join(", ", columns) + ").";
    }
  }

  /// Fresh statistics of a table.
  record AnalyzeTable(String table) implements Remedy {}

  /// Statistics of columns that depend on each other (PostgreSQL's `CREATE STATISTICS`).
  record CreateStatistics(String table, List<String> columns) implements Remedy {
    public CreateStatistics {
      columns = List.copyOf(columns);
    }
  }

  /// A table freed of dead rows, its visibility map brought up to date.
  record Vacuum(String table) implements Remedy {}

  /// Another value of a setting, for the session.
  record SetParameter(String name, String value) implements Remedy {}

  /// Another way to write the query.
  record RewriteQuery(String how) implements Remedy {}
}
