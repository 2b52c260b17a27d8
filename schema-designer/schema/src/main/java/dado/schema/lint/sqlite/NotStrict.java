package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// Table that is not STRICT.
final class NotStrict implements Rule {

  private static final About ABOUT =
      About.of(
              "S11",
              "not-strict",
              "Table that is not STRICT",
              Severity.INFO,
              """
              SQLite stores any value in any column: the text `'abc'` in an `INTEGER` column is no error. `STRICT` (SQLite 3.37) makes the
              declared type a rule. It knows INT, INTEGER, REAL, TEXT, BLOB and ANY, and nothing else.
              """,
              """
              Add `STRICT` behind the closing parenthesis of a new table.
              """)
          .on(Engine.SQLITE)
          .onRequest();

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s takes any value in any column.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .filter(t -> !t.options().has("strict"))
        .map(t ->
            in.on(this, t.name(), "", MESSAGE.formatted(t.name().local()), "Declare it STRICT."));
  }
}
