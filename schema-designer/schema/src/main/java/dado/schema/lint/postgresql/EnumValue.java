package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import java.util.Optional;
import java.util.stream.Stream;

/// New enum value that must be committed before it is used.
final class EnumValue implements Rule {

  private static final About ABOUT =
      About.of(
              "P15",
              "enum-value",
              "New enum value that must be committed before it is used",
              Severity.WARNING,
              """
              `ALTER TYPE … ADD VALUE` locks no table. But the value cannot be used before its transaction is committed: a default, an
              `INSERT` or an `UPDATE` with it in the same transaction fails with "unsafe use of new value". Without `BEFORE` or `AFTER`
              it goes to the end, which is what `ORDER BY` then shows.
              """,
              """
              Put it into a migration of its own, before the one that uses the value.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The value %s cannot be used in the transaction that adds it.";
  private static final String ADVICE = "Add the value in a migration of its own, before this one.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.AddEnumValue.class)
        .filter(a -> !made(in, a))
        .flatMap(a ->
            use(in, a.step(), a.operation().value())
                .map(u ->
                    in.at(
                        this,
                        u,
                        a.operation().value(),
                        MESSAGE.formatted(a.operation().value()),
                        ADVICE))
                .stream());
  }

  /// A type that the same transaction made may be used at once.
  private static boolean made(Inspection in, Inspection.Asked<Operation.AddEnumValue> added) {
    return in.asked(Operation.CreateOther.class)
        .anyMatch(c ->
            c.operation().kind().equals("TYPE")
                && c.operation().name().equals(added.operation().type())
                && c.step().transaction() == added.step().transaction());
  }

  private static Optional<Step> use(Inspection in, Step added, String value) {
    String literal = "'" + value.replace("'", "''") + "'";
    return in.steps().stream()
        .filter(s ->
            added.transaction() > 0
                && s.statement() > added.statement()
                && s.transaction() == added.transaction())
        .filter(
            s -> !(s.operation() instanceof Operation.AddEnumValue) && s.sql().contains(literal))
        .findFirst();
  }
}
