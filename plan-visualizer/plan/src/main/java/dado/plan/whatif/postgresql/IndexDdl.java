package dado.plan.whatif.postgresql;

import dado.plan.statistics.postgresql.Partitions;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Statement;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// The SQL that makes a hypothetical index, as the designer writes it.
record IndexDdl(Schema schema) {

  static IndexDdl of(Database database) {
    return new IndexDdl(database.schema());
  }

  /// The one statement, without a closing semicolon, as it runs inside a transaction; empty where
  /// its table is not known.
  Optional<String> create(Hypothetical hypothetical) {
    return table(hypothetical.table()).map(t -> create(t, hypothetical));
  }

  /// The table of that name, or the one that a partition of that name has its columns from.
  Optional<Table> table(Name name) {
    return schema.tables().stream()
        .filter(t -> t.name().equals(name) || Partitions.of(t).contains(name))
        .findFirst();
  }

  private static String create(Table table, Hypothetical hypothetical) {
    Table alone =
        table
            .withName(hypothetical.table())
            .withConstraints(List.of())
            .withIndexes(List.of())
            .withPartitioning(Optional.empty());
    Change change = hypothetical.toChange();
    Schema before = Schema.empty(Engine.POSTGRESQL).withTables(List.of(alone));
    Schema after = Changes.apply(before, List.of(change));
    List<Statement> statements =
        Dialects.of(Engine.POSTGRESQL).ddl().statements(change, before, after);
    return joining(statements.getFirst().sql());
  }

  /// A statement in the form that joins a transaction.
  static String joining(String sql) {
    return sql.replaceFirst("^(CREATE (?:UNIQUE )?INDEX) CONCURRENTLY ", "$1 ");
  }
}
