package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.View;
import java.util.Optional;
import java.util.stream.Stream;

/// Change under a view.
final class DependentView implements Rule {

  private static final About ABOUT =
      About.of(
              "P29",
              "dependent-view",
              "Change under a view",
              Severity.ERROR,
              """
              PostgreSQL refuses to change the type of a column that a view, a rule or a materialized view uses ("cannot alter type of a
              column used by a view or rule"), and to drop one without `CASCADE` – which takes the view along, with its grants.
              """,
              """
              Drop the views (the outermost first), change the column, make them again with owner, grants, comments and indexes. A
              migration that Dado plans does this.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "The view %s uses %s; PostgreSQL refuses the statement.";
  private static final String ADVICE = "Drop the view before and make it again after.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.concat(findTypes(in), findDrops(in));
  }

  private Stream<Finding> findTypes(Inspection in) {
    return in.asked(Operation.ChangeType.class)
        .flatMap(
            a -> finding(in, a.step(), a.operation().table(), a.operation().column()).stream());
  }

  private Stream<Finding> findDrops(Inspection in) {
    return in.asked(Operation.DropColumn.class)
        .filter(a -> !a.operation().cascade())
        .flatMap(
            a -> finding(in, a.step(), a.operation().table(), a.operation().column()).stream());
  }

  private Optional<Finding> finding(Inspection in, Step step, Name table, String column) {
    return in.before().stream()
        .flatMap(s -> s.views().stream())
        .filter(v -> uses(v, table, column) && !gone(in, step, v))
        .findFirst()
        .map(v -> in.at(this, step, column, MESSAGE.formatted(v.name().local(), column), ADVICE));
  }

  /// The catalog prints views with qualified columns where more than one table is there, and bare
  /// ones else.
  private static boolean uses(View view, Name table, String column) {
    String text = " " + view.definition().replaceAll("[^\\w]+", " ") + " ";
    return text.contains(" " + table.local() + " ") && text.contains(" " + column + " ");
  }

  private static boolean gone(Inspection in, Step step, View view) {
    return in.asked(Operation.DropOther.class)
        .anyMatch(d ->
            d.step().statement() < step.statement()
                && d.operation().kind().equals("VIEW")
                && d.operation().name().equals(view.name()));
  }
}
