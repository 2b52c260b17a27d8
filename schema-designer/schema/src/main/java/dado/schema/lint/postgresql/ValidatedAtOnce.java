package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// NOT VALID and VALIDATE in one transaction.
final class ValidatedAtOnce implements Rule {

  private static final About ABOUT =
      About.of(
              "P22",
              "validated-in-same-transaction",
              "NOT VALID and VALIDATE in one transaction",
              Severity.WARNING,
              """
              `NOT VALID` is worth its while because the strong lock is gone before the rows are read. In one transaction it is not: the
              access exclusive (or share row exclusive) lock of `ADD CONSTRAINT` is kept until the commit, and `VALIDATE` reads every row
              under it.
              """,
              """
              Commit between the two, or put `VALIDATE CONSTRAINT` into the next migration.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The lock of ADD CONSTRAINT is still held while all rows are read.";
  private static final String ADVICE = "Commit before VALIDATE CONSTRAINT.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.ValidateConstraint.class)
        .filter(a -> a.step().transaction() > 0 && added(in, a.step(), a.operation().constraint()))
        .map(a -> in.sized(this, a.step(), a.operation().constraint(), MESSAGE, ADVICE));
  }

  private static boolean added(Inspection in, Step validated, String name) {
    boolean constraint =
        in.asked(Operation.AddConstraint.class)
            .anyMatch(a ->
                before(a.step(), validated)
                    && a.operation().unchecked()
                    && a.operation().constraint().name().equals(name));
    return constraint
        || in.asked(Operation.AddNotNull.class)
            .anyMatch(a ->
                before(a.step(), validated)
                    && a.operation().notValid()
                    && a.operation().name().equals(name));
  }

  private static boolean before(Step step, Step validated) {
    return step.transaction() == validated.transaction()
        && step.statement() < validated.statement();
  }
}
