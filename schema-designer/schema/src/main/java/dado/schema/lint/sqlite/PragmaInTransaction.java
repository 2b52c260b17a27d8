package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Engine;
import java.util.stream.Stream;

/// PRAGMA foreign_keys inside a transaction.
final class PragmaInTransaction implements Rule {

  private static final About ABOUT =
      About.of(
              "S02",
              "pragma-in-transaction",
              "PRAGMA foreign_keys inside a transaction",
              Severity.ERROR,
              """
              `PRAGMA foreign_keys` does nothing inside a transaction, and says nothing [measured]. A migration tool that wraps the file
              in one makes the line at its top worthless.
              """,
              """
              Put it before `BEGIN`, and tell the tool not to wrap the file (`-- +goose NO TRANSACTION`, `transaction:false`,
              `x-no-tx-wrap=true`).
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "PRAGMA foreign_keys does nothing inside a transaction.";
  private static final String ADVICE =
      "Put it before BEGIN, in a file that the tool does not wrap.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.asked(Operation.Setting.class)
        .filter(a -> a.operation().name().equals("foreign_keys") && a.step().transaction() > 0)
        .map(a -> in.at(this, a.step(), "", MESSAGE, ADVICE));
  }
}
