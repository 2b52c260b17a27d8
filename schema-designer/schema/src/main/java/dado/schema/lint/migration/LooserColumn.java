package dado.schema.lint.migration;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// Rule of a column that goes.
final class LooserColumn implements Rule {

  private static final About ABOUT =
      About.of(
              "P14",
              "drop-not-null",
              "Rule of a column that goes",
              Severity.INFO,
              """
              Dropping NOT NULL or a default is quick and locks for a moment only. But programs that rely on it – that read the column
              without looking for NULL, that insert without naming it – break later, one by one.
              """,
              """
              Look for programs that rely on it before.
              """)
          .on(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "From now on %s can be NULL, which programs may not expect.";
  private static final String ADVICE = "Look for programs that rely on it.";
  private static final String MESSAGE_2 =
      "Inserts that leave %s out fail from now on: it is required and has no default.";
  private static final String ADVICE_2 = "Look for programs that leave it out.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.concat(findNullable(in), findDefaults(in));
  }

  private Stream<Finding> findNullable(Inspection in) {
    return in.onOthers(Operation.SetNullable.class)
        .filter(a -> a.operation().nullable())
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().column(),
                MESSAGE.formatted(a.operation().column()),
                ADVICE));
  }

  private Stream<Finding> findDefaults(Inspection in) {
    return in.onOthers(Operation.SetDefault.class)
        .filter(a ->
            a.operation().value().isEmpty()
                && required(a.step(), a.operation().column())
                && !again(in, a))
        .map(a ->
            in.at(
                this,
                a.step(),
                a.operation().column(),
                MESSAGE_2.formatted(a.operation().column()),
                ADVICE_2));
  }

  private static boolean again(Inspection in, Inspection.Asked<Operation.SetDefault> dropped) {
    return in.asked(Operation.SetDefault.class)
        .anyMatch(s ->
            s.step().statement() > dropped.step().statement()
                && s.operation().value().isPresent()
                && s.operation().table().equals(dropped.operation().table())
                && s.operation().column().equals(dropped.operation().column()));
  }

  private static boolean required(Step step, String column) {
    return step.table().flatMap(t -> t.column(column)).map(c -> !c.nullable()).orElse(false);
  }
}
