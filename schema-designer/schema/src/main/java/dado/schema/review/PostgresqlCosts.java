package dado.schema.review;

import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Step;
import dado.schema.lint.types.Conditions;
import dado.schema.lint.types.TypeChanges;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.review.Lock.Hold;
import dado.schema.review.Outlook.Work;
import java.util.Locale;
import java.util.Optional;

/// The locks of PostgreSQL, as `pg_locks` shows them while a statement runs (a test looks), and
/// https://www.postgresql.org/docs/18/explicit-locking.html names them.
final class PostgresqlCosts {

  private static final String ALL = "ACCESS EXCLUSIVE";
  private static final String WRITES = "SHARE ROW EXCLUSIVE";
  private static final String SHARE = "SHARE";
  private static final String STRUCTURE = "SHARE UPDATE EXCLUSIVE";
  private static final String ROWS = "ROW EXCLUSIVE";

  private PostgresqlCosts() {}

  static Cost of(Step step) {
    return switch (step.operation()) {
      case Operation.CreateTable o -> new Cost(Lock.NONE, Work.CATALOG);
      case Operation.CreateIndex o -> index(step, o.concurrently());
      case Operation.DropIndex o -> dropped(step, o.concurrently());
      case Operation.Reindex o -> index(step, o.concurrently());
      case Operation.AddConstraint o -> constraint(step, o);
      case Operation.AddNotNull o -> all(step, o.notValid() ? Work.CATALOG : Work.READS);
      case Operation.ValidateConstraint o -> structure(step, Work.READS);
      case Operation.ChangeType o -> all(step, retyped(step, o));
      case Operation.SetNullable o -> all(step, o.nullable() ? Work.CATALOG : required(step, o));
      case Operation.SetOptions o -> options(step, o);
      case Operation.Partition o -> partition(step, o);
      case Operation.CreateTrigger o -> Cost.of(step, WRITES, Hold.WRITERS, Work.CATALOG);
      case Operation.Rewrite o -> all(step, Work.REWRITES);
      case Operation.ChangeRows o -> Cost.of(step, ROWS, Hold.NOBODY, Work.ROWS);
      case Operation.InsertRows o -> Cost.of(step, ROWS, Hold.NOBODY, Work.ROWS);
      default -> small(step);
    };
  }

  /// What changes the catalog only, or nothing.
  private static Cost small(Step step) {
    return switch (step.operation()) {
      case Operation.Setting o -> Cost.NONE;
      case Operation.Transaction o -> Cost.NONE;
      case Operation.Other o -> other(step, o);
      case Operation.CreateOther o -> new Cost(Lock.NONE, Work.CATALOG);
      case Operation.CreateView o ->
          new Cost(Lock.NONE, o.materialized() ? Work.READS : Work.CATALOG);
      case Operation.AddEnumValue o -> new Cost(Lock.NONE, Work.CATALOG);
      default -> all(step, Work.CATALOG);
    };
  }

  private static Cost other(Step step, Operation.Other other) {
    boolean comment = other.head().equals("COMMENT");
    return comment
        ? Cost.of(step, STRUCTURE, Hold.STRUCTURE, Work.CATALOG)
        : new Cost(Lock.NONE, Work.CATALOG);
  }

  private static Cost all(Step step, Work work) {
    return Cost.of(step, ALL, Hold.EVERYBODY, work);
  }

  private static Cost structure(Step step, Work work) {
    return Cost.of(step, STRUCTURE, Hold.STRUCTURE, work);
  }

  private static Cost index(Step step, boolean concurrently) {
    return concurrently
        ? structure(step, Work.INDEX)
        : Cost.of(step, SHARE, Hold.WRITERS, Work.INDEX);
  }

  private static Cost dropped(Step step, boolean concurrently) {
    return concurrently ? structure(step, Work.CATALOG) : all(step, Work.CATALOG);
  }

  private static Cost constraint(Step step, Operation.AddConstraint o) {
    boolean free = o.unchecked() || o.usingIndex().isPresent();
    return switch (o.constraint()) {
      case Constraint.ForeignKey k ->
          Cost.of(step, WRITES, Hold.WRITERS, free ? Work.CATALOG : Work.READS);
      case Constraint.Check c -> all(step, free ? Work.CATALOG : Work.READS);
      case Constraint.PrimaryKey k -> all(step, free ? Work.CATALOG : Work.INDEX);
      case Constraint.Unique u -> all(step, free ? Work.CATALOG : Work.INDEX);
      case Constraint.Exclusion e -> all(step, Work.INDEX);
    };
  }

  /// A checked `CHECK (column IS NOT NULL)` saves the reading.
  private static Work required(Step step, Operation.SetNullable o) {
    boolean checked =
        step.table()
            .filter(t ->
                t.constraints().stream()
                    .anyMatch(c ->
                        c instanceof Constraint.Check k
                            && !k.options().is("validated", "no")
                            && says(k.expression(), o.column())))
            .isPresent();
    return checked ? Work.CATALOG : Work.READS;
  }

  private static boolean says(String expression, String column) {
    String bare = expression.toLowerCase(Locale.ROOT).replace("\"", "").replace("(", "").strip();
    return bare.startsWith(column.toLowerCase(Locale.ROOT) + " is not null");
  }

  private static Work retyped(Step step, Operation.ChangeType o) {
    Optional<Column> before = step.table().flatMap(t -> t.column(o.column()));
    if (before.isEmpty()) {
      return Work.REWRITES;
    }
    Conditions careful = Conditions.CAUTIOUS;
    return switch (TypeChanges.effect(Engine.POSTGRESQL, before.get().type(), o.type(), careful)) {
      case NONE, INPLACE -> Work.CATALOG;
      case INDEXES -> Work.INDEX;
      case SCAN -> Work.READS;
      case REWRITE -> Work.REWRITES;
    };
  }

  /// Storage parameters leave readers and writers alone.
  private static Cost options(Step step, Operation.SetOptions o) {
    boolean parameters =
        !o.options().isEmpty()
            && o.options().values().keySet().stream()
                .allMatch(k -> k.equals("fillfactor") || k.contains("autovacuum"));
    return parameters ? structure(step, Work.CATALOG) : all(step, Work.CATALOG);
  }

  private static Cost partition(Step step, Operation.Partition o) {
    boolean gentle = o.what().equals("ATTACH") || o.concurrently();
    return gentle
        ? structure(step, o.what().equals("ATTACH") ? Work.READS : Work.CATALOG)
        : all(step, Work.CATALOG);
  }
}
