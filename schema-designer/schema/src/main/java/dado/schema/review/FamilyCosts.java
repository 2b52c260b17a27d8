package dado.schema.review;

import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.review.Lock.Hold;
import dado.schema.review.Outlook.Work;
import java.util.Locale;

/// The locks of MySQL and MariaDB. The statement itself says how it is made: Dado writes
/// `ALGORITHM` and `LOCK`, and the server refuses where it cannot. Where it says nothing, the
/// server takes the gentlest way that there is.
final class FamilyCosts {

  private static final String METADATA = "metadata lock";

  private FamilyCosts() {}

  static Cost of(Step step) {
    return switch (step.operation()) {
      case Operation.CreateTable o -> new Cost(Lock.NONE, Work.CATALOG);
      case Operation.Setting o -> Cost.NONE;
      case Operation.Transaction o -> Cost.NONE;
      case Operation.ChangeRows o -> Cost.of(step, "row locks", Hold.NOBODY, Work.ROWS);
      case Operation.InsertRows o -> Cost.of(step, "row locks", Hold.NOBODY, Work.ROWS);
      case Operation.CreateView o -> new Cost(Lock.NONE, Work.CATALOG);
      case Operation.CreateOther o -> new Cost(Lock.NONE, Work.CATALOG);
      case Operation.DropOther o -> new Cost(Lock.NONE, Work.CATALOG);
      case Operation.Other o ->
          new Cost(Lock.NONE, o.head().equals("SELECT") ? Work.READS : Work.CATALOG);
      case Operation.DropTable o -> Cost.of(step, METADATA, Hold.EVERYBODY, Work.CATALOG);
      case Operation.RenameTable o -> Cost.of(step, METADATA, Hold.EVERYBODY, Work.CATALOG);
      case Operation.Truncate o -> Cost.of(step, METADATA, Hold.EVERYBODY, Work.CATALOG);
      case Operation.CreateTrigger o -> Cost.of(step, METADATA, Hold.EVERYBODY, Work.CATALOG);
      default -> altered(step);
    };
  }

  private static Cost altered(Step step) {
    String sql = step.sql().toUpperCase(Locale.ROOT);
    boolean waits = sql.contains("LOCK=SHARED") || sql.contains("LOCK = SHARED");
    Hold hold = waits ? Hold.WRITERS : Hold.STRUCTURE;
    String name = waits ? "SHARED" : METADATA;
    if (sql.contains("ALGORITHM=INSTANT")) {
      return Cost.of(step, METADATA, Hold.STRUCTURE, Work.CATALOG);
    }
    if (sql.contains("ALGORITHM=COPY")) {
      return Cost.of(step, name, hold, Work.REWRITES);
    }
    return Cost.of(step, name, hold, work(step.operation()));
  }

  /// What is done in place.
  private static Work work(Operation operation) {
    return switch (operation) {
      case Operation.CreateIndex o -> Work.INDEX;
      case Operation.AddConstraint o -> Work.INDEX;
      case Operation.DropColumn o -> Work.REWRITES;
      case Operation.SetNullable o -> Work.REWRITES;
      case Operation.Rewrite o -> Work.REWRITES;
      default -> Work.CATALOG;
    };
  }
}
