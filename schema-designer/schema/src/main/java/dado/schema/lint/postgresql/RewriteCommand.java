package dado.schema.lint.postgresql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// Command that writes the whole table anew.
final class RewriteCommand implements Rule {

  private static final About ABOUT =
      About.of(
              "P24",
              "rewrite-table",
              "Command that writes the whole table anew",
              Severity.WARNING,
              """
              `CLUSTER`, `VACUUM FULL` and `SET UNLOGGED`/`SET LOGGED` copy the table and all its indexes while they hold an access
              exclusive lock, and need the disk space of both copies [measured].
              """,
              """
              Plain `VACUUM` while others work; `pg_repack` or, from PostgreSQL 19, `REPACK … CONCURRENTLY` to give space back.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "%s writes %s anew; nobody reads or writes it meanwhile.";
  private static final String ADVICE = "Use plain VACUUM, pg_repack, or a quiet hour.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.onOthers(Operation.Rewrite.class)
        .map(a ->
            in.sized(
                this,
                a.step(),
                "",
                MESSAGE.formatted(a.operation().what(), a.operation().table().local()),
                ADVICE));
  }
}
