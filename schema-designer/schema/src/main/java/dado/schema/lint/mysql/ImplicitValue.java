package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.types.TypeName;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// New required column that old rows fill with 0 or nothing.
final class ImplicitValue implements Rule {

  private static final About ABOUT =
      About.of(
              "M03",
              "implicit-value",
              "New required column that old rows fill with 0 or nothing",
              Severity.WARNING,
              """
              MySQL and MariaDB add a `NOT NULL` column without a default to a table with rows, and fill it with `0`, `''` or
              `0000-00-00` – silently, in strict mode too [measured]. Nobody can tell later which zeros were meant.
              """,
              """
              Give it a default that says "not known", or add it nullable, fill it, then make it NOT NULL.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "Rows that are there get %s in %s, without a word.";
  private static final String ADVICE =
      "Give it a default, or add it nullable, fill it, then make it NOT NULL.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.AddColumn.class)
        .filter(a ->
            implicit(a.operation().column())
                && !in.facts().rows(a.operation().table()).map(r -> r == 0).orElse(false))
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().column().name(),
                MESSAGE.formatted(
                    value(in.engine(), a.operation().column()), a.operation().column().name()),
                ADVICE));
  }

  private static boolean implicit(Column column) {
    return !column.nullable()
        && column.defaultValue().isEmpty()
        && column.generation() instanceof Column.Generation.None
        && !column.type().equalsIgnoreCase("serial");
  }

  private static String value(Engine engine, Column column) {
    TypeName type = TypeName.of(engine, column.type());
    if (type.base().contains("char")
        || type.base().contains("text")
        || type.base().contains("blob")
        || type.base().contains("binary")) {
      return "''";
    }
    if (!type.labels().isEmpty()) {
      return "the first of its values";
    }
    return type.base().startsWith("date") || type.base().startsWith("time") ? "a zero date" : "0";
  }
}
