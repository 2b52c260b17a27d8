package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.stream.Stream;

/// Column of a unique key that goes.
final class ColumnOfUnique implements Rule {

  private static final About ABOUT =
      About.of(
              "M07",
              "column-of-unique",
              "Column of a unique key that goes",
              Severity.WARNING,
              """
              MySQL does not drop an index with one of its columns; it drops the column **from** the index. A unique key over
              `(tenant, code)` becomes one over `(tenant)`, and the statement fails with "Duplicate entry" – or, if it happens to pass, the
              table has another rule than before.
              """,
              """
              Drop the unique key in the same statement, and add the one that you mean.
              """)
          .on(Engine.MYSQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "%s stays, without %s: other columns must then be unique alone.";
  private static final String ADVICE = "Drop %s in the same statement.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.DropColumn.class)
        .flatMap(a ->
            keys(a)
                .filter(k -> !gone(in, a.step(), k))
                .limit(1)
                .map(k ->
                    in.at(
                        this,
                        a.step(),
                        a.operation().column(),
                        MESSAGE.formatted(k, a.operation().column()),
                        ADVICE.formatted(k))));
  }

  private static Stream<String> keys(Inspection.Asked<Operation.DropColumn> dropped) {
    String column = dropped.operation().column();
    return dropped.step().table().stream()
        .flatMap(t ->
            Stream.concat(
                t.constraints().stream().filter(c -> holds(c, column)).map(Constraint::name),
                t.indexes().stream().filter(i -> holds(i, column)).map(Index::name)));
  }

  private static boolean holds(Constraint constraint, String column) {
    return constraint instanceof Constraint.Unique u
        && u.columns().size() > 1
        && u.columns().contains(column);
  }

  private static boolean holds(Index index, String column) {
    return index.unique()
        && index.keys().size() > 1
        && index.keys().stream().anyMatch(k -> k.text().equals(column));
  }

  private static boolean gone(Inspection in, Step step, String key) {
    return in.asked(Operation.DropIndex.class)
            .anyMatch(d ->
                d.step().statement() <= step.statement()
                    && d.operation().index().local().equals(key))
        || in.asked(Operation.DropConstraint.class)
            .anyMatch(d ->
                d.step().statement() <= step.statement() && d.operation().constraint().equals(key));
  }
}
