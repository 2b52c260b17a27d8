package dado.schema.dialect.family;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Name;
import dado.schema.model.Selection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// The database, and the tables in it, that a catalog is asked about.
///
/// @param tables names of tables; empty for all
record Scope(String database, List<String> tables, Identifiers identifiers) {

  /// The scope of a selection: its one namespace, or else the connection's own database.
  static Scope of(Connection connection, Selection selection, Identifiers identifiers)
      throws SQLException {
    String own = connection.getCatalog();
    String database =
        selection.namespaces().size() == 1
            ? selection.namespaces().iterator().next()
            : own == null ? "" : own;
    if (database.isEmpty()) {
      throw new SQLException(
          "No database is chosen on this connection, so there is no schema to read. Name one at the"
              + " end of the URL.");
    }
    return new Scope(
        database, selection.tables().stream().map(Name::local).sorted().toList(), identifiers);
  }

  /// A query with the database in place of `@db`, and `@only(column)` as a condition.
  String in(String sql) {
    String filled = sql.replace("@db", identifiers.literal(database));
    String names =
        tables.stream().map(identifiers::literal).collect(Collectors.joining(", ", "(", ")"));
    return filled.replaceAll(
        "@only\\(([\\w.]+)\\)",
        tables.isEmpty()
            ? ""
            : java.util.regex.Matcher.quoteReplacement("AND ")
                + "$1 IN "
                + java.util.regex.Matcher.quoteReplacement(names));
  }
}
