package dado.schema.review;

import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.review.Lock.Hold;
import dado.schema.review.Outlook.Work;
import java.util.Optional;

/// The locks of SQLite: one writer at a time for the whole file, and readers who wait while it
/// commits unless the file is in WAL mode (https://sqlite.org/lockingv3.html).
final class SqliteCosts {

  private SqliteCosts() {}

  static Cost of(Step step) {
    return switch (step.operation()) {
      case Operation.Setting o -> Cost.NONE;
      case Operation.Transaction o -> Cost.NONE;
      case Operation.CreateIndex o -> file(Work.INDEX);
      case Operation.Reindex o -> file(Work.INDEX);
      case Operation.InsertRows o -> file(o.query() ? Work.REWRITES : Work.ROWS);
      case Operation.ChangeRows o -> file(Work.ROWS);
      case Operation.DropColumn o -> file(Work.REWRITES);
      case Operation.Rewrite o -> file(Work.REWRITES);
      case Operation.SetNullable o -> file(o.nullable() ? Work.CATALOG : Work.READS);
      case Operation.AddConstraint o -> file(Work.READS);
      case Operation.Other o -> o.head().equals("SELECT") ? Cost.NONE : file(Work.CATALOG);
      default -> file(Work.CATALOG);
    };
  }

  private static Cost file(Work work) {
    return new Cost(new Lock("RESERVED", Hold.WRITERS, Optional.empty()), work);
  }
}
