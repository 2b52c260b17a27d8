package dado.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.apply.Applier;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a migration of SQLite does to rows, numbers and settings, on a file.
class SqliteDdlTest {

  private static final Dialect DIALECT = Sqlite.DIALECT;

  @TempDir Path folder;

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("test.db");
  }

  private Schema made(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        java.sql.Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      return DIALECT.catalog().read(connection, Progress.NONE);
    }
  }

  private void apply(List<Statement> statements) throws SQLException {
    Applier.apply(
        () -> {
          Connection connection = DriverManager.getConnection(url());
          try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
          }
          return connection;
        },
        statements,
        Progress.NONE);
  }

  private List<String> list(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url());
        java.sql.Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    return values;
  }

  private static Change typed(Schema schema, String table, String column, String type) {
    Name name = new Name("main", table);
    Column old = schema.table(name).orElseThrow().column(column).orElseThrow();
    return new Change.AlterColumn(name, old, old.withType(type));
  }

  private static List<Statement> script(Schema schema, Change... changes) {
    return DIALECT.ddl().script(List.of(changes), schema);
  }

  @Test
  void aNumberThatWasGivenOutIsNotGivenOutAgain() throws SQLException {
    Schema schema =
        made(
            "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, x TEXT)",
            "INSERT INTO t (x) VALUES ('a'), ('b'), ('c')",
            "DELETE FROM t WHERE id > 1");
    Change change = typed(schema, "t", "x", "CLOB");
    apply(script(schema, change));
    assertThat(list("INSERT INTO t (x) VALUES ('d') RETURNING id")).containsExactly("4");
    apply(DIALECT.ddl().script(List.of(change.inverse()), Changes.apply(schema, List.of(change))));
    assertThat(list("INSERT INTO t (x) VALUES ('e') RETURNING id")).containsExactly("5");
    assertThat(list("SELECT name FROM sqlite_sequence")).containsExactly("t");
  }

  @Test
  void rowsKeepTheNumberThatNoColumnShows() throws SQLException {
    Schema schema =
        made("CREATE TABLE t (x TEXT)", "INSERT INTO t (rowid, x) VALUES (70, 'a'), (3, 'b')");
    apply(script(schema, typed(schema, "t", "x", "CLOB")));
    assertThat(list("SELECT rowid || x FROM t ORDER BY 1")).containsExactly("3b", "70a");
  }

  @Test
  void aStrictTableRefusesWhatDoesNotFitAndNothingChanges() throws SQLException {
    Schema schema =
        made(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, x INTEGER)",
            "INSERT INTO t VALUES (1, 'abc')");
    List<Statement> statements =
        script(
            schema,
            new Change.AlterTable(
                new Name("main", "t"), Options.NONE, Options.of("strict", "yes")));
    assertThatThrownBy(() -> apply(statements))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("cannot store TEXT value in INTEGER column");
    assertThat(list("SELECT x FROM t")).containsExactly("abc");
    assertThat(list("SELECT name FROM sqlite_schema")).containsExactly("t");
  }

  @Test
  void aRowWithoutItsParentStopsTheRebuildAndNothingChanges() throws SQLException {
    Schema schema =
        made(
            "CREATE TABLE p (id INTEGER PRIMARY KEY, x TEXT)",
            "CREATE TABLE c (p INTEGER REFERENCES p (id))",
            "PRAGMA foreign_keys = OFF",
            "INSERT INTO c VALUES (9)");
    assertThatThrownBy(() -> apply(script(schema, typed(schema, "p", "x", "CLOB"))))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("a row references a missing one");
    assertThat(list("SELECT p FROM c")).containsExactly("9");
    assertThat(list("SELECT sql FROM sqlite_schema WHERE name = 'p'"))
        .containsExactly("CREATE TABLE p (id INTEGER PRIMARY KEY, x TEXT)");
  }

  @Test
  void orphansElsewhereDoNotStopARebuild() throws SQLException {
    Schema schema =
        made(
            "CREATE TABLE p (id INTEGER PRIMARY KEY)",
            "CREATE TABLE c (p INTEGER REFERENCES p (id))",
            "CREATE TABLE t (x TEXT)",
            "PRAGMA foreign_keys = OFF",
            "INSERT INTO c VALUES (9)");
    apply(script(schema, typed(schema, "t", "x", "CLOB")));
    assertThat(list("SELECT type FROM pragma_table_info('t')")).containsExactly("CLOB");
  }

  @Test
  void theWholeScriptRunsInTheShellsWayToo() throws SQLException {
    Schema schema =
        made(
            "CREATE TABLE p (id INTEGER PRIMARY KEY, x TEXT)",
            "CREATE TABLE c (p INTEGER NOT NULL REFERENCES p (id) ON DELETE CASCADE)",
            "INSERT INTO p VALUES (1, 'a')",
            "INSERT INTO c VALUES (1)");
    try (Connection connection = DriverManager.getConnection(url());
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = ON");
      for (Statement sql : script(schema, typed(schema, "p", "x", "CLOB"))) {
        statement.execute(sql.sql());
      }
      assertThat(connection.getAutoCommit()).isTrue();
      try (ResultSet on = statement.executeQuery("PRAGMA foreign_keys")) {
        assertThat(on.getInt(1)).isEqualTo(1);
      }
    }
    assertThat(list("SELECT count(*) FROM c")).containsExactly("1");
  }

  @Test
  void manyChangesOfOneTableAreOneRebuild() throws SQLException {
    Schema schema = made("CREATE TABLE t (a TEXT, b TEXT, c TEXT)");
    List<Statement> statements =
        script(
            schema,
            typed(schema, "t", "a", "INT"),
            typed(schema, "t", "b", "INT"),
            new Change.DropColumn(
                new Name("main", "t"), schema.tables().getFirst().column("c").orElseThrow(), 2));
    assertThat(statements).filteredOn(s -> s.sql().startsWith("CREATE TABLE")).hasSize(1);
  }

  @Test
  void anOlderTargetGetsTheRebuildAndANewerOneTheAlter() throws SQLException {
    Schema schema = made("CREATE TABLE t (a TEXT)");
    Name name = new Name("main", "t");
    Column old = schema.tables().getFirst().columns().getFirst();
    Change change = new Change.AlterColumn(name, old, old.withNullable(false));
    Ddl before = Sqlite.at(new Version(3, 52, 0)).ddl();
    Ddl since = Sqlite.at(new Version(3, 53, 0)).ddl();
    assertThat(before.script(List.of(change), schema)).hasSizeGreaterThan(4);
    assertThat(since.script(List.of(change), schema))
        .extracting(Statement::sql)
        .containsExactly("ALTER TABLE t ALTER COLUMN a SET NOT NULL");
  }

  @Test
  void commentsAndForeignObjectsAreSaidToBeUnsupported() throws SQLException {
    Schema schema = made("CREATE TABLE t (a TEXT)");
    Name name = new Name("main", "t");
    Column old = schema.tables().getFirst().columns().getFirst();
    Column described = old.filledBy("", old.generation(), "what it is");
    assertThat(unsupported(schema, new Change.CommentTable(name, "", "x")).orElseThrow().why())
        .contains("no comments");
    assertThat(unsupported(schema, new Change.AlterColumn(name, old, described))).isPresent();
    assertThat(unsupported(schema, new Change.AlterColumn(name, old, described.withType("INT"))))
        .isEmpty();
    EnumType type = EnumType.of(Id.fresh(), new Name("main", "e"), List.of("a"));
    assertThat(unsupported(schema, new Change.AddObject(type)).orElseThrow().remedy())
        .contains("CHECK");
    assertThat(script(schema, new Change.AlterColumn(name, old, described))).isEmpty();
  }

  private static Optional<Ddl.Unsupported> unsupported(Schema schema, Change change) {
    return DIALECT.ddl().unsupported(change, schema, schema);
  }

  @Test
  void aSpareNameThatIsTakenIsNotUsed() throws SQLException {
    Schema schema =
        made(
            "CREATE TABLE t (a TEXT)",
            "CREATE TABLE dado_new_t (mine)",
            "INSERT INTO dado_new_t VALUES ('kept')");
    Table hidden = schema.table(new Name("main", "t")).orElseThrow();
    assertThat(Rebuild.of(hidden, hidden, schema).spare().local()).isEqualTo("dado_new_t_");
    apply(script(schema, typed(schema, "t", "a", "CLOB")));
    assertThat(list("SELECT mine FROM dado_new_t")).containsExactly("kept");
    assertThat(Schema.empty(Engine.SQLITE).tables()).isEmpty();
  }
}
