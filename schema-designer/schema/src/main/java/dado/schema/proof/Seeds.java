package dado.schema.proof;

import dado.schema.change.Precedence;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A few rows in every table, so that a migration has something to lose.
///
/// The nth row of every table holds the nth value of every type, so that foreign keys find what
/// they reference. Tables that the migration leaves alone get rows with values at the edges of
/// their types, too.
final class Seeds {

  private static final int ROWS = 3;
  private static final int EDGES = 3;

  private final Engine engine;
  private final Identifiers identifiers;
  private final SeedValues values;
  private final List<String> empty = new ArrayList<>();
  private int rows;

  Seeds(Schema schema, Identifiers identifiers, SeedValues values) {
    this.engine = schema.engine();
    this.identifiers = identifiers;
    this.values = values;
  }

  /// Fills the tables, referenced ones first.
  ///
  /// @return what came of it, for people
  String plant(Connection connection, Schema schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Table table : Precedence.parentsFirst(schema.tables())) {
        if (!plant(statement, table)) {
          empty.add(table.name().local());
        }
      }
    }
    String without =
        empty.isEmpty()
            ? ""
            : "; without rows, for their rules are beyond guessing: " + String.join(", ", empty);
    return rows + " rows in " + (schema.tables().size() - empty.size()) + " tables" + without;
  }

  private boolean plant(Statement statement, Table table) {
    int before = rows;
    for (int row = 1; row <= ROWS; row++) {
      if (inserted(statement, table, row, false) || inserted(statement, table, row, true)) {
        rows++;
      }
    }
    for (int row = ROWS + 1; row <= ROWS + EDGES; row++) {
      if (inserted(statement, table, row, false)) {
        rows++;
      }
    }
    return rows > before;
  }

  /// @param sparse whether columns that may be empty stay so
  private boolean inserted(Statement statement, Table table, int row, boolean sparse) {
    try {
      statement.execute(insert(table, row, sparse));
      return true;
    } catch (SQLException e) {
      // A rule that no simple value keeps. The table is then named as empty.
      return false;
    }
  }

  private String insert(Table table, int row, boolean sparse) {
    List<Column> columns =
        table.columns().stream()
            .filter(c -> !(c.generation() instanceof Generation.Computed))
            .filter(c -> !sparse || !c.nullable() || isKey(table, c))
            .toList();
    String names =
        columns.stream().map(c -> identifiers.quote(c.name())).collect(Collectors.joining(", "));
    String literals =
        columns.stream()
            .map(c -> values.literal(table, c, row, identifiers))
            .collect(Collectors.joining(", "));
    String overriding = engine == Engine.POSTGRESQL ? " OVERRIDING SYSTEM VALUE" : "";
    return "INSERT INTO "
        + identifiers.quote(table.name())
        + " ("
        + names
        + ")"
        + overriding
        + " VALUES ("
        + literals
        + ")";
  }

  private static boolean isKey(Table table, Column column) {
    return table
        .primaryKey()
        .map(Constraint.PrimaryKey::columns)
        .orElse(List.of())
        .contains(column.name());
  }
}
