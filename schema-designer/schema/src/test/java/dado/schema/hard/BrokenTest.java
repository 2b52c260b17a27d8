package dado.schema.hard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dado.schema.Dialects;
import dado.schema.apply.Applier;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Difference;
import dado.schema.dialect.Catalog;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.model.Table;
import dado.schema.model.View;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Databases and files that are not whole, and roles that may not look.
class BrokenTest {

  @Test
  void aRoleWithoutRightsReadsWhatItMayAndSaysWhatItMayNot() throws Exception {
    try (Ground ground = Ground.of(Engine.POSTGRESQL)) {
      ground.made(ground.schema(ground.table("secrets", "a"), ground.table("open", "a")));
      ground.run(
          "DROP ROLE IF EXISTS dado_hard_nobody",
          "CREATE ROLE dado_hard_nobody",
          "GRANT dado_hard_nobody TO CURRENT_USER WITH SET TRUE",
          "CREATE SCHEMA hidden",
          "CREATE TABLE hidden.t (a integer)",
          "CREATE FUNCTION hidden.f() RETURNS int LANGUAGE sql AS 'SELECT 1'");
      try (Connection connection = ground.scratch().connections().open()) {
        try (java.sql.Statement statement = connection.createStatement()) {
          statement.execute("SET ROLE dado_hard_nobody");
        }
        Catalog.Reading reading =
            Dialects.of(Engine.POSTGRESQL)
                .catalog()
                .read(connection, Selection.EVERYTHING, Progress.NONE);
        assertThat(reading.schema().tables()).extracting(Table::name).contains(ground.name("open"));
        assertThat(reading.version().major()).isGreaterThanOrEqualTo(13);
      } finally {
        ground.run("DROP ROLE dado_hard_nobody");
      }
    }
  }

  /// MySQL answers 1356 to whoever asks for such a view.
  @ParameterizedTest
  @EnumSource
  void aViewWhoseTableIsGoneDoesNotStopTheReading(Engine engine) throws Exception {
    if (engine == Engine.POSTGRESQL) {
      return; // It does not let the table go.
    }
    try (Ground ground = Ground.of(engine)) {
      ground.made(ground.schema(ground.table("gone", "a"), ground.table("kept", "a")));
      ground.run(
          "CREATE VIEW broken AS SELECT a FROM gone",
          "CREATE VIEW sound AS SELECT a FROM kept",
          "DROP TABLE gone");
      Catalog.Reading reading = ground.reading();
      assertThat(reading.schema().tables())
          .extracting(t -> t.name().local())
          .containsExactly("kept");
      assertThat(reading.schema().objects(View.class))
          .extracting(v -> v.name().local())
          .contains("sound");
    }
  }

  /// SQLite refuses to rename while any view dangles, whatever it speaks of.
  @Test
  void aBrokenViewOfSqliteDoesNotStopARebuildOfAnotherTable() throws Exception {
    try (Ground ground = Ground.of(Engine.SQLITE)) {
      ground.run(
          "CREATE TABLE t (a TEXT)",
          "INSERT INTO t VALUES ('x')",
          "CREATE TABLE gone (a TEXT)",
          "CREATE VIEW broken AS SELECT a FROM gone",
          "DROP TABLE gone");
      Schema current = ground.read();
      Name name = ground.name("t");
      Column column = current.table(name).orElseThrow().columns().getFirst();
      Schema desired =
          Changes.apply(
              current, List.of(new Change.AlterColumn(name, column, column.withType("CLOB"))));
      assertThat(ground.roundTrip(current, desired)).isEmpty();
      assertThat(ground.read().views()).hasSize(1);
    }
  }

  private static final String FILE =
      """
      CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT DEFAULT 'it''s; here'); -- one
      CREATE TABLE "b;" (x INTEGER /* ; */ REFERENCES a (id));
      CREATE TRIGGER g AFTER INSERT ON a BEGIN UPDATE a SET t = 'x;'; DELETE FROM "b;"; END;
      CREATE VIEW v AS SELECT CASE WHEN id THEN ';' END FROM a;
      """;

  /// However it was cut off, the statements before the cut are whole, and the database is as they
  /// left it.
  @Test
  void halfAFileLoadsWhatIsWholeAndNamesWhatIsNot() throws Exception {
    List<SqlStatement> whole = Statements.split(Engine.SQLITE, FILE);
    assertThat(whole).hasSize(4);
    for (int cut = 0; cut <= FILE.length(); cut++) {
      String half = FILE.substring(0, cut);
      List<SqlStatement> statements = Statements.split(Engine.SQLITE, half);
      for (int i = 0; i < statements.size() - 1; i++) {
        assertThat(statements.get(i).text()).isEqualTo(whole.get(i).text());
      }
      try (Ground ground = Ground.of(Engine.SQLITE)) {
        int loaded = load(ground, statements);
        Schema read = ground.read();
        assertThat(read.tables().size() + read.objects().size()).isEqualTo(loaded);
        assertThat(Difference.between(read, read)).isEmpty();
      }
    }
  }

  private static int load(Ground ground, List<SqlStatement> statements) {
    int loaded = 0;
    for (SqlStatement statement : statements) {
      try {
        ground.run(statement.text());
        loaded++;
      } catch (SQLException e) {
        assertThat(e.getMessage()).isNotBlank();
        return loaded;
      }
    }
    return loaded;
  }

  /// A script that fails in the middle leaves nothing behind, guard and all.
  @Test
  void aScriptOfSqliteThatFailsInTheMiddleLeavesNothingBehind() throws Exception {
    try (Ground ground = Ground.of(Engine.SQLITE)) {
      ground.run(
          "CREATE TABLE t (a TEXT, b TEXT)",
          "INSERT INTO t VALUES ('x', 'y'), ('x', 'z')",
          "CREATE VIEW v AS SELECT a FROM t");
      Schema current = ground.read();
      Table table = current.tables().getFirst();
      Schema desired =
          current.withTables(
              List.of(
                  table.withConstraints(
                      List.of(new dado.schema.model.Constraint.Unique("u", List.of("a"))))));
      Migration migration = ground.plan(current, desired);
      for (int stop = 2; stop < migration.up().size() - 2; stop++) {
        var part = new java.util.ArrayList<>(migration.up().subList(0, stop));
        part.add(
            new dado.schema.dialect.Statement(
                "nonsense", migration.up().getFirst().cause(), false));
        assertThatCode(() -> Applier.apply(ground.scratch().connections(), part, Progress.NONE))
            .isInstanceOf(SQLException.class);
        assertThat(Difference.between(ground.read(), current)).isEmpty();
      }
    }
  }
}
