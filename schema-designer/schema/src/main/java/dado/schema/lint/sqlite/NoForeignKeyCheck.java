package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import java.util.Locale;
import java.util.stream.Stream;

/// Rebuild without a check of the foreign keys.
final class NoForeignKeyCheck implements Rule {

  private static final About ABOUT =
      About.of(
              "S06",
              "no-foreign-key-check",
              "Rebuild without a check of the foreign keys",
              Severity.INFO,
              """
              With foreign keys off nothing notices a row that lost its parent. `PRAGMA foreign_key_check`, inside the transaction and
              before the `COMMIT`, lists such rows; any row means: roll back.
              """,
              """
              Run `PRAGMA foreign_key_check` before `COMMIT`, and roll back if it answers with a row.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "Nothing looks whether rows lost their parent.";
  private static final String ADVICE = "PRAGMA foreign_key_check before COMMIT.";

  @Override
  public Stream<Finding> find(Inspection in) {
    boolean checked =
        in.steps().stream()
            .anyMatch(s -> s.sql().toLowerCase(Locale.ROOT).contains("foreign_key_check"));
    return checked
        ? Stream.empty()
        : Rebuilds.of(in).stream()
            .filter(r -> !r.drop().created())
            .limit(1)
            .map(r -> in.at(this, r.rename(), "", MESSAGE, ADVICE));
  }
}
