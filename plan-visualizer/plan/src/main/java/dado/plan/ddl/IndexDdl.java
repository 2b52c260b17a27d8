package dado.plan.ddl;

import dado.plan.statistics.postgresql.Partitions;
import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// Writes the SQL that makes indexes on a schema's tables, as the designer does: one statement
/// each, without a closing semicolon.
public record IndexDdl(Schema schema) {

  /// The statement of a migration, which spares other sessions as well as the engine can; empty
  /// where the table is not known.
  public Optional<String> sparing(Name table, Index index) {
    return table(table).map(t -> on(schema.engine(), at(t, table), index));
  }

  /// The statement where nobody else is (inside a transaction, on an empty clone); empty where the
  /// table is not known.
  public Optional<String> plain(Name table, Index index) {
    return plain(table, table, index);
  }

  /// The same on a table of the same columns that stands elsewhere.
  public Optional<String> plain(Name table, Name elsewhere, Index index) {
    return table(table)
        .map(t -> at(t, elsewhere).withConstraints(List.of()).withIndexes(List.of()))
        .map(t -> t.withPartitioning(Optional.empty()))
        .map(t -> joining(schema.engine(), on(schema.engine(), t, index)));
  }

  /// The table of that name, or the one that a partition of that name has its columns from.
  public Optional<Table> table(Name name) {
    return schema.tables().stream()
        .filter(t -> t.name().equals(name) || Partitions.of(t).contains(name))
        .findFirst();
  }

  private static Table at(Table table, Name name) {
    return table.name().equals(name)
        ? table
        : table.withName(name).withPartitioning(Optional.empty());
  }

  /// The statement of a migration on a table that may be in no schema.
  public static String on(Engine engine, Table table, Index index) {
    Change change = new Change.AddIndex(table.name(), index);
    Schema before = Schema.empty(engine).withTables(List.of(table));
    Schema after = Changes.apply(before, List.of(change));
    return Dialects.of(engine).ddl().statements(change, before, after).getFirst().sql();
  }

  /// A statement without what spares other sessions: servers refuse some of that inside a
  /// transaction.
  public static String joining(Engine engine, String sql) {
    return switch (engine) {
      case POSTGRESQL -> sql.replaceFirst("^(CREATE (?:UNIQUE )?INDEX) CONCURRENTLY ", "$1 ");
      case MYSQL, MARIADB -> {
        int words = sql.lastIndexOf(", ALGORITHM=");
        yield words < 0 ? sql : sql.substring(0, words);
      }
      case SQLITE -> sql;
    };
  }

  /// A part of an index's key as an expression.
  public static String key(Identifiers identifiers, Index.Key key) {
    String text = key.isExpression() ? "(" + key.text() + ")" : identifiers.quote(key.text());
    return key.qualifiers().isEmpty() ? text : text + " " + key.qualifiers();
  }
}
