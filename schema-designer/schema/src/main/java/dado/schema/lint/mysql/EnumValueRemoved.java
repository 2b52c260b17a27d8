package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.lint.types.TypeName;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Enum value that goes or moves.
final class EnumValueRemoved implements Rule {

  private static final About ABOUT =
      About.of(
              "M15",
              "enum-value-removed",
              "Enum value that goes or moves",
              Severity.WARNING,
              """
              Rows that hold a value that goes stop the `ALTER` (error 1265, "Data truncated") in strict mode, and become `''` without it.
              Adding anywhere but at the end, and reordering, copies the table; a new order also changes what `ORDER BY` and `MAX` say,
              because an enum sorts by position.
              """,
              """
              Change the rows that hold the value first. Add new values at the end.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "Rows with %s stop the statement.";
  private static final String ADVICE = "Change those rows first.";
  private static final String MESSAGE_2 =
      "The values of %s have another order, and so has every ORDER BY on it.";
  private static final String ADVICE_2 = "Keep the order, and add at the end.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.ModifyColumn.class)
        .flatMap(a -> finding(in, a.step(), a.operation()).stream());
  }

  private Optional<Finding> finding(Inspection in, Step step, Operation.ModifyColumn o) {
    List<String> before =
        step.table()
            .flatMap(t -> t.column(o.column()))
            .map(c -> TypeName.of(in.engine(), c.type()).labels())
            .orElse(List.of());
    List<String> after = TypeName.of(in.engine(), o.after().type()).labels();
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    return finding(in, step, o.column(), before, after);
  }

  private Optional<Finding> finding(
      Inspection in, Step step, String column, List<String> before, List<String> after) {
    List<String> gone = before.stream().filter(l -> !after.contains(l)).toList();
    List<String> kept = after.stream().filter(before::contains).toList();
    if (!gone.isEmpty()) {
      return Optional.of(
          in.at(this, step, column, MESSAGE.formatted(String.join(", ", gone)), ADVICE));
    }
    return kept.equals(before)
        ? Optional.empty()
        : Optional.of(in.at(this, step, column, MESSAGE_2.formatted(column), ADVICE_2));
  }
}
