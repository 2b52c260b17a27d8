package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// MODIFY that forgets what the column had.
final class ForgetfulModify implements Rule {

  private static final About ABOUT =
      About.of(
              "M02",
              "modify-forgets",
              "MODIFY that forgets what the column had",
              Severity.ERROR,
              """
              `MODIFY` and `CHANGE` state a column **whole**: what they do not say is gone. `MODIFY a int` drops NOT NULL, the default, the
              comment, ON UPDATE and the character set; `MODIFY id int` drops AUTO_INCREMENT [measured on MySQL 9.7]. No warning is given.
              """,
              """
              Repeat the whole definition, or use `ALTER COLUMN … SET DEFAULT` and `RENAME COLUMN`, which touch one thing.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "What this does not repeat of %s (NOT NULL, default, comment, AUTO_INCREMENT) is gone. Assumed: it had some; its definition is not known here.";
  private static final String ADVICE = "Repeat the whole definition.";
  private static final String MESSAGE_2 = "%s loses %s, because MODIFY does not repeat it.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.ModifyColumn.class)
        .filter(a -> a.step().line() > 0)
        .flatMap(a -> finding(in, a.step(), a.operation()).stream());
  }

  private Optional<Finding> finding(Inspection in, Step step, Operation.ModifyColumn o) {
    Optional<Column> before = step.table().flatMap(t -> t.column(o.column()));
    if (before.isEmpty()) {
      return Optional.of(in.at(this, step, o.column(), MESSAGE.formatted(o.column()), ADVICE))
          .filter(f -> bare(o.after()))
          .map(f -> f.at(in.settings().severity(ABOUT).orElse(Severity.INFO)));
    }
    List<String> lost = lost(before.get(), o.after());
    String message = MESSAGE_2.formatted(o.column(), String.join(", ", lost));
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(in.at(this, step, o.column(), message, ADVICE));
  }

  private static boolean bare(Column column) {
    return column.nullable()
        && column.defaultValue().isEmpty()
        && column.generation() instanceof Column.Generation.None;
  }

  private static List<String> lost(Column before, Column after) {
    List<String> lost = new ArrayList<>();
    if (losesCounting(before, after)) {
      lost.add("AUTO_INCREMENT");
    } else if (!before.nullable() && after.nullable()) {
      lost.add("NOT NULL");
    }
    if (before.defaultValue().isPresent() && after.defaultValue().isEmpty()) {
      lost.add("its default");
    }
    if (!before.comment().isEmpty() && after.comment().isEmpty()) {
      lost.add("its comment");
    }
    if (before.options().has("on update") && !after.options().has("on update")) {
      lost.add("ON UPDATE");
    }
    return lost;
  }

  private static boolean losesCounting(Column before, Column after) {
    return before.generation() instanceof Column.Generation.AutoIncrement
        && after.generation() instanceof Column.Generation.None;
  }
}
