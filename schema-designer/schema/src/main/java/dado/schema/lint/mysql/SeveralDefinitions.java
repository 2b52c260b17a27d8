package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import java.util.List;
import java.util.stream.Stream;

/// Several DDL statements in one migration.
final class SeveralDefinitions implements Rule {

  private static final About ABOUT =
      About.of(
              "M05",
              "several-ddl",
              "Several DDL statements in one migration",
              Severity.INFO,
              """
              Every DDL statement of MySQL and MariaDB commits. If the second of three fails, the first is done and cannot be rolled
              back; the tool marks the migration as failed, and somebody has to find out how far it came.
              """,
              """
              One DDL statement a migration, or a tool that keeps the state of each step. Dado's own migrations are resumed step by step.
              """)
          .on(Engine.MYSQL, Engine.MARIADB)
          .onRequest();

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "This script has %s statements that change what is there, each of which commits; if one fails, those before it stay.";
  private static final String ADVICE = "Make each a migration of its own.";

  @Override
  public Stream<Finding> find(Inspection in) {
    List<Step> steps =
        in.steps().stream()
            .filter(s -> s.line() > 0 && !s.created() && defines(s.operation()))
            .toList();
    long statements = steps.stream().map(Step::statement).distinct().count();
    return statements < 2
        ? Stream.empty()
        : steps.stream()
            .filter(s -> s.statement() != steps.getFirst().statement())
            .limit(1)
            .map(s -> in.at(this, s, "", MESSAGE.formatted(statements), ADVICE));
  }

  private static boolean defines(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o -> false;
      case Operation.Setting o -> false;
      case Operation.Transaction o -> false;
      case Operation.ChangeRows o -> false;
      case Operation.InsertRows o -> false;
      case Operation.Other o -> false;
      case Operation.CreateOther o -> false;
      case Operation.CreateView o -> false;
      default -> true;
    };
  }
}
