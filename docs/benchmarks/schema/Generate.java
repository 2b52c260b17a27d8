import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes tables of 12 columns with a primary key, two indexes and a foreign key to the table before.
///
/// usage: Generate URL ENGINE TABLES; Generate URL change HOW_MANY changes that many of them, spread evenly.
final class Generate {

  private Generate() {}

  public static void main(String[] args) throws SQLException {
    try (Connection connection = DriverManager.getConnection(args[0])) {
      int many = Integer.parseInt(args[2]);
      if (args[1].equals("change")) {
        change(connection, many);
      } else {
        tables(connection, Engine.valueOf(args[1]), many);
      }
    }
  }

  static void tables(Connection connection, Engine engine, int many) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < many; i++) {
        for (String sql : table(engine, i).split(";\n")) {
          statement.execute(sql);
        }
        if (i % 200 == 199) {
          connection.commit();
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  static String name(int i) {
    return "table_%05d".formatted(i);
  }

  private static String table(Engine engine, int i) {
    boolean postgresql = engine == Engine.POSTGRESQL;
    String text = engine == Engine.MYSQL || engine == Engine.MARIADB ? "varchar(200)" : "text";
    String time = postgresql ? "timestamp with time zone" : "timestamp";
    String reference =
        i == 0 ? "" : ", CONSTRAINT fk_%05d FOREIGN KEY (parent_id) REFERENCES %s (id)".formatted(i, name(i - 1));
    return """
        CREATE TABLE %1$s (id bigint NOT NULL, parent_id bigint, code varchar(40) NOT NULL, name %2$s NOT NULL,
          amount numeric(12,2) DEFAULT 0 NOT NULL, quantity integer DEFAULT 1 NOT NULL, active smallint DEFAULT 1 NOT NULL,
          created_at %3$s DEFAULT CURRENT_TIMESTAMP NOT NULL, changed_at %3$s NULL, note text, kind smallint, payload %4$s,
          CONSTRAINT pk_%5$05d PRIMARY KEY (id)%6$s);
        CREATE UNIQUE INDEX ix_%5$05d_code ON %1$s (code);
        CREATE INDEX ix_%5$05d_name ON %1$s (name, created_at)"""
        .formatted(name(i), text, time, postgresql ? "jsonb" : "text", i, reference);
  }

  /// Four kinds of changes in turn, on tables of a database made by this program (PostgreSQL).
  private static void change(Connection connection, int many) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM pg_class WHERE relname ~ '^table_[0-9]+$'")) {
      rows.next();
      int tables = rows.getInt(1);
      for (int i = 0; i < many; i++) {
        int place = (int) ((long) i * tables / many);
        try (Statement alter = connection.createStatement()) {
          alter.execute(change(i, place));
        }
      }
    }
  }

  private static String change(int i, int place) {
    return switch (i % 4) {
      case 0 -> "ALTER TABLE %s ADD COLUMN added integer".formatted(name(place));
      case 1 -> "ALTER TABLE %s ALTER COLUMN code TYPE varchar(60)".formatted(name(place));
      case 2 -> "DROP INDEX ix_%05d_name".formatted(place);
      default -> "ALTER TABLE %s ALTER COLUMN quantity SET DEFAULT 2".formatted(name(place));
    };
  }
}
