package dado.schema.dialect.postgresql;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/// Indexes that are built and dropped beside running work.
///
/// A concurrent build that fails leaves an invalid index behind, which `IF NOT EXISTS` then takes
/// for a good one. So each build is followed by a look at it.
record OnlineIndexes(Target target, Change cause) {

  List<Statement> add(Name table, Index index, Schema schema) {
    List<Statement> statements = new ArrayList<>();
    var partitioning = schema.table(table).flatMap(Table::partitioning);
    if (partitioning.isPresent()) {
      statements.addAll(partitioned(table, index, partitioning.get()));
    } else {
      statements.addAll(built(table, index));
    }
    if (!index.comment().isEmpty()) {
      statements.add(joins(new IndexText(target).comment(table, index)));
    }
    return statements;
  }

  private Statement joins(String sql) {
    return new Statement(sql, cause, Boundary.JOINS);
  }

  /// The build and the look at it.
  List<Statement> built(Name table, Index index) {
    String build =
        new IndexText(target).create(index, "CONCURRENTLY IF NOT EXISTS ", target.quote(table));
    return List.of(
        new Statement(build, cause, Boundary.ALONE),
        new Statement(validity(table, index), cause, Boundary.STARTS));
  }

  private String validity(Name table, Index index) {
    Name name = table.withLocal(index.name());
    String body =
        """

        BEGIN
          IF NOT (SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = %s::pg_catalog.regclass) THEN
            RAISE EXCEPTION USING
              MESSAGE = %s,
              HINT = %s;
          END IF;
        END
        """
            .formatted(
                target.relation(name), target.literal(invalid(name)), target.literal(remedy(name)));
    return "DO " + Target.dollars(body);
  }

  private static String invalid(Name index) {
    return "The index "
        + index
        + " is invalid: building it failed, mostly for duplicates or a cancelled statement.";
  }

  private String remedy(Name index) {
    return "Run DROP INDEX CONCURRENTLY " + target.quote(index) + " and then this again.";
  }

  /// Each partition gets its index by itself; the parent's one, made of nothing, takes them in.
  private List<Statement> partitioned(Name table, Index index, Partitioning partitioning) {
    List<Statement> builds = new ArrayList<>();
    List<Statement> joins = new ArrayList<>();
    joins.add(empty(table, index));
    parts(table.withLocal(index.name()), index, partitioning, builds, joins);
    builds.addAll(joins);
    return builds;
  }

  private void parts(
      Name parent,
      Index index,
      Partitioning partitioning,
      List<Statement> builds,
      List<Statement> joins) {
    for (Partition part : partitioning.partitions()) {
      Index own = ofPartition(part, index);
      Name name = part.name().withLocal(own.name());
      if (part.partitioning().isPresent()) {
        joins.add(empty(part.name(), own));
        parts(name, index, part.partitioning().get(), builds, joins);
      } else {
        builds.addAll(built(part.name(), own));
      }
      joins.add(
          joins("ALTER INDEX " + target.quote(parent) + " ATTACH PARTITION " + target.quote(name)));
    }
  }

  private Index ofPartition(Partition part, Index index) {
    return index
        .withName(target.joined(part.name().local(), index.name()))
        .withOptions("", index.options());
  }

  /// An index of nothing until those of the partitions are attached.
  private Statement empty(Name table, Index index) {
    return joins(new IndexText(target).create(index, "", "ONLY " + target.quote(table)));
  }

  List<Statement> drop(Name table, Index index, Schema schema) {
    boolean together = PostgresqlDdl.isPartitioned(table, schema);
    String name = new IndexText(target).quoted(table, index);
    return List.of(
        together
            ? joins("DROP INDEX " + name)
            : new Statement("DROP INDEX CONCURRENTLY IF EXISTS " + name, cause, Boundary.ALONE));
  }

  private Statement rebuilt(Name table, Index index) {
    String sql = "REINDEX INDEX CONCURRENTLY " + new IndexText(target).quoted(table, index);
    return new Statement(sql, cause, Boundary.ALONE);
  }

  /// The new index is there before the old one goes.
  List<Statement> replace(Change.AlterIndex change, Schema schema) {
    Index before = change.before();
    Index after = change.after();
    if (before.options().has("valid") && !after.options().has("valid")) {
      return List.of(rebuilt(change.table(), before));
    }
    Index aside = before.withName(target.joined(before.name(), "dado_old"));
    List<Statement> statements = new ArrayList<>();
    statements.add(joins(new IndexText(target).rename(change.table(), before, aside.name())));
    statements.addAll(add(change.table(), after, schema));
    statements.addAll(drop(change.table(), aside, schema));
    return statements;
  }
}
