package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// AUTOINCREMENT that is seldom needed.
final class NeedlessAutoincrement implements Rule {

  private static final About ABOUT =
      About.of(
              "S13",
              "needless-autoincrement",
              "AUTOINCREMENT that is seldom needed",
              Severity.INFO,
              """
              `INTEGER PRIMARY KEY` numbers its rows by itself. `AUTOINCREMENT` only adds that a number is never given out twice, even after
              its row was deleted; for that every insert reads and writes the table `sqlite_sequence`.
              """,
              """
              Leave it out, unless ids that were deleted must never come back.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "%s would number itself without AUTOINCREMENT, which costs a second write at each insert.";
  private static final String ADVICE = "Leave it out, unless deleted ids must never come back.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.columns().stream()
                .filter(c -> c.generation() instanceof Column.Generation.AutoIncrement)
                .map(c -> in.on(this, t.name(), c.name(), MESSAGE.formatted(c.name()), ADVICE)));
  }
}
