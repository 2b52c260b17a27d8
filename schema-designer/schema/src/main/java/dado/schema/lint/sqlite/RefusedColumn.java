package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// ADD COLUMN that SQLite refuses.
final class RefusedColumn implements Rule {

  private static final About ABOUT =
      About.of(
              "S07",
              "refused-column",
              "ADD COLUMN that SQLite refuses",
              Severity.ERROR,
              """
              `ADD COLUMN` only changes the text of the table, so it refuses what old rows could not satisfy: `UNIQUE` and `PRIMARY KEY`
              always; a STORED generated column always; a default that is not constant (`CURRENT_TIMESTAMP`, `random()`) once there are
              rows; `REFERENCES` with a default other than NULL while foreign keys are on [measured on SQLite 3.53].
              """,
              """
              Add it nullable and create a unique index; or rebuild the table. Dado's planner does that.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "SQLite refuses to add %s: %s.";
  private static final String ADVICE = "Add it without, or rebuild the table.";
  private static final Pattern CALL =
      Pattern.compile("(?i)current_(?:timestamp|date|time)|\\w+\\s*\\(");

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.AddColumn.class)
        .flatMap(a ->
            reason(in, a.operation())
                .map(r ->
                    in.at(
                        this,
                        a.step(),
                        a.operation().column().name(),
                        MESSAGE.formatted(a.operation().column().name(), r),
                        ADVICE))
                .stream());
  }

  private static Optional<String> reason(Inspection in, Operation.AddColumn add) {
    if (add.constraints().stream()
        .anyMatch(c -> c instanceof Constraint.Unique || c instanceof Constraint.PrimaryKey)) {
      return Optional.of("it is UNIQUE or PRIMARY KEY");
    }
    if (add.column().generation() instanceof Column.Generation.Computed c && c.stored()) {
      return Optional.of("it is STORED");
    }
    return computed(in, add).or(() -> references(add));
  }

  private static Optional<String> computed(Inspection in, Operation.AddColumn add) {
    boolean empty = in.facts().rows(add.table()).map(r -> r == 0).orElse(false);
    boolean computed = add.column().defaultValue().map(d -> CALL.matcher(d).find()).orElse(false);
    String assumed = in.facts().rows(add.table()).isEmpty() ? " (assumed)" : "";
    return computed && !empty
        ? Optional.of("its default is not constant, and the table has rows" + assumed)
        : Optional.empty();
  }

  private static Optional<String> references(Operation.AddColumn add) {
    boolean references =
        add.constraints().stream().anyMatch(Constraint.ForeignKey.class::isInstance)
            && add.column().defaultValue().isPresent();
    return references
        ? Optional.of("it references another table and has a default")
        : Optional.empty();
  }
}
