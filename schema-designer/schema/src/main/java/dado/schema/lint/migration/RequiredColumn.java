package dado.schema.lint.migration;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.util.Locale;
import java.util.stream.Stream;

/// New required column without a value for old rows.
final class RequiredColumn implements Rule {

  private static final About ABOUT =
      About.of(
              "P02",
              "add-required-column",
              "New required column without a value for old rows",
              Severity.ERROR,
              """
              `ADD COLUMN … NOT NULL` without a default fails on PostgreSQL and SQLite as soon as the table has one row: what should it
              hold? (MySQL and MariaDB fill in `0` or `''` silently; that is M03.) On an empty table it works – which is why it passes
              in every test and fails in production.
              """,
              """
              Give it a constant default (free on PostgreSQL 11 and later, and on SQLite), or add it nullable, fill it, then require it.
              """)
          .on(Engine.POSTGRESQL, Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The statement fails as soon as %s has a row: %s needs a value.%s";
  private static final String ADVICE =
      "Give it a default, or add it nullable, fill it, then make it NOT NULL.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.AddColumn.class)
        .filter(a -> needsValue(a.operation().column()) && !empty(in, a.operation().table()))
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().column().name(),
                MESSAGE.formatted(
                    a.operation().table().local(),
                    a.operation().column().name(),
                    in.facts().rows(a.operation().table()).isEmpty()
                        ? " Assumed: it has rows."
                        : ""),
                ADVICE));
  }

  private static boolean needsValue(Column column) {
    boolean serial = column.type().toLowerCase(Locale.ROOT).contains("serial");
    return !column.nullable()
        && !serial
        && column.defaultValue().isEmpty()
        && column.generation() instanceof Column.Generation.None;
  }

  private static boolean empty(Inspection in, Name table) {
    return in.facts().rows(table).map(r -> r == 0).orElse(false);
  }
}
