package dado.schema.proof;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The values in the tables of a scratch: of each column the list of its values, in the order of
/// the rows as texts.
record Rows(Map<Name, Map<String, List<String>>> tables) {

  static Rows read(Connection connection, Schema schema, Identifiers identifiers)
      throws SQLException {
    Map<Name, Map<String, List<String>>> tables = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (Table table : schema.tables()) {
        if (!table.columns().isEmpty()) {
          tables.put(table.name(), columns(statement, table, identifiers, only(schema, table)));
        }
      }
    }
    return new Rows(tables);
  }

  /// The rows of tables that inherit from one are not its own.
  private static String only(Schema schema, Table table) {
    boolean alone = schema.engine() == Engine.POSTGRESQL && table.partitioning().isEmpty();
    return alone ? "ONLY " : "";
  }

  private static Map<String, List<String>> columns(
      Statement statement, Table table, Identifiers identifiers, String only) throws SQLException {
    List<String> names = table.columns().stream().map(Column::name).toList();
    String list = names.stream().map(identifiers::quote).collect(Collectors.joining(", "));
    List<List<String>> values =
        values(
            statement,
            "SELECT " + list + " FROM " + only + identifiers.quote(table.name()),
            names.size());
    Map<String, List<String>> columns = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      columns.put(names.get(i), values.get(i).stream().sorted().toList());
    }
    return columns;
  }

  private static List<List<String>> values(Statement statement, String sql, int columns)
      throws SQLException {
    List<List<String>> values = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      values.add(new ArrayList<>());
    }
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        for (int i = 0; i < columns; i++) {
          values.get(i).add(String.valueOf(rows.getString(i + 1)));
        }
      }
    }
    return values;
  }

  /// The first column of both whose values differ, for people.
  Optional<String> difference(Rows other) {
    for (var table : tables.entrySet()) {
      Map<String, List<String>> theirs = other.tables.getOrDefault(table.getKey(), Map.of());
      for (var column : table.getValue().entrySet()) {
        List<String> there = theirs.getOrDefault(column.getKey(), column.getValue());
        if (!there.equals(column.getValue())) {
          String name = table.getKey() + "." + column.getKey();
          return Optional.of(name + " held " + column.getValue() + " and now holds " + there);
        }
      }
    }
    return Optional.empty();
  }

  /// Only the tables and columns that a schema has under the same names and types as another.
  Rows common(Schema a, Schema b) {
    Map<Name, Map<String, List<String>>> kept = new TreeMap<>();
    tables.forEach((name, columns) -> {
      Map<String, List<String>> same = new TreeMap<>(columns);
      same.keySet().removeIf(c -> !survives(name, c, a, b));
      kept.put(name, same);
    });
    return new Rows(kept);
  }

  private static boolean survives(Name table, String column, Schema a, Schema b) {
    Optional<Column> before = a.table(table).flatMap(t -> t.column(column));
    Optional<Column> after = b.table(table).flatMap(t -> t.column(column));
    return before.isPresent()
        && after.isPresent()
        && before.get().type().equals(after.get().type())
        && before.get().generation().equals(after.get().generation());
  }

  int count() {
    return tables.values().stream()
        .mapToInt(c -> c.values().stream().mapToInt(List::size).max().orElse(0))
        .sum();
  }
}
