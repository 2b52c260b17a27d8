package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.lint.types.TypeName;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import java.util.Optional;
import java.util.stream.Stream;

/// Type of a column that a foreign key holds.
final class OneSideOfForeignKey implements Rule {

  private static final About ABOUT =
      About.of(
              "M09",
              "one-side-of-foreign-key",
              "Type of a column that a foreign key holds",
              Severity.ERROR,
              """
              Both sides of a foreign key must have the same type at every moment; MySQL refuses to change one of them (errors 3780 and
              1832). It has to be three steps: drop the foreign key, change both columns, add it again – and not in one `ALTER` with the
              same constraint name (error 1826).
              """,
              """
              Drop the foreign key, change both columns, add it again.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The foreign key %s holds %s; the server refuses to change its type.";
  private static final String ADVICE = "Drop %s, change both columns, add it again.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.ModifyColumn.class)
        .flatMap(a -> finding(in, a.step(), a.operation()).stream());
  }

  private Optional<Finding> finding(Inspection in, Step step, Operation.ModifyColumn o) {
    boolean changes =
        step.table()
            .flatMap(t -> t.column(o.column()))
            .map(c -> differs(in.engine(), c.type(), o.after().type()))
            .orElse(false);
    return changes
        ? keys(in, step, o.column())
            .filter(k -> !gone(in, step, k))
            .findFirst()
            .map(k ->
                in.at(
                    this, step, o.column(), MESSAGE.formatted(k, o.column()), ADVICE.formatted(k)))
        : Optional.empty();
  }

  /// Lengths of text may differ.
  private static boolean differs(Engine engine, String before, String after) {
    TypeName a = TypeName.of(engine, before);
    TypeName b = TypeName.of(engine, after);
    boolean text = a.base().contains("char") && a.base().equals(b.base());
    return !text && !a.sameValues(b);
  }

  private static Stream<String> keys(Inspection in, Step step, String column) {
    Stream<String> own =
        step.table().stream()
            .flatMap(t -> t.foreignKeys().stream())
            .filter(k -> k.columns().contains(column))
            .map(Constraint::name);
    Stream<String> others =
        in.before().stream()
            .flatMap(s -> s.tables().stream())
            .flatMap(t -> t.foreignKeys().stream())
            .filter(k ->
                step.subject().map(k.references()::equals).orElse(false)
                    && k.referencedColumns().contains(column))
            .map(Constraint::name);
    return Stream.concat(own, others);
  }

  private static boolean gone(Inspection in, Step step, String key) {
    return in.asked(Operation.DropConstraint.class)
            .anyMatch(d ->
                d.step().statement() < step.statement() && d.operation().constraint().equals(key))
        || in.asked(Operation.Setting.class)
            .anyMatch(s ->
                s.step().statement() < step.statement()
                    && s.operation().name().equals("foreign_key_checks")
                    && s.operation().value().equals("0"));
  }
}
