package dado.schema.review;

import dado.schema.dialect.Statement;
import dado.schema.lint.Lint;
import dado.schema.lint.LintInput;
import dado.schema.lint.rule.Facts;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Settings;
import dado.schema.lint.script.Script;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What each statement of a script will cost on a live database.
public final class Outlooks {

  /// Rules that speak of a script as a whole.
  private static final List<String> WHOLE = List.of("P21", "M05");

  /// Rules that say that every row is written anew.
  private static final List<String> REWRITING = List.of("P01", "P24", "M01");

  private Outlooks() {}

  /// The outlooks of statements that run on a schema, in their order.
  ///
  /// @param facts what the live server told, above all how large its tables are
  public static List<Outlook> of(
      Schema before, List<Statement> statements, Facts facts, Settings settings) {
    Script script = Script.of(before.engine(), statements, before);
    Map<Integer, List<Step>> steps = new HashMap<>();
    script.steps().forEach(s -> at(steps, s.statement()).add(s));
    Map<Integer, List<Finding>> findings = new HashMap<>();
    Lint.run(input(before, script, facts, settings))
        .forEach(f -> at(findings, f.place().statement()).add(f));
    List<Outlook> all = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      all.add(of(before, statements.get(i), at(steps, i), at(findings, i)));
    }
    return List.copyOf(all);
  }

  private static <T> List<T> at(Map<Integer, List<T>> map, int statement) {
    return map.computeIfAbsent(statement, key -> new ArrayList<>());
  }

  private static LintInput input(Schema before, Script script, Facts facts, Settings settings) {
    Settings quiet = settings;
    for (String rule : WHOLE) {
      quiet = quiet.with(rule, "off");
    }
    return new LintInput(
        before.engine(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(before),
        script,
        facts,
        quiet);
  }

  private static Outlook of(
      Schema before, Statement statement, List<Step> steps, List<Finding> findings) {
    Cost cost = Cost.NONE;
    for (Step step : steps) {
      cost = cost.or(cost(before, step));
    }
    boolean rewrites = findings.stream().anyMatch(f -> REWRITING.contains(f.rule()));
    Outlook.Work work = rewrites ? Outlook.Work.REWRITES : cost.work();
    boolean made = !steps.isEmpty() && steps.stream().allMatch(Step::created);
    // SQLite locks the file, whosever table it is, and a table that is built anew is no new one.
    boolean fresh = made && before.engine() != Engine.SQLITE;
    Lock lock = fresh ? Lock.NONE : cost.lock();
    return new Outlook(statement, lock, work, table(before, statement, steps), fresh, findings);
  }

  /// The table that has rows: the statement's own, or the one whose change it serves.
  private static Optional<Name> table(Schema before, Statement statement, List<Step> steps) {
    return Stream.concat(
            steps.stream().flatMap(s -> s.subject().stream()),
            Stream.of(statement.cause().subject()))
        .filter(n -> before.table(n).isPresent())
        .findFirst();
  }

  private static Cost cost(Schema before, Step step) {
    return switch (before.engine()) {
      case POSTGRESQL -> PostgresqlCosts.of(step);
      case MYSQL, MARIADB -> FamilyCosts.of(step);
      case SQLITE -> SqliteCosts.of(step);
    };
  }
}
