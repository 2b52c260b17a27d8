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

/// Unique or primary key that builds its index under a lock.
final class KeyBuildsIndex implements Rule {

  private static final About ABOUT =
      About.of(
              "P08",
              "add-unique",
              "Unique or primary key that builds its index under a lock",
              Severity.WARNING,
              """
              `ADD UNIQUE` and `ADD PRIMARY KEY` build an index while they hold an access exclusive lock: nobody reads or writes the
              table until it is done [measured]. An index that was built concurrently before can become the constraint in an instant.
              (`ADD PRIMARY KEY USING INDEX` still reads all rows unless the columns are NOT NULL already.)
              """,
              """
              `CREATE UNIQUE INDEX CONCURRENTLY x ON t (…)`, then `ADD CONSTRAINT x UNIQUE USING INDEX x`.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The index behind it is built under an access exclusive lock: nobody reads or writes the table meanwhile.";
  private static final String ADVICE =
      "Build a unique index CONCURRENTLY first, then ADD CONSTRAINT … USING INDEX.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.concat(findAdded(in), findColumns(in));
  }

  private Stream<Finding> findAdded(Inspection in) {
    return in.onOthers(Operation.AddConstraint.class)
        .filter(a -> a.operation().usingIndex().isEmpty() && isKey(a.operation().constraint()))
        .map(a -> finding(in, a.step(), a.operation().constraint().name()));
  }

  private Stream<Finding> findColumns(Inspection in) {
    return in.onOthers(Operation.AddColumn.class)
        .filter(a -> a.operation().constraints().stream().anyMatch(KeyBuildsIndex::isKey))
        .map(a -> finding(in, a.step(), a.operation().column().name()));
  }

  private static boolean isKey(Constraint constraint) {
    return constraint instanceof Constraint.Unique || constraint instanceof Constraint.PrimaryKey;
  }

  private Finding finding(Inspection in, Step step, String part) {
    return in.sized(this, step, part, MESSAGE, ADVICE);
  }
}
