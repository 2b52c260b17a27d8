package dado.schema.proof;

import dado.schema.change.Precedence;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A few rows in every table, so that a migration has something to lose.
///
/// The nth row of every table holds the nth value of every type, so that foreign keys find what
/// they reference. Tables that the migration leaves alone get rows with values at the edges of
/// their types, too. A row is one that the design takes as well, where such a row can be found:
/// that rows can break a new rule is a risk of the migration, and no proof against it.
final class Seeds {

  private static final int ROWS = 3;
  private static final int EDGES = 3;

  private final Engine engine;
  private final Identifiers identifiers;
  private final SeedValues values;
  private final Schema start;
  private final List<String> empty = new ArrayList<>();
  private final List<String> strange = new ArrayList<>();
  private int rows;

  Seeds(Schema start, Identifiers identifiers, SeedValues values) {
    this.engine = start.engine();
    this.identifiers = identifiers;
    this.values = values;
    this.start = start;
  }

  /// Fills the tables, referenced ones first.
  ///
  /// @param tried connections to the schema before
  /// @param wanted connections to the design
  /// @return what came of it, for people
  String plant(ConnectionSource tried, ConnectionSource wanted) throws SQLException {
    try (Connection here = tried.open();
        Connection there = wanted.open();
        Statement before = here.createStatement();
        Statement after = there.createStatement()) {
      here.setAutoCommit(false);
      for (Table table : Precedence.parentsFirst(start.tables())) {
        plant(here, before, after, table);
      }
      here.commit();
      here.setAutoCommit(true);
    }
    return result();
  }

  private String result() {
    return rows
        + " rows in "
        + (start.tables().size() - empty.size())
        + " tables"
        + list("; without rows, for their rules are beyond guessing: ", empty)
        + list("; with rows that the design might refuse: ", strange);
  }

  private static String list(String title, List<String> names) {
    return names.isEmpty() ? "" : title + String.join(", ", names);
  }

  private void plant(Connection here, Statement before, Statement after, Table table)
      throws SQLException {
    int planted = 0;
    for (int row = 1; row <= ROWS; row++) {
      planted += isPlanted(here, before, after, table, row) ? 1 : 0;
    }
    if (planted == 0) {
      planted = plantStrange(here, before, table);
    }
    for (int row = ROWS + 1; row <= ROWS + EDGES && planted > 0; row++) {
      planted += isPlanted(here, before, after, table, row) ? 1 : 0;
    }
    rows += planted;
    if (planted == 0) {
      empty.add(table.name().local());
    }
  }

  /// Rows that the schema before takes and the design might refuse.
  private int plantStrange(Connection here, Statement before, Table table) throws SQLException {
    int planted = 0;
    for (int row = 1; row <= ROWS; row++) {
      planted += isInserted(here, before, insert(table, row, Variant.PLAIN)) ? 1 : 0;
    }
    if (planted > 0) {
      strange.add(table.name().local());
    }
    return planted;
  }

  /// The ways to fill a row, the first that both schemas take is used.
  private enum Variant {
    BOTH,
    PLAIN,
    SPARSE,
    BARE
  }

  private boolean isPlanted(
      Connection here, Statement before, Statement after, Table table, int row)
      throws SQLException {
    for (Variant variant : Variant.values()) {
      Optional<String> there = values.after(table).map(t -> insert(t, row, variant));
      if (there.isEmpty() || isTaken(after, there.get())) {
        if (isInserted(here, before, insert(table, row, variant))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isTaken(Statement after, String sql) {
    try {
      after.execute(sql);
      return true;
    } catch (SQLException e) {
      // The design refuses the row. Another is tried.
      return false;
    }
  }

  private boolean isInserted(Connection here, Statement before, String sql) throws SQLException {
    var point = here.setSavepoint();
    try {
      before.execute(sql);
      return true;
    } catch (SQLException e) {
      // A rule that this row breaks. Another is tried.
      here.rollback(point);
      return false;
    }
  }

  private String insert(Table table, int row, Variant variant) {
    List<Column> columns =
        table.columns().stream()
            .filter(c -> !(c.generation() instanceof Generation.Computed))
            .filter(c -> isFilled(table, c, variant))
            .toList();
    List<String> literals =
        columns.stream()
            .map(c -> values.literal(table, c, row, identifiers, variant == Variant.BOTH))
            .toList();
    return insert(table, columns, literals);
  }

  private String insert(Table table, List<Column> columns, List<String> literals) {
    String names =
        columns.stream().map(c -> identifiers.quote(c.name())).collect(Collectors.joining(", "));
    String overriding = engine == Engine.POSTGRESQL ? " OVERRIDING SYSTEM VALUE" : "";
    return "INSERT INTO "
        + identifiers.quote(table.name())
        + (" (" + names + ")")
        + overriding
        + (" VALUES (" + String.join(", ", literals) + ")");
  }

  private boolean isFilled(Table table, Column column, Variant variant) {
    boolean mayStayEmpty =
        column.nullable() || (column.defaultValue().isPresent() && variant == Variant.BARE);
    boolean sparse = variant == Variant.SPARSE || variant == Variant.BARE;
    return isKey(table, column) || !(mayStayEmpty && (sparse || referencesNothing(table, column)));
  }

  private boolean referencesNothing(Table table, Column column) {
    return table.foreignKeys().stream()
        .anyMatch(f -> f.columns().contains(column.name()) && isMissing(f));
  }

  private boolean isMissing(Constraint.ForeignKey key) {
    Name name = key.references();
    return start.table(name).isEmpty() && !values.isWanted(name);
  }

  private static boolean isKey(Table table, Column column) {
    return table
        .primaryKey()
        .map(Constraint.PrimaryKey::columns)
        .orElse(List.of())
        .contains(column.name());
  }
}
