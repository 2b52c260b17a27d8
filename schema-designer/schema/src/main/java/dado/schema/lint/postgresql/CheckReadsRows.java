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
import java.util.stream.Stream;

/// Check that reads all rows under a lock.
final class CheckReadsRows implements Rule {

  private static final About ABOUT =
      About.of(
              "P07",
              "add-check",
              "Check that reads all rows under a lock",
              Severity.WARNING,
              """
              `ADD CHECK` takes an access exclusive lock and reads every row under it; nobody reads or writes the table meanwhile
              [measured]. `NOT VALID` and `NOT ENFORCED` read nothing. `VALIDATE CONSTRAINT` reads later, beside readers and writers. A
              check in `ADD COLUMN` reads every row too.
              """,
              """
              `ADD CONSTRAINT … CHECK (…) NOT VALID`, commit, then `VALIDATE CONSTRAINT`.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "Every row is checked, and nobody reads or writes the table meanwhile (access exclusive lock).";
  private static final String ADVICE =
      "Add it NOT VALID, then VALIDATE CONSTRAINT in a later transaction.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.concat(findAdded(in), findColumns(in));
  }

  private Stream<Finding> findAdded(Inspection in) {
    return in.onOthers(Operation.AddConstraint.class)
        .filter(a ->
            a.operation().constraint() instanceof Constraint.Check && !a.operation().unchecked())
        .map(a -> finding(in, a.step(), a.operation().constraint().name()));
  }

  private Stream<Finding> findColumns(Inspection in) {
    return in.onOthers(Operation.AddColumn.class)
        .filter(
            a -> a.operation().constraints().stream().anyMatch(Constraint.Check.class::isInstance))
        .map(a -> finding(in, a.step(), a.operation().column().name()));
  }

  private Finding finding(Inspection in, Step step, String part) {
    return in.sized(this, step, part, MESSAGE, ADVICE);
  }
}
