package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Column that a check or generated column uses.
final class ColumnInUse implements Rule {

  private static final About ABOUT =
      About.of(
              "M06",
              "column-in-use",
              "Column that a check or generated column uses",
              Severity.ERROR,
              """
              MySQL refuses to drop or rename a column that a CHECK over several columns (error 3959) or a generated column (error 3108)
              uses. A CHECK over this column alone goes with it silently.
              """,
              """
              Drop the constraint or the generated column first, and make it again after.
              """)
          .on(Engine.MYSQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s uses %s; the server refuses the statement.";
  private static final String ADVICE = "Drop it first, and make it again after.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.concat(findDropped(in), findRenamed(in));
  }

  private Stream<Finding> findDropped(Inspection in) {
    return in.asked(Operation.DropColumn.class)
        .flatMap(a ->
            user(in, a.step(), a.operation().column())
                .map(u -> finding(in, a.step(), a.operation().column(), u))
                .stream());
  }

  private Stream<Finding> findRenamed(Inspection in) {
    return in.asked(Operation.RenameColumn.class)
        .flatMap(a ->
            user(in, a.step(), a.operation().column())
                .map(u -> finding(in, a.step(), a.operation().column(), u))
                .stream());
  }

  private Finding finding(Inspection in, Step step, String column, String user) {
    return in.at(this, step, column, MESSAGE.formatted(user, column), ADVICE);
  }

  private static Optional<String> user(Inspection in, Step step, String column) {
    Set<String> going =
        in.asked(Operation.DropColumn.class)
            .filter(d -> d.step().statement() == step.statement())
            .map(d -> d.operation().column())
            .collect(Collectors.toSet());
    return generated(step, column, going).or(() -> check(in, step, column));
  }

  private static Optional<String> generated(Step step, String column, Set<String> going) {
    return step.table().stream()
        .flatMap(t -> t.columns().stream())
        .filter(c ->
            !going.contains(c.name())
                && c.generation() instanceof Column.Generation.Computed g
                && names(g.expression(), column))
        .map(c -> "The generated column " + c.name())
        .findFirst();
  }

  private static Optional<String> check(Inspection in, Step step, String column) {
    return step.table().stream()
        .flatMap(t ->
            t.constraints().stream()
                .filter(c ->
                    c instanceof Constraint.Check k
                        && names(k.expression(), column)
                        && others(t, k.expression(), column)
                        && !droppedWith(in, step, c.name())))
        .map(c -> "The check " + c.name())
        .findFirst();
  }

  private static boolean droppedWith(Inspection in, Step step, String constraint) {
    return in.asked(Operation.DropConstraint.class)
        .anyMatch(d ->
            d.step().statement() == step.statement()
                && d.operation().constraint().equals(constraint));
  }

  private static boolean names(String expression, String column) {
    return expression.matches("(?is).*(?<![\\w'])`?" + Pattern.quote(column) + "`?(?!\\w).*");
  }

  private static boolean others(Table table, String expression, String column) {
    return table.columns().stream()
        .anyMatch(c -> !c.name().equals(column) && names(expression, c.name()));
  }
}
