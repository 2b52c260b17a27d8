package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// IF EXISTS that MySQL does not have.
final class NoIfExists implements Rule {

  private static final About ABOUT =
      About.of(
              "M16",
              "no-if-exists",
              "IF EXISTS that MySQL does not have",
              Severity.ERROR,
              """
              MySQL has `IF [NOT] EXISTS` for tables, views and routines, not for columns, indexes and constraints: `ADD COLUMN IF NOT
              EXISTS` is a syntax error there. MariaDB has all of them.
              """,
              """
              Leave it out; look into `information_schema` first if the script must run twice.
              """)
          .on(Engine.MYSQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "MySQL has no IF EXISTS for columns, indexes and constraints: a syntax error.";
  private static final Pattern GUARDED =
      Pattern.compile(
          "(?is)\\b(add|drop|modify|change)\\s+(column|index|key|constraint|foreign\\s+key|check)?\\s*if\\s+(not\\s+)?exists\\b|\\b(create|drop)\\s+(unique\\s+)?index\\s+if\\s+");

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.steps().stream()
        .filter(s ->
            s.line() > 0
                && !(s.operation() instanceof Operation.DropTable)
                && s.sql().toUpperCase(Locale.ROOT).matches("(?s)(ALTER\\s+TABLE|CREATE|DROP).*")
                && GUARDED.matcher(s.sql()).find()
                && index(s.operation()))
        .filter(first(in))
        .map(s -> in.at(this, s, "", MESSAGE, "Leave it out."));
  }

  private static boolean index(Operation operation) {
    return operation instanceof Operation.AddColumn
        || operation instanceof Operation.DropColumn
        || operation instanceof Operation.CreateIndex
        || operation instanceof Operation.DropIndex
        || operation instanceof Operation.DropConstraint
        || operation instanceof Operation.AddConstraint
        || operation instanceof Operation.ModifyColumn;
  }

  private static Predicate<Step> first(Inspection in) {
    Set<Integer> told = new HashSet<>();
    return s -> told.add(s.statement()) && in.engine() == Engine.MYSQL;
  }
}
