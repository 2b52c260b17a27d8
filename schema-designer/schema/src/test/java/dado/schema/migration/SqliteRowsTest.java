package dado.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.apply.Applier;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Progress;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import dado.schema.scratch.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every case of SQLite whose `current.sql` plants rows keeps them, up and down, on connections
/// that enforce foreign keys: there a careless rebuild deletes the children without a word.
class SqliteRowsTest {

  private static final Path CASES = Path.of("src/test/cases/migrate/sqlite");

  @TestFactory
  Stream<DynamicTest> keepsTheRows() {
    return cases().stream().map(c -> DynamicTest.dynamicTest(c.toString(), () -> check(c)));
  }

  @Test
  void manyCasesPlantRows() {
    if (System.getProperty("case") == null) {
      assertThat(cases()).hasSizeGreaterThan(80);
    }
  }

  private static List<MigrateCase> cases() {
    String part = System.getProperty("case", "");
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .sorted()
          .map(f -> new MigrateCase(f, Engine.SQLITE))
          .filter(c -> c.toString().contains(part) && plants(c))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean plants(MigrateCase test) {
    try {
      return test.text("current.sql").contains("INSERT INTO");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(MigrateCase test) throws Exception {
    try (Scratch scratch = test.loaded("current.sql");
        Scratch wanted = test.loaded("desired.sql")) {
      Schema current = test.read(scratch);
      Schema design = test.design(current, test.read(wanted));
      Migration migration = test.plan(current, design);
      ConnectionSource strict = enforcing(scratch);
      Map<String, List<String>> rows = rows(strict, current, design);
      Map<String, List<String>> kept = rows(strict, current, lessened(current, design));
      List<String> views = broken(strict);
      Applier.apply(strict, migration.up(), Progress.NONE);
      assertThat(rows(strict, design, current)).as("rows after up").isEqualTo(rows);
      assertThat(broken(wanted.connections()))
          .as("the design's broken views")
          .isEqualTo(broken(strict));
      isSound(strict);
      Applier.apply(strict, migration.down(), Progress.NONE);
      assertThat(rows(strict, current, lessened(current, design)))
          .as("rows after down")
          .isEqualTo(kept);
      assertThat(broken(strict)).as("broken views after down").isEqualTo(views);
      isSound(strict);
      Applier.apply(strict, migration.up(), Progress.NONE);
      assertThat(rows(strict, design, current)).as("rows after up again").isEqualTo(rows);
    }
  }

  private static ConnectionSource enforcing(Scratch scratch) {
    return () -> {
      Connection connection = scratch.connections().open();
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA foreign_keys = ON");
      }
      return connection;
    };
  }

  private static void isSound(ConnectionSource source) throws SQLException {
    assertThat(list(source, "PRAGMA integrity_check")).containsExactly("ok");
    assertThat(list(source, "PRAGMA foreign_key_check")).isEmpty();
    assertThat(list(source, "SELECT name FROM sqlite_schema WHERE name LIKE '%dado_new%'"))
        .isEmpty();
  }

  /// The views that cannot be read.
  private static List<String> broken(ConnectionSource source) throws SQLException {
    List<String> broken = new ArrayList<>();
    Identifiers identifiers = Dialects.of(Engine.SQLITE).identifiers();
    try (Connection connection = source.open()) {
      Schema schema = Dialects.of(Engine.SQLITE).catalog().read(connection, Progress.NONE);
      for (View view : schema.views()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("SELECT * FROM " + identifiers.quote(view.name()) + " LIMIT 1");
        } catch (SQLException e) {
          broken.add(view.name().local());
        }
      }
    }
    return broken;
  }

  /// What is left of a schema when a design took away what the way up loses.
  private static Schema lessened(Schema current, Schema design) {
    return current.withTables(
        current.tables().stream()
            .flatMap(t -> by(design, t.id()).stream().map(d -> lessened(t, d)))
            .toList());
  }

  private static Table lessened(Table table, Table design) {
    return table.withColumns(
        table.columns().stream().filter(c -> column(design, c).isPresent()).toList());
  }

  private static Optional<Table> by(Schema schema, Id id) {
    return schema.tables().stream().filter(t -> t.id().equals(id)).findFirst();
  }

  private static Optional<Column> column(Table table, Column like) {
    return table.columns().stream()
        .filter(c -> c.id().equals(like.id()) && c.type().equals(like.type()))
        .filter(c -> c.generation().equals(like.generation()))
        .findFirst();
  }

  /// The rows of the tables that both schemas have, in the columns that both have with one type, by
  /// identity.
  private static Map<String, List<String>> rows(ConnectionSource source, Schema here, Schema there)
      throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Table table : here.tables()) {
      Optional<Table> other = by(there, table.id());
      if (other.isPresent()) {
        rows.put(table.id().value(), rows(source, table, other.get()));
      }
    }
    return rows;
  }

  private static List<String> rows(ConnectionSource source, Table table, Table other)
      throws SQLException {
    Identifiers identifiers = Dialects.of(Engine.SQLITE).identifiers();
    String columns =
        table.columns().stream()
            .filter(c -> column(other, c).isPresent())
            .sorted(java.util.Comparator.comparing(c -> c.id().value()))
            .map(c -> "quote(" + identifiers.quote(c.name()) + ")")
            .collect(Collectors.joining(" || ' ' || "));
    String what = columns.isEmpty() ? "count(*)" : columns;
    return list(
        source, "SELECT " + what + " FROM " + identifiers.quote(table.name()) + " ORDER BY 1");
  }

  private static List<String> list(ConnectionSource source, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = source.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    return values;
  }
}
