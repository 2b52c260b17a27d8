package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import java.util.Locale;
import java.util.stream.Stream;

/// serial instead of an identity column.
final class SerialInsteadOfIdentity implements Rule {

  private static final About ABOUT =
      About.of(
              "D18",
              "serial-instead-of-identity",
              "serial instead of an identity column",
              Severity.INFO,
              """
              `serial` is a macro: it makes a sequence with rights and a name of its own, and a default that anybody may override. A
              role that may insert also needs `USAGE` on the sequence; a copied table (`LIKE … INCLUDING DEFAULTS`) shares it; dropping
              the default leaves it. An identity column (PostgreSQL 10) is part of the table, and `GENERATED ALWAYS` refuses numbers
              from outside.
              """,
              """
              Use `bigint GENERATED ALWAYS AS IDENTITY`. A column that is there: drop the default and the sequence, `ADD GENERATED … AS
              IDENTITY`, then `setval` to the highest number.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s takes its numbers from a sequence beside the table.";
  private static final String ADVICE = "Make it GENERATED ALWAYS AS IDENTITY.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.columns().stream()
                .filter(c -> serial(c))
                .map(c -> in.on(this, t.name(), c.name(), MESSAGE.formatted(c.name()), ADVICE)));
  }

  private static boolean serial(Column column) {
    boolean none = column.generation() instanceof Column.Generation.None;
    return none
        && (column.type().toLowerCase(Locale.ROOT).matches("(big|small)?serial[248]?")
            || column.defaultValue().map(d -> d.startsWith("nextval(")).orElse(false));
  }
}
