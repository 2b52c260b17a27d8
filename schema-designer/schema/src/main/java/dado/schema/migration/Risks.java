package dado.schema.migration;

import dado.schema.dialect.Statement;
import dado.schema.lint.Lint;
import dado.schema.lint.LintInput;
import dado.schema.lint.rule.Facts;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Settings;
import dado.schema.lint.script.Script;
import dado.schema.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can go wrong when the statements of a migration run on a live database: what the lint rules
/// say of them.
final class Risks {

  /// That a tool should set a lock timeout, and make one migration of each statement, is no risk of
  /// one statement.
  private static final Settings SETTINGS =
      new Settings(Map.of("P21", "off", "M05", "off"), Map.of(), Map.of());

  private Risks() {}

  /// The risks of statements that run on a schema.
  static List<Risk> of(Schema before, List<Statement> statements) {
    Script script = Script.of(before.engine(), statements, before);
    LintInput input =
        new LintInput(
            before.engine(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(before),
            script,
            Facts.NONE,
            SETTINGS);
    return Lint.run(input).stream().map(f -> risk(f, statements)).distinct().toList();
  }

  private static Risk risk(Finding finding, List<Statement> statements) {
    Risk.Severity severity =
        switch (finding.severity()) {
          case INFO -> Risk.Severity.INFO;
          case WARNING -> Risk.Severity.WARNING;
          case ERROR -> Risk.Severity.ERROR;
        };
    String sql = statements.get(finding.place().statement()).sql();
    return new Risk(finding.rule(), severity, sql, finding.message(), finding.advice());
  }
}
