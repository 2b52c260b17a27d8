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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// New column that a SELECT * view will not show.
final class StaleView implements Rule {

  private static final About ABOUT =
      About.of(
              "P31",
              "stale-view",
              "New column that a SELECT * view will not show",
              Severity.INFO,
              """
              `SELECT *` in a view is written out when the view is made. A column that is added later is not in it until the view is
              replaced; `CREATE OR REPLACE VIEW` can add it at the end.
              """,
              """
              Replace the view after adding the column, or name the columns in it.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "The view %s selects * and will not show %s.";
  private static final String ADVICE = "Replace the view afterwards.";
  private static final Pattern STAR = Pattern.compile("(?is)select\\s+(\\w+\\.)?\\*");

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.AddColumn.class)
        .flatMap(a ->
            stale(in, a.step(), a.operation().table())
                .map(v ->
                    in.at(
                        this,
                        a.step(),
                        a.operation().column().name(),
                        MESSAGE.formatted(v.local(), a.operation().column().name()),
                        ADVICE))
                .stream());
  }

  private static Optional<Name> stale(Inspection in, Step step, Name table) {
    return in.asked(Operation.CreateView.class)
        .filter(v ->
            v.step().statement() < step.statement()
                && STAR.matcher(v.operation().query()).find()
                && v.operation()
                    .query()
                    .matches("(?is).*\\b" + Pattern.quote(table.local()) + "\\b.*"))
        .map(v -> v.operation().view())
        .filter(v ->
            in.asked(Operation.CreateView.class)
                .noneMatch(again ->
                    again.step().statement() > step.statement()
                        && again.operation().view().equals(v)))
        .findFirst();
  }
}
