package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import java.util.Optional;
import java.util.stream.Stream;

/// Change that copies the whole table.
final class ConstraintRebuilds implements Rule {

  private static final About ABOUT =
      About.of(
              "S10",
              "rebuilds-table",
              "Change that copies the whole table",
              Severity.INFO,
              """
              What SQLite's `ALTER TABLE` cannot do is done by a rebuild: a new table, all rows copied, the old one dropped, the new one
              renamed. Other connections cannot write meanwhile, and the file grows by the size of the table.
              """,
              """
              Make a copy of the file first, and run it while nobody else has it open.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "All rows of %s are copied; other connections cannot write meanwhile.";
  private static final String ADVICE = "Make a copy of the file first.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Rebuilds.of(in).stream()
        .filter(r -> !r.drop().created())
        .map(r ->
            in.sized(
                this,
                r.rename(),
                Optional.of(r.table()),
                "",
                MESSAGE.formatted(r.table().local()),
                ADVICE));
  }
}
