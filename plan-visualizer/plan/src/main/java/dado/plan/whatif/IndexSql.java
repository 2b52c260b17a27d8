package dado.plan.whatif;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Statement;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.SQLException;
import java.util.List;

/// Writes hypothetical indexes as SQL, as the designer does.
public final class IndexSql {
  private IndexSql() {}

  /// The one CREATE INDEX, without a closing semicolon and without words on locks.
  ///
  /// @param schema has the index's table
  /// @throws SQLException when it has not
  public static String create(Schema schema, Hypothetical hypothetical) throws SQLException {
    return create(schema, hypothetical, hypothetical.table());
  }

  /// As above, on a table of the same columns that stands elsewhere.
  public static String create(Schema schema, Hypothetical hypothetical, Name elsewhere)
      throws SQLException {
    Table table =
        schema
            .table(hypothetical.table())
            .orElseThrow(
                () -> new SQLException("There is no table " + hypothetical.table().local() + "."));
    Table alone = table.withName(elsewhere).withConstraints(List.of()).withIndexes(List.of());
    Change change = new Change.AddIndex(elsewhere, hypothetical.index());
    Schema before = Schema.empty(schema.engine()).withTables(List.of(alone));
    Schema after = Changes.apply(before, List.of(change));
    List<Statement> statements =
        Dialects.of(schema.engine()).ddl().statements(change, before, after);
    return plain(schema.engine(), statements.getFirst().sql());
  }

  /// Without what spares other sessions: here are none, and servers refuse some of it.
  private static String plain(Engine engine, String sql) {
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
