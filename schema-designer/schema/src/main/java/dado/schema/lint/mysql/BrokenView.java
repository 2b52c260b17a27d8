package dado.schema.lint.mysql;

import dado.schema.change.Spare;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// View that a rename or drop breaks.
final class BrokenView implements Rule {

  private static final About ABOUT =
      About.of(
              "M08",
              "broken-view",
              "View that a rename or drop breaks",
              Severity.WARNING,
              """
              MySQL and MariaDB keep the text of a view and look at it when somebody reads: after a rename or drop of what it uses, the
              `ALTER` succeeds and every later `SELECT` from the view fails with error 1356.
              """,
              """
              Replace the view in the same migration.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The view %s uses it and fails from then on, when somebody reads it.";
  private static final String ADVICE = "Replace the view in the same migration.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.of(findTables(in), findDrops(in), findColumns(in), findRenames(in))
        .flatMap(s -> s);
  }

  private Stream<Finding> findTables(Inspection in) {
    return in.asked(Operation.RenameTable.class)
        .filter(a -> !Spare.is(a.operation().table().local()))
        .flatMap(a -> broken(in, a.step(), a.operation().table(), "").stream());
  }

  private Stream<Finding> findDrops(Inspection in) {
    return in.asked(Operation.DropTable.class)
        .flatMap(a -> broken(in, a.step(), a.operation().table(), "").stream());
  }

  private Stream<Finding> findColumns(Inspection in) {
    return in.asked(Operation.DropColumn.class)
        .flatMap(a -> broken(in, a.step(), a.operation().table(), a.operation().column()).stream());
  }

  private Stream<Finding> findRenames(Inspection in) {
    return in.asked(Operation.RenameColumn.class)
        .flatMap(a -> broken(in, a.step(), a.operation().table(), a.operation().column()).stream());
  }

  private Optional<Finding> broken(Inspection in, Step step, Name table, String column) {
    return Stream.concat(
            in.before().stream()
                .flatMap(s -> s.views().stream())
                .map(v -> new Known(v.name(), v.definition(), -1)),
            in.asked(Operation.CreateView.class)
                .map(v ->
                    new Known(v.operation().view(), v.operation().query(), v.step().statement())))
        .filter(v ->
            v.since() < step.statement()
                && uses(v.query(), table.local())
                && (column.isEmpty() || uses(v.query(), column))
                && !again(in, v.name(), step, v.since()))
        .findFirst()
        .map(v -> in.at(this, step, column, MESSAGE.formatted(v.name().local()), ADVICE));
  }

  private record Known(Name name, String query, int since) {}

  private static boolean uses(String query, String name) {
    return query.matches("(?is).*(?<!\\w)" + Pattern.quote(name) + "(?!\\w).*");
  }

  /// Whether the script drops the view before, or makes it again after.
  private static boolean again(Inspection in, Name view, Step step, int since) {
    boolean made =
        in.asked(Operation.CreateView.class)
            .anyMatch(
                v -> v.operation().view().equals(view) && v.step().statement() > step.statement());
    return made
        || in.asked(Operation.DropOther.class)
            .anyMatch(d ->
                d.operation().kind().equals("VIEW")
                    && d.operation().name().equals(view)
                    && d.step().statement() > since);
  }
}
