package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import java.util.Optional;
import java.util.stream.Stream;

/// ALTER TABLE that this SQLite does not have.
final class UnsupportedAlter implements Rule {

  private static final About ABOUT =
      About.of(
              "S09",
              "unsupported-alter",
              "ALTER TABLE that this SQLite does not have",
              Severity.ERROR,
              """
              SQLite's `ALTER TABLE` grew slowly: RENAME COLUMN in 3.25, DROP COLUMN in 3.35, SET/DROP NOT NULL and ADD/DROP CONSTRAINT
              (for CHECK and NOT NULL only) in 3.53 [measured]. There is no way to change a type or a default, or to add a primary key,
              unique constraint or foreign key. Debian 12 ships 3.40, and programs often bring their own.
              """,
              """
              Rebuild the table, or name the version that the script is meant for (`--target-version`).
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.steps().stream()
        .filter(s -> rebuilds(in, s))
        .flatMap(s ->
            reason(in, s.operation())
                .map(r -> in.at(this, s, "", r, "Rebuild the table."))
                .stream());
  }

  private static boolean rebuilds(Inspection in, Step step) {
    return Rebuilds.of(in).stream().noneMatch(r -> r.rename().statement() == step.statement());
  }

  private static Optional<String> reason(Inspection in, Operation operation) {
    return switch (operation) {
      case Operation.ChangeType o ->
          Optional.of("SQLite cannot change the type of " + o.column() + ".");
      case Operation.SetDefault o ->
          Optional.of("SQLite cannot change the default of " + o.column() + ".");
      case Operation.ModifyColumn o -> Optional.of("SQLite has no MODIFY and no CHANGE.");
      case Operation.SetNullable o -> since(in, 53, "SET and DROP NOT NULL");
      case Operation.DropConstraint o -> since(in, 53, "DROP CONSTRAINT");
      case Operation.DropColumn o -> since(in, 35, "DROP COLUMN");
      case Operation.RenameColumn o -> since(in, 25, "RENAME COLUMN");
      case Operation.AddConstraint o ->
          o.constraint() instanceof Constraint.Check
              ? since(in, 53, "ADD CONSTRAINT … CHECK")
              : Optional.of("SQLite cannot add a key or foreign key to a table.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> since(Inspection in, int minor, String what) {
    return in.version().atLeast(3, minor)
        ? Optional.empty()
        : Optional.of(what + " needs SQLite 3." + minor + "; the target is " + in.version() + ".");
  }
}
