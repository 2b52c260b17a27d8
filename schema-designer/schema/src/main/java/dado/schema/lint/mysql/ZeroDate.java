package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// Zero date as a default.
final class ZeroDate implements Rule {

  private static final About ABOUT =
      About.of(
              "M20",
              "zero-date",
              "Zero date as a default",
              Severity.WARNING,
              """
              `0000-00-00` is no date. Strict mode (`NO_ZERO_DATE`, on since 5.7) refuses the default; drivers read it as NULL, as an error
              or as a day in November of the year -1.
              """,
              """
              Use NULL for "not known", or CURRENT_TIMESTAMP.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "%s has a zero date as its default, which strict servers refuse.";
  private static final String ADVICE = "Use NULL or CURRENT_TIMESTAMP.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.concat(findTables(in), findAdded(in));
  }

  private Stream<Finding> findTables(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.columns().stream()
                .filter(ZeroDate::zero)
                .map(c -> in.on(this, t.name(), c.name(), MESSAGE.formatted(c.name()), ADVICE)));
  }

  private Stream<Finding> findAdded(Inspection in) {
    return in.onOthers(Operation.AddColumn.class)
        .filter(
            a -> in.design().table(a.operation().table()).isEmpty() && zero(a.operation().column()))
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().column().name(),
                MESSAGE.formatted(a.operation().column().name()),
                ADVICE));
  }

  private static boolean zero(Column column) {
    return column.defaultValue().map(d -> d.contains("0000-00-00")).orElse(false);
  }
}
