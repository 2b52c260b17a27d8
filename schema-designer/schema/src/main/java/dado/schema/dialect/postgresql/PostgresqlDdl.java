package dado.schema.dialect.postgresql;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes as PostgreSQL's SQL.
record PostgresqlDdl(Target target) implements Ddl {

  @Override
  public List<Statement> statements(Change change, Schema before, Schema after) {
    return switch (change) {
      case Change.AddIndex(Name table, Index index) -> addIndex(change, table, index, before);
      case Change.DropIndex(Name table, Index index) -> dropIndex(change, table, index, before);
      case Change.AlterIndex c -> alterIndex(c, before);
      default -> joining(texts(change, before, after), change);
    };
  }

  private static List<Statement> joining(List<String> texts, Change cause) {
    return texts.stream().map(sql -> new Statement(sql, cause, Boundary.JOINS)).toList();
  }

  private List<String> texts(Change change, Schema before, Schema after) {
    TableText tables = new TableText(target);
    ConstraintText constraints = new ConstraintText(target);
    ObjectText objects = new ObjectText(target);
    return switch (change) {
      case Change.AddTable(Table table) -> tables.add(table, after);
      case Change.DropTable(Table table) -> List.of("DROP TABLE " + target.quote(table.name()));
      case Change.RenameTable(Name from, Name to) -> tables.rename(from, to);
      case Change.CommentTable c -> List.of(tables.comment(c.table(), c.after()));
      case Change.AlterTable(Name table, Options was, Options is) ->
          new TableOptions(target).alter(table, was, is);
      case Change.AddColumn c -> new ColumnText(target).add(c.table(), c.column(), after);
      case Change.DropColumn c ->
          ColumnText.isInherited(c.column())
              ? List.of()
              : List.of(new ColumnReplacement(target, c.table(), after).drop(c.column().name()));
      case Change.RenameColumn c -> renameColumn(c, before);
      case Change.AlterColumn c ->
          new ColumnAlteration(target, c.table(), c.before(), c.after(), before, after).texts();
      case Change.AddConstraint c -> constraints.add(c.table(), c.constraint());
      case Change.DropConstraint c -> List.of(constraints.drop(c.table(), c.constraint()));
      case Change.RenameConstraint c -> List.of(constraints.rename(c.table(), c.before(), c.to()));
      case Change.AlterConstraint c ->
          new ConstraintAlteration(target, c.table(), c.before(), c.after()).texts(before);
      case Change.RenameIndex c ->
          List.of(new IndexText(target).rename(c.table(), c.before(), c.to()));
      case Change.AddPartition c -> new PartitionText(target).add(c.table(), c.partition());
      case Change.DropPartition c -> List.of(new PartitionText(target).drop(c.partition()));
      case Change.AddObject c -> objects.add(c.object(), before);
      case Change.DropObject c -> objects.drop(c.object());
      case Change.AlterObject c -> objects.alter(c.before(), c.after(), before, after);
      case Change.RenameObject c -> objects.rename(c.before(), c.to());
      // Refused before, or written with boundaries of their own.
      case Change.Repartition c when c.before().isEmpty() || c.after().isEmpty() -> List.of();
      case Change.Repartition c ->
          new PartitionChange(target)
              .texts(c.table(), c.before().orElseThrow(), c.after().orElseThrow());
      case Change.ReorderColumns c -> List.of();
      case Change.AddIndex c -> List.of();
      case Change.DropIndex c -> List.of();
      case Change.AlterIndex c -> List.of();
    };
  }

  /// A column of a parent table takes those of its children along.
  private List<String> renameColumn(Change.RenameColumn change, Schema before) {
    Inheritance inheritance = new Inheritance(target, before);
    boolean follows =
        before
            .table(change.table())
            .flatMap(t -> t.column(change.from()))
            .filter(c ->
                inheritance.follows(change.table(), c)
                    || inheritance.follows(change.table(), c.withName(change.to())))
            .isPresent();
    return follows
        ? List.of()
        : List.of(new ColumnText(target).rename(change.table(), change.from(), change.to()));
  }

  /// PostgreSQL has no concurrent build for all partitions at once.
  static boolean isPartitioned(Name table, Schema schema) {
    return schema.table(table).flatMap(Table::partitioning).isPresent();
  }

  private List<Statement> addIndex(Change change, Name table, Index index, Schema before) {
    IndexText text = new IndexText(target);
    if (isPartitioned(table, before)) {
      return joining(text.add(table, index), change);
    }
    List<Statement> statements = new ArrayList<>();
    String sql = text.create(index, "CONCURRENTLY ", target.quote(table));
    statements.add(new Statement(sql, change, Boundary.ALONE));
    if (!index.comment().isEmpty()) {
      statements.add(new Statement(text.comment(table, index), change, Boundary.STARTS));
    }
    return statements;
  }

  private List<Statement> dropIndex(Change change, Name table, Index index, Schema before) {
    boolean together = isPartitioned(table, before);
    String sql =
        "DROP INDEX "
            + (together ? "" : "CONCURRENTLY ")
            + new IndexText(target).quoted(table, index);
    return List.of(new Statement(sql, change, together ? Boundary.JOINS : Boundary.ALONE));
  }

  private List<Statement> alterIndex(Change.AlterIndex change, Schema before) {
    Name table = change.table();
    Index was = change.before();
    Index is = change.after();
    if (IndexText.isAlterable(was, is)) {
      return joining(new IndexText(target).alter(table, was, is), change);
    }
    List<Statement> statements = new ArrayList<>(dropIndex(change, table, was, before));
    statements.addAll(addIndex(change, table, is, before));
    return statements;
  }

  @Override
  public List<Statement> script(List<Change> changes, Schema before) {
    PartitionMoves moves = PartitionMoves.in(changes);
    List<Statement> statements = new ArrayList<>();
    Schema now = before;
    for (Change change : changes) {
      Schema next = Changes.apply(now, List.of(change));
      if (unsupported(change, now, next).isEmpty()) {
        statements.addAll(moves.statement(target, change).orElse(statements(change, now, next)));
      }
      now = next;
    }
    return Transactions.cut(statements);
  }

  @Override
  public List<Statement> onlineScript(List<Change> changes, Schema before) {
    return new OnlineScript(this).statements(changes, before);
  }

  @Override
  public Optional<Unsupported> unsupported(Change change, Schema before, Schema after) {
    return new Refusals(target, before).of(change);
  }
}
