package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// REFERENCES in a column, which old servers ignore.
final class InlineReferences implements Rule {

  private static final About ABOUT =
      About.of(
              "M04",
              "inline-references",
              "REFERENCES in a column, which old servers ignore",
              Severity.ERROR,
              """
              `user_id int REFERENCES users (id)` in a column makes a foreign key on MySQL 9 [measured: named `t_ibfk_1`] and MariaDB
              10.5 and later. MySQL 8 reads the words and **does nothing**: no constraint, no warning.
              """,
              """
              Write it as a constraint of the table: `CONSTRAINT … FOREIGN KEY (user_id) REFERENCES users (id)`.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "MySQL %s ignores REFERENCES in a column: there is no foreign key.";
  private static final String ADVICE =
      "Write FOREIGN KEY (…) REFERENCES … as a constraint of the table.";
  private static final String MESSAGE_2 =
      "REFERENCES in a column makes a foreign key here, and nothing on MySQL 8.";

  @Override
  public Stream<Finding> find(Inspection in) {
    boolean ignored = in.engine() == Engine.MYSQL && !in.version().atLeast(9, 0);
    return in.steps().stream()
        .filter(s -> s.line() > 0 && references(s))
        .map(s ->
            ignored
                ? in.at(this, s, "", MESSAGE.formatted(in.version()), ADVICE)
                : in.at(this, s, "", MESSAGE_2, ADVICE)
                    .at(in.settings().severity(ABOUT).orElse(Severity.INFO)));
  }

  private static final Pattern INLINE = Pattern.compile("(?is)^\\s*(?:create|alter)\\s.*");

  private static boolean references(Step step) {
    return switch (step.operation()) {
      case Operation.AddColumn o ->
          o.constraints().stream().anyMatch(Constraint.ForeignKey.class::isInstance);
      case Operation.CreateTable o ->
          INLINE.matcher(step.sql()).matches() && inline(step.sql(), o.table());
      default -> false;
    };
  }

  /// More REFERENCES than FOREIGN KEY: some stand in columns.
  private static boolean inline(String sql, Table table) {
    String bare = sql.replaceAll("'(?:[^']|'')*'", "''").toUpperCase(Locale.ROOT);
    int keys = bare.split("\\bFOREIGN\\s+KEY\\b", -1).length - 1;
    return table.foreignKeys().size() > keys;
  }
}
