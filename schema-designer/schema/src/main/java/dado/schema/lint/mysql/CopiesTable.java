package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// Change that copies the table while writers wait.
final class CopiesTable implements Rule {

  private static final About ABOUT =
      About.of(
              "M01",
              "copies-table",
              "Change that copies the table while writers wait",
              Severity.WARNING,
              """
              InnoDB makes some changes in the catalog alone (`INSTANT`), some beside readers and writers (`INPLACE, LOCK=NONE`), and some
              only by copying the whole table while writers wait (`COPY`). Which, depends on the old and the new column: `varchar(50)` to
              `varchar(60)` is in place, to `varchar(64)` in utf8mb4 copies, because the length then needs two bytes; adding an enum value
              at the end is instant, anywhere else it copies; `int` to `bigint`, a shorter type, a STORED column, an expression default,
              `CONVERT TO CHARACTER SET`, a foreign key while `foreign_key_checks` is on, dropping the primary key copy [measured on MySQL
              9.7 and MariaDB 11.4: every pair of 62 types was altered with explicit `ALGORITHM` and `LOCK`]. A table with a FULLTEXT
              index cannot even add a column without a copy.
              """,
              """
              Write `ALGORITHM=INPLACE, LOCK=NONE` (or `INSTANT`) into the statement: the server then refuses rather than copies. For what
              only a copy can do: gh-ost or pt-online-schema-change, or a new column that is filled in batches.
              """)
          .on(Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The table is copied, and writers wait until that is done: %s.";
  private static final String ADVICE =
      "Use gh-ost or pt-online-schema-change, or a new column that is filled in batches.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.steps().stream()
        .filter(s -> !s.created())
        .flatMap(s -> Copies.reason(in, s).map(r -> finding(in, s, r)).stream());
  }

  private Finding finding(Inspection in, Step step, Copies.Reason reason) {
    Finding finding = in.sized(this, step, reason.part(), MESSAGE.formatted(reason.why()), ADVICE);
    return reason.known()
        ? finding
        : finding.at(in.settings().severity(ABOUT).orElse(Severity.INFO));
  }
}
