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
      About.of("P15", "enum-value", "New enum value that must be committed before it is used", Severity.WARNING, """
      `ALTER TYPE … ADD VALUE` locks no table. But the value cannot be used before its transaction is committed: a default, an
      `INSERT` or an `UPDATE` with it in the same transaction fails with "unsafe use of new value". Without `BEFORE` or `AFTER`
      it goes to the end, which is what `ORDER BY` then shows.
      """, """
      Put it into a migration of its own, before the one that uses the value.
      """).on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.AddEnumValue.class).flatMap(a -> use(in, a.step(), a.operation().value()).map(u -> in.at(this, u, a.operation().value(), "The value " + a.operation().value() + " cannot be used in the transaction that adds it.", "Add the value in a migration of its own, before this one.")).stream());
  }

  private static Optional<Step> use(Inspection in, Step added, String value) {
    String literal = "'" + value.replace("'", "''") + "'";
    return in.steps().stream().filter(s -> added.transaction() > 0 && s.statement() > added.statement() && s.transaction() == added.transaction()).filter(s -> !(s.operation() instanceof Operation.AddEnumValue) && s.sql().contains(literal)).findFirst();
  }
}
