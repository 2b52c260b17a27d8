package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.types.TypeName;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// Enum where a lookup table may be better.
final class EnumInsteadOfTable implements Rule {

  private static final About ABOUT =
      About.of(
              "D09",
              "enum-or-lookup-table",
              "Enum where a lookup table may be better",
              Severity.INFO,
              """
              An enum is compact and checked, and its values are hard to change: PostgreSQL can add and rename values, but never
              remove or reorder them (the type has to be replaced in every column that uses it); MySQL appends at the end for free and
              copies the table for anything else. A lookup table with a foreign key takes new rows at any time and can hold a label, an
              order and a flag "no longer used".
              """,
              """
              Keep an enum for what never changes (weekdays), and use a lookup table for what a user or a release may extend.
              """)
          .on(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB)
          .onRequest();

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The enum %s has %s values, which cannot be removed or reordered in place.";
  private static final String ADVICE = "Consider a lookup table.";
  private static final String MESSAGE_2 =
      "%s is an enum; any change of its values but adding at the end copies the table.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.concat(findTypes(in), findColumns(in));
  }

  private Stream<Finding> findTypes(Inspection in) {
    return in.design().enums().stream()
        .filter(e -> e.values().size() > 1)
        .map(e ->
            in.on(
                this,
                e.name(),
                "",
                MESSAGE.formatted(e.name().local(), e.values().size()),
                ADVICE));
  }

  private Stream<Finding> findColumns(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.columns().stream()
                .filter(c -> TypeName.of(in.engine(), c.type()).labels().size() > 1)
                .map(c -> in.on(this, t.name(), c.name(), MESSAGE_2.formatted(c.name()), ADVICE)));
  }
}
