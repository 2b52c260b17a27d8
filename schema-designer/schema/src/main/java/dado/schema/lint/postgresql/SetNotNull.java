package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// NOT NULL that reads the whole table under a lock.
final class SetNotNull implements Rule {

  private static final About ABOUT =
      About.of(
              "P05",
              "set-not-null",
              "NOT NULL that reads the whole table under a lock",
              Severity.WARNING,
              """
              `SET NOT NULL` takes an access exclusive lock and reads every row while it holds it. PostgreSQL 12 and later skip the
              reading when a **valid** `CHECK (column IS NOT NULL)` already proves it; PostgreSQL 18 can add the rule `NOT VALID` – an
              instant – and `VALIDATE` it under a share update exclusive lock, beside readers and writers [measured].
              """,
              """
              PostgreSQL 18: `ADD CONSTRAINT t_c_not_null NOT NULL c NOT VALID`, then in another transaction `VALIDATE CONSTRAINT`.
              Before: `ADD CONSTRAINT x CHECK (c IS NOT NULL) NOT VALID`, `VALIDATE CONSTRAINT x`, `SET NOT NULL`, `DROP CONSTRAINT x`.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "All rows are read to see that %s is never NULL, and nobody reads or writes the table meanwhile (access exclusive lock).";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.concat(findSet(in), findAdded(in));
  }

  private Stream<Finding> findSet(Inspection in) {
    return in.onOthers(Operation.SetNullable.class)
        .filter(a ->
            !a.operation().nullable()
                && !already(a.step(), a.operation().column())
                && !proven(in, a.step(), a.operation().column()))
        .map(a -> finding(in, a.step(), a.operation().column()));
  }

  private Stream<Finding> findAdded(Inspection in) {
    return in.onOthers(Operation.AddNotNull.class)
        .filter(a ->
            !a.operation().notValid()
                && !already(a.step(), a.operation().column())
                && !proven(in, a.step(), a.operation().column()))
        .map(a -> finding(in, a.step(), a.operation().column()));
  }

  private static boolean already(Step step, String column) {
    return step.table().flatMap(t -> t.column(column)).map(c -> !c.nullable()).orElse(false);
  }

  /// A check that was validated, whoever made it; one whose text is not known counts when it was
  /// validated here.
  private static boolean proven(Inspection in, Step step, String column) {
    boolean here =
        step.table().stream()
            .flatMap(t -> t.constraints().stream())
            .anyMatch(c -> c instanceof Constraint.Check k && proves(k, column));
    boolean unknown =
        in.asked(Operation.ValidateConstraint.class)
            .anyMatch(v ->
                v.step().statement() < step.statement()
                    && v.step().subject().equals(step.subject())
                    && unknownHere(v));
    return in.version().atLeast(12, 0) && (here || unknown);
  }

  private static boolean proves(Constraint.Check check, String column) {
    return !check.options().is("validated", "no")
        && !check.options().is("enforced", "no")
        && proves(check.expression(), column);
  }

  private static boolean unknownHere(Inspection.Asked<Operation.ValidateConstraint> validated) {
    return validated.step().origin() == Step.Origin.UNKNOWN
        && validated.step().table().stream()
            .flatMap(t -> t.constraints().stream())
            .noneMatch(c -> c.name().equals(validated.operation().constraint()));
  }

  private static boolean proves(String expression, String column) {
    String plain = expression.toLowerCase(Locale.ROOT).replaceAll("[()\"\\s]+", " ").strip();
    return List.of(plain.split(" and ", -1)).stream()
        .anyMatch(p -> p.strip().equals(column.toLowerCase(Locale.ROOT) + " is not null"));
  }

  private Finding finding(Inspection in, Step step, String column) {
    String advice =
        in.version().atLeast(18, 0)
            ? "ADD CONSTRAINT … NOT NULL "
                + column
                + " NOT VALID, then VALIDATE CONSTRAINT in another transaction."
            : "CHECK ("
                + column
                + " IS NOT NULL) NOT VALID, VALIDATE, SET NOT NULL, drop the check.";
    return in.sized(this, step, column, MESSAGE.formatted(column), advice);
  }
}
