package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import java.util.Locale;
import java.util.stream.Stream;

/// Exclusion constraint, which has no online way.
final class ExclusionLocks implements Rule {

  private static final About ABOUT =
      About.of(
              "P09",
              "add-exclusion",
              "Exclusion constraint, which has no online way",
              Severity.WARNING,
              """
              `ADD EXCLUDE` builds its index and checks every pair of rows under an access exclusive lock. There is no `NOT VALID` and no
              `USING INDEX` for it.
              """,
              """
              Plan a quiet hour, or make a new table with the constraint and move the rows into it.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The table is locked for readers and writers until every pair of rows is checked; PostgreSQL has no online way.";
  private static final String ADVICE =
      "Plan a quiet hour, or move the rows into a new table that has the constraint.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.AddConstraint.class)
        .filter(a ->
            a.operation().constraint() instanceof Constraint.Exclusion x
                && x.definition().toUpperCase(Locale.ROOT).startsWith("EXCLUDE"))
        .map(a -> in.sized(this, a.step(), a.operation().constraint().name(), MESSAGE, ADVICE));
  }
}
