package dado.plan.rule;

/// What a finding asks for.
public sealed interface Remedy {

  /// What to do, as a sentence.
  default String sentence() {
    return switch (this) {
      case CreateIndex index -> "Try an index on " + index.table() + ".";
      case AnalyzeTable table -> "Refresh the statistics of " + table.table() + ".";
      case SetParameter set -> "Set " + set.name() + " to " + set.value() + " for this session.";
      case RewriteQuery rewrite -> rewrite.how();
    };
  }

  /// An index on the table that the step reads. Which one, the adviser finds by trying.
  record CreateIndex(String table) implements Remedy {}

  /// Fresh statistics of a table.
  record AnalyzeTable(String table) implements Remedy {}

  /// Another value of a setting, for the session.
  record SetParameter(String name, String value) implements Remedy {}

  /// Another way to write the query.
  record RewriteQuery(String how) implements Remedy {}
}
