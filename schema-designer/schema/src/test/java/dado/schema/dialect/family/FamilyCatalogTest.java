package dado.schema.dialect.family;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.dialect.Catalog;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.OtherObject;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Selection;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import dado.schema.scratch.Scratch;
import dado.schema.sql.Statements;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The catalogs of real servers, for roles that may do much and little.
class FamilyCatalogTest {

  private static final String OBJECTS =
      """
      CREATE TABLE users (id int PRIMARY KEY, name varchar(20));
      CREATE TABLE secrets (id int PRIMARY KEY);
      CREATE VIEW @db.named AS SELECT u.id, concat(name, '@db.x') AS n FROM @db.users u;
      CREATE FUNCTION @db.total() RETURNS int READS SQL DATA RETURN (SELECT count(*) FROM @db.users);
      CREATE PROCEDURE clean() BEGIN DELETE FROM `@db`.users; CALL `@db`.clean(); END;
      CREATE TRIGGER named BEFORE INSERT ON @db.users FOR EACH ROW SET NEW.id = (SELECT count(*) FROM @db.secrets);
      CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM @db.users;
      """;

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void noDefinitionNamesTheDatabaseItStandsIn(Engine engine) throws SQLException {
    try (Scratch scratch = scratch(engine)) {
      Schema schema = read(engine, scratch, Selection.EVERYTHING).schema();
      assertThat(schema.objects()).hasSize(5);
      String database = schema.tables().getFirst().name().schema();
      String texts =
          schema.objects().stream().map(FamilyCatalogTest::text).collect(Collectors.joining("\n"));
      // Only the constant in the view may speak of it.
      assertThat(texts).contains("'" + database + ".x'");
      assertThat(texts.replace("'" + database + ".x'", "")).doesNotContain(database);
    }
  }

  private static String text(SchemaObject object) {
    return switch (object) {
      case View v -> v.definition();
      case Routine r -> r.definition();
      case Trigger t -> t.definition();
      case OtherObject o -> o.definition();
      default -> throw new AssertionError(object.toString());
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void namesAreListedWithoutReadingMore(Engine engine) throws SQLException {
    try (Scratch scratch = scratch(engine);
        Connection connection = scratch.connections().open()) {
      List<Catalog.Listed> names = Dialects.of(engine).catalog().names(connection, Progress.NONE);
      assertThat(names)
          .extracting(l -> l.name().local() + (l.table() ? "" : " " + l.kind()))
          .containsExactlyInAnyOrder(
              "users",
              "secrets",
              "named VIEW",
              "total ROUTINE",
              "clean ROUTINE",
              "named TRIGGER",
              "nightly OTHER");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void onlyTheSelectedTablesAreRead(Engine engine) throws SQLException {
    try (Scratch scratch = scratch(engine);
        Connection connection = scratch.connections().open()) {
      Name secrets = new Name(connection.getCatalog(), "secrets");
      Schema schema =
          read(engine, scratch, new Selection(Set.of(), Set.of(secrets), false)).schema();
      assertThat(schema.tables()).extracting(t -> t.name().local()).containsExactly("secrets");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void aWeakRoleLearnsWhatItMayNotRead(Engine engine) throws SQLException {
    try (Scratch scratch = scratch(engine)) {
      String role = "weak_" + engine.name().toLowerCase(java.util.Locale.ROOT);
      try (Connection weak = weak(scratch, role)) {
        Catalog.Reading reading =
            Dialects.of(engine).catalog().read(weak, Selection.WITH_PRIVILEGES, Progress.NONE);
        assertThat(reading.schema().tables())
            .extracting(t -> t.name().local())
            .containsExactly("users");
        assertThat(reading.schema().views()).isEmpty();
        assertThat(reading.unread())
            .extracting(Catalog.Unread::what)
            .contains(
                "The definitions of views named",
                "The bodies of routines total",
                "Triggers, should there be any",
                "Events, should there be any");
        assertThat(reading.unread()).allSatisfy(u -> assertThat(u.why()).isNotBlank());
      } finally {
        run(scratch, "DROP USER " + role);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void grantsAreReadWhereTheyAreAskedFor(Engine engine) throws SQLException {
    try (Scratch scratch = scratch(engine)) {
      String role = "granted_" + engine.name().toLowerCase(java.util.Locale.ROOT);
      run(
          scratch,
          "CREATE USER " + role,
          "GRANT SELECT, UPDATE (name) ON users TO " + role,
          "GRANT INSERT ON * TO " + role + " WITH GRANT OPTION",
          "GRANT EXECUTE ON FUNCTION total TO " + role);
      try {
        List<Grant> grants =
            read(engine, scratch, Selection.WITH_PRIVILEGES).schema().objects(Grant.class).stream()
                .filter(g -> g.grantee().contains(role))
                .toList();
        assertThat(grants)
            .extracting(g -> g.name().local() + " " + g.on() + " " + g.privileges() + g.grantable())
            .contains(
                "users TABLE [SELECT, UPDATE (`name`)]false",
                "* SCHEMA [INSERT]true",
                "total FUNCTION [EXECUTE]false");
      } finally {
        run(scratch, "DROP USER " + role);
      }
    }
  }

  private static Connection weak(Scratch scratch, String role) throws SQLException {
    run(
        scratch,
        "DROP USER IF EXISTS " + role,
        "CREATE USER " + role + " IDENTIFIED BY 'weak'",
        "GRANT SELECT ON users TO " + role,
        "GRANT SELECT ON named TO " + role,
        "GRANT EXECUTE ON FUNCTION total TO " + role);
    try (Connection strong = scratch.connections().open()) {
      String address = strong.getMetaData().getURL().replaceFirst("\\?.*", "");
      return DriverManager.getConnection(address + strong.getCatalog(), role, "weak");
    }
  }

  private static Scratch scratch(Engine engine) throws SQLException {
    Scratch scratch = open(engine);
    try (Connection connection = scratch.connections().open()) {
      String sql = OBJECTS.replace("@db", connection.getCatalog());
      String[] statements =
          Statements.split(engine, sql).stream().map(s -> s.text()).toArray(String[]::new);
      run(scratch, statements);
    }
    return scratch;
  }

  private static Scratch open(Engine engine) throws SQLException {
    try {
      return Engines.scratches(engine).open(engine, Progress.NONE);
    } catch (dado.schema.scratch.ScratchUnavailableException e) {
      throw new SQLException(e);
    }
  }

  private static void run(Scratch scratch, String... statements) throws SQLException {
    try (Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Catalog.Reading read(Engine engine, Scratch scratch, Selection selection)
      throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return Dialects.of(engine).catalog().read(connection, selection, Progress.NONE);
    }
  }
}
