package dado.plan.explain;

import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.SqlStatement.Kind;
import dado.schema.sql.Statements;
import java.util.List;
import java.util.Locale;

/// Decides by a text alone whether it may be explained.
final class Admission {
  private static final List<String> EXPLAINING = List.of("explain", "analyze", "describe", "desc");

  private Admission() {}

  /// The one statement of a text, without its separator.
  static String admit(Engine engine, String sql, ExplainOptions options)
      throws ExplainRefusedException {
    SqlStatement statement = single(Statements.split(engine, sql));
    String firstWord = statement.text().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
    if (EXPLAINING.contains(firstWord)) {
      throw new ExplainRefusedException(
          "The text begins with " + firstWord + " itself. Give the statement alone.");
    }
    switch (statement.kind()) {
      case READS -> {}
      case WRITES, UNKNOWN -> refuseToRun(engine, statement.kind(), options);
      case DEFINES, CONTROLS ->
          throw new ExplainRefusedException(
              "The statement begins with "
                  + firstWord
                  + " and has no plan. Only queries, INSERT, UPDATE, DELETE and MERGE have one.");
    }
    return statement.text();
  }

  /// Whether a text is one statement of a kind that no engine's SQL has, as far as Dado knows.
  static boolean isUnknown(Engine engine, String sql) {
    List<SqlStatement> statements = Statements.split(engine, sql);
    return statements.size() == 1 && statements.getFirst().kind() == Kind.UNKNOWN;
  }

  private static SqlStatement single(List<SqlStatement> statements) throws ExplainRefusedException {
    if (statements.size() == 1) {
      return statements.getFirst();
    }
    throw new ExplainRefusedException(
        statements.isEmpty()
            ? "There is no statement here to explain. Write one, or move the caret into it."
            : String.format(
                Locale.ROOT,
                "These are %d statements. Explain takes one: select it, or leave the others out.",
                statements.size()));
  }

  private static void refuseToRun(Engine engine, Kind kind, ExplainOptions options)
      throws ExplainRefusedException {
    if (!options.analyze()) {
      return;
    }
    String what =
        kind == Kind.WRITES
            ? "The statement writes, or calls something that does"
            : "Dado cannot tell whether the statement only reads";
    if (engine != Engine.POSTGRESQL) {
      throw new ExplainRefusedException(
          what
              + ", and "
              + engine.title()
              + " cannot be trusted to take it back, so it is not run. Explain it without running"
              + " it.");
    }
    if (!options.allowWrites()) {
      throw new ExplainRefusedException(
          what + ", so it is not run. Explain it without running it.");
    }
  }
}
