package dado.schema.dialect.postgresql;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Statement;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Changes made while others go on reading and writing: nothing holds a lock that stops them for
/// longer than a catalog change takes, where PostgreSQL has such a way. Where it has none the
/// statement says so in a comment.
record OnlineScript(PostgresqlDdl ddl) {

  List<Statement> statements(List<Change> changes, Schema before) {
    PartitionMoves moves = PartitionMoves.in(changes);
    Set<Name> fresh = new HashSet<>();
    List<Statement> statements = new ArrayList<>();
    Changes.walk(
        before,
        changes,
        (change, now, next) -> {
          boolean can = ddl.unsupported(change, now, next).isEmpty();
          if (can) {
            statements.addAll(
                moves
                    .statement(ddl.target(), change)
                    .or(() -> online(change, now, next, fresh))
                    .orElseGet(() -> ddl.statements(change, now, next)));
          }
          if (change instanceof Change.AddTable(var table)) {
            fresh.add(table.name());
          }
          return can;
        });
    return TimeLimits.in(Transactions.cut(statements));
  }

  /// Empty where the plain statements do no harm: also to tables that the same script makes.
  private Optional<List<Statement>> online(
      Change change, Schema now, Schema next, Set<Name> fresh) {
    if (fresh.contains(change.subject())) {
      return Optional.empty();
    }
    Target target = ddl.target();
    OnlineIndexes indexes = new OnlineIndexes(target, change);
    OnlineConstraints constraints = new OnlineConstraints(target, change);
    return switch (change) {
      case Change.AddIndex c -> Optional.of(indexes.add(c.table(), c.index(), now));
      case Change.DropIndex c -> Optional.of(indexes.drop(c.table(), c.index(), now));
      case Change.AlterIndex c when !IndexText.isAlterable(c.before(), c.after()) ->
          Optional.of(indexes.replace(c, now));
      case Change.AddConstraint c -> constraints.add(c.table(), c.constraint(), now);
      case Change.AlterConstraint c -> constraints.alter(c, now);
      case Change.AddColumn c -> new OnlineColumns(target, change, now, next).add(c);
      case Change.AlterColumn c -> new OnlineColumns(target, change, now, next).alter(c);
      case Change.DropPartition c -> partition(c, now);
      default -> Optional.empty();
    };
  }

  /// Detaching concurrently needs 14, and no default partition.
  private Optional<List<Statement>> partition(Change.DropPartition change, Schema now) {
    if (hasDefaultPartition(change.table(), now) || !ddl.target().atLeast(14)) {
      return Optional.empty();
    }
    PartitionText text = new PartitionText(ddl.target());
    String detach = text.detach(change.table(), change.partition(), true);
    return Optional.of(
        List.of(
            new Statement(detach, change, Statement.Boundary.ALONE),
            new Statement(text.drop(change.partition()), change, Statement.Boundary.STARTS)));
  }

  private static boolean hasDefaultPartition(Name table, Schema schema) {
    return schema.table(table).flatMap(t -> t.partitioning()).stream()
        .flatMap(p -> p.partitions().stream())
        .anyMatch(p -> p.bound().equals("DEFAULT"));
  }
}
