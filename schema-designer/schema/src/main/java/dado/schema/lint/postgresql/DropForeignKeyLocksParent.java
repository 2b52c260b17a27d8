package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.util.Optional;
import java.util.stream.Stream;

/// Dropping a foreign key locks the referenced table too.
final class DropForeignKeyLocksParent implements Rule {

  private static final About ABOUT =
      About.of(
              "P30",
              "drop-foreign-key",
              "Dropping a foreign key locks the referenced table too",
              Severity.INFO,
              """
              `DROP CONSTRAINT` of a foreign key takes an access exclusive lock on the **referenced** table as well, because its triggers
              go [measured]. Dropping the referencing table does the same. On a much-read parent that lock is hard to get.
              """,
              """
              Set a `lock_timeout` and retry; do it alone, not in one transaction with other work.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "Readers and writers of %s, which it references, are locked out as well.";
  private static final String ADVICE = "Set lock_timeout, and do it alone.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.DropConstraint.class)
        .flatMap(a ->
            target(a)
                .map(t ->
                    in.at(
                        this,
                        a.step(),
                        a.operation().constraint(),
                        MESSAGE.formatted(t.local()),
                        ADVICE))
                .stream());
  }

  private static Optional<Name> target(Inspection.Asked<Operation.DropConstraint> dropped) {
    return dropped.step().table().stream()
        .flatMap(t -> t.foreignKeys().stream())
        .filter(k -> k.name().equals(dropped.operation().constraint()))
        .map(Constraint.ForeignKey::references)
        .findFirst();
  }
}
