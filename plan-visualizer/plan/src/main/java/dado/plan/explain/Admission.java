package dado.plan.explain;

import dado.plan.explain.ExplainRefusedException.Remedy;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.SqlStatement.Kind;
import dado.schema.sql.Statements;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Decides by a text alone whether it may be explained.
final class Admission {
  private static final List<String> EXPLAINING = List.of("explain", "analyze", "describe", "desc");

  /// The empty word is an opening parenthesis, or a comment that a server executes.
  private static final Set<String> PLANNED =
      Set.of(
          "", "select", "values", "table", "with", "insert", "replace", "update", "delete",
          "merge");

  private static final Set<String> PLANLESS =
      Set.of(
          "call", "do", "execute", "show", "delimiter", "handler", "shutdown", "install", "help");
  private static final int LISTED = 10;
  private static final int WIDEST = 60;

  private Admission() {}

  /// The one statement of a text, without its separator.
  static Admitted admit(Engine engine, String sql, ExplainOptions options)
      throws ExplainRefusedException {
    SqlStatement statement = single(Statements.split(engine, sql));
    String firstWord = statement.text().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
    if (EXPLAINING.contains(firstWord)) {
      throw new ExplainRefusedException(
          "The text begins with " + firstWord + " itself. Give the statement alone.");
    }
    boolean planned =
        switch (statement.kind()) {
          case READS -> true;
          case UNKNOWN -> !PLANLESS.contains(firstWord);
          case WRITES -> PLANNED.contains(firstWord);
          case DEFINES, CONTROLS -> false;
        };
    if (!planned) {
      throw new ExplainRefusedException(
          "The statement begins with "
              + firstWord
              + " and has no plan. Only queries, INSERT, UPDATE, DELETE and MERGE have one.");
    }
    refuseToRun(engine, statement.kind(), options);
    refuseProduction(options);
    Parameters parameters = Parameters.of(engine, statement.text());
    refuseStrangers(parameters, options.arguments());
    return new Admitted(statement.text(), statement.kind(), parameters);
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
    if (statements.isEmpty()) {
      throw new ExplainRefusedException(
          "There is no statement here to explain. Write one, or move the caret into it.");
    }
    throw new ExplainRefusedException(
        String.format(
            Locale.ROOT,
            "These are %d statements, and explain takes one:\n%sChoose one of them.",
            statements.size(),
            listed(statements)),
        Remedy.CHOOSE);
  }

  private static String listed(List<SqlStatement> statements) {
    StringBuilder list = new StringBuilder();
    int shown = Math.min(LISTED, statements.size());
    for (int i = 0; i < shown; i++) {
      String line = statements.get(i).text().lines().findFirst().orElse("").strip();
      String cut = line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line;
      list.append(String.format(Locale.ROOT, "%3d. %s\n", i + 1, cut));
    }
    int rest = statements.size() - shown;
    return list + (rest > 0 ? String.format(Locale.ROOT, "     and %d more\n", rest) : "");
  }

  private static void refuseToRun(Engine engine, Kind kind, ExplainOptions options)
      throws ExplainRefusedException {
    if (!options.analyze() || kind == Kind.READS) {
      return;
    }
    String what =
        kind == Kind.WRITES
            ? "The statement writes, locks rows, or calls something that does"
            : "Dado cannot tell whether the statement only reads";
    boolean lost = kind == Kind.UNKNOWN && engine != Engine.POSTGRESQL;
    if (!options.allowWrites() && !lost) {
      throw new ExplainRefusedException(
          what
              + ", so it is not run. Explain it without running it, or allow it to write: then"
              + " what it did is rolled back.",
          Remedy.ALLOW_WRITES);
    }
    if (lost) {
      throw new ExplainRefusedException(
          what
              + ", and "
              + engine.title()
              + " may not be able to take it back, so it is not run. Explain it without running it.");
    }
  }

  private static void refuseProduction(ExplainOptions options) throws ExplainRefusedException {
    if (options.analyze() && options.production().filter(p -> !p.confirmed()).isPresent()) {
      throw new ExplainRefusedException(
          "This connection is marked as production, and to analyze means to run the statement"
              + " there. Explain it without running it, or confirm with the database's name, "
              + options.production().get().database()
              + ".",
          Remedy.CONFIRM);
    }
  }

  private static void refuseStrangers(Parameters parameters, Arguments arguments)
      throws ExplainRefusedException {
    List<String> strangers = parameters.strangers(arguments);
    if (!strangers.isEmpty()) {
      List<String> known =
          parameters.distinct().stream().map(Parameters.Parameter::written).toList();
      throw new ExplainRefusedException(
          "The statement has no parameter "
              + String.join(", ", strangers)
              + (known.isEmpty()
                  ? "; it has none."
                  : "; it has " + String.join(", ", known) + "."));
    }
  }
}
