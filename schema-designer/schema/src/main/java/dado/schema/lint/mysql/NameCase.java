package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.Locale;
import java.util.stream.Stream;

/// Table names that depend on the host.
final class NameCase implements Rule {

  private static final About ABOUT =
      About.of(
              "M18",
              "name-case",
              "Table names that depend on the host",
              Severity.WARNING,
              """
              Whether `Orders` and `orders` are one table depends on `lower_case_table_names`, which is 0 on Linux, 1 on Windows and 2 on
              macOS, and cannot be changed after the server was set up. Names with capital letters work on one host and fail on another.
              """,
              """
              Write table names in lower case.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "%s and %s are one table on some hosts and two on others%s.";
  private static final String ADVICE = "Call it %s.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .filter(t -> !t.name().local().equals(t.name().local().toLowerCase(Locale.ROOT)))
        .map(t ->
            in.on(
                    this,
                    t.name(),
                    "",
                    MESSAGE.formatted(
                        t.name().local(), t.name().local().toLowerCase(Locale.ROOT), setting(in)),
                    ADVICE.formatted(t.name().local().toLowerCase(Locale.ROOT)))
                .at(
                    twin(in, t)
                        ? Severity.ERROR
                        : in.settings().severity(ABOUT).orElse(Severity.INFO)));
  }

  private static boolean twin(Inspection in, Table table) {
    return in.tables()
        .anyMatch(t ->
            !t.name().equals(table.name())
                && t.name().local().equalsIgnoreCase(table.name().local()));
  }

  private static String setting(Inspection in) {
    String value = in.facts().settings().getOrDefault("lower_case_table_names", "");
    return value.isEmpty() ? "" : " (lower_case_table_names is " + value + " here)";
  }
}
