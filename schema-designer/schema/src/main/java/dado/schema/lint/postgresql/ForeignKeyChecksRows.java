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
import dado.schema.model.Name;
import java.util.stream.Stream;

/// Foreign key that checks all rows at once.
final class ForeignKeyChecksRows implements Rule {

  private static final About ABOUT =
      About.of(
              "P06",
              "add-foreign-key",
              "Foreign key that checks all rows at once",
              Severity.WARNING,
              """
              `ADD FOREIGN KEY` takes a share row exclusive lock on **both** tables and keeps it while it looks up every row; writers of
              both wait [measured]. `NOT VALID` skips the look-up: new rows are checked from that moment on, old ones by a later
              `VALIDATE CONSTRAINT`, which lets everybody write (share update exclusive). `ADD COLUMN … REFERENCES` of a new nullable
              column checks nothing, because every value is NULL.
              """,
              """
              `ADD CONSTRAINT … FOREIGN KEY … NOT VALID`, commit, then `VALIDATE CONSTRAINT` in another transaction.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "Writers of %s and of %s wait while every row of %s is looked up (share row exclusive lock on both).";
  private static final String ADVICE =
      "Add it NOT VALID, then VALIDATE CONSTRAINT in a later transaction.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.AddConstraint.class)
        .filter(a ->
            a.operation().constraint() instanceof Constraint.ForeignKey
                && !a.operation().unchecked())
        .map(a -> finding(in, a.step(), (Constraint.ForeignKey) a.operation().constraint()));
  }

  private Finding finding(Inspection in, Step step, Constraint.ForeignKey key) {
    String table = step.subject().map(Name::local).orElse("");
    return in.sized(
        this,
        step,
        String.join(", ", key.columns()),
        MESSAGE.formatted(table, key.references().local(), table),
        ADVICE);
  }
}
