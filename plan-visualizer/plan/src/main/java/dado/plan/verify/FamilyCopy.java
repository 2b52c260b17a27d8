package dado.plan.verify;

import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.family.FullClone;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Tables of MySQL or MariaDB, copied into a scratch schema.
final class FamilyCopy implements Copy {
  private final Database database;
  private final FullClone clone;
  private final List<Table> tables;

  private FamilyCopy(Database database, FullClone clone, List<Table> tables) {
    this.database = database;
    this.clone = clone;
    this.tables = tables;
  }

  static FamilyCopy of(
      Database database, ConnectionSource server, List<Table> tables, long most, Progress progress)
      throws SQLException {
    Sizes.refuse(size(database, tables), most);
    return new FamilyCopy(database, FullClone.open(database, server, tables, progress), tables);
  }

  /// The size of the files where the role may see them, as the server's own numbers are late.
  private static long size(Database database, List<Table> tables) throws SQLException {
    String files =
        database.engine() == Engine.MARIADB ? "innodb_sys_tablespaces" : "innodb_tablespaces";
    long told = 0;
    long seen = 0;
    try (Connection connection = database.source().open()) {
      for (Table table : tables) {
        told +=
            number(
                connection,
                "select data_length + index_length from information_schema.tables"
                    + " where table_schema = ? and table_name = ?",
                table.name().schema(),
                table.name().local());
        try {
          seen +=
              number(
                  connection,
                  "select file_size from information_schema."
                      + files
                      + " where name = concat(?, '/', ?)",
                  table.name().schema(),
                  table.name().local());
        } catch (SQLException e) {
          // It needs the right PROCESS.
          seen += 0;
        }
      }
    }
    return Math.max(told, seen);
  }

  private static long number(Connection connection, String sql, String schema, String table)
      throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(sql)) {
      ask.setString(1, schema);
      ask.setString(2, table);
      try (ResultSet rows = ask.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  @Override
  public String where() {
    return clone.where() + " with all rows";
  }

  @Override
  public ConnectionSource source() {
    return clone.source();
  }

  @Override
  public List<String> notes() {
    return List.of("The copy is without foreign keys.");
  }

  @Override
  public Name here(Name original) {
    return new Name(clone.database(), original.local());
  }

  @Override
  public long bytes(Connection connection, Hypothetical index) {
    return clone.bytes(connection, index);
  }

  @Override
  public void analyze(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Table table : tables) {
        statement.execute("analyze table " + database.identifiers().quote(table.name().local()));
      }
    }
  }

  @Override
  public OptionalDouble insert(Connection connection, Name original) throws SQLException {
    String key =
        database
            .schema()
            .table(original)
            .flatMap(Table::primaryKey)
            .map(k ->
                k.columns().stream()
                    .map(database.identifiers()::quote)
                    .collect(Collectors.joining(", ")))
            .orElse("");
    return key.isEmpty()
        ? OptionalDouble.empty()
        : new RowCopies(database.identifiers(), "").insert(connection, here(original), key);
  }

  @Override
  public void close() throws SQLException {
    clone.close();
  }
}
