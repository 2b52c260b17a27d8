package dado.schema.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Scratch databases on servers that a person named.
class ServerScratchTest {

  /// A server, and how to connect to one of its databases as a role (empty for its administrator).
  private record Named(Engine engine, Function<String, ConnectionSource> databases) {

    Scratches scratches() {
      return engine == Engine.POSTGRESQL
          ? Scratches.on(engine, server(), databases)
          : Scratches.on(engine, server());
    }

    ConnectionSource server() {
      return databases.apply(engine == Engine.POSTGRESQL ? "postgres" : "");
    }

    Named as(String role) {
      return new Named(
          engine,
          database ->
              () -> {
                try (Connection connection = databases.apply(database).open()) {
                  String url = connection.getMetaData().getURL().replaceFirst("[?].*", "");
                  return DriverManager.getConnection(url, role, "secret");
                }
              });
    }

    void run(String... statements) throws SQLException {
      try (Connection connection = server().open();
          Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    }

    List<String> databases(String like) throws SQLException {
      String sql =
          engine == Engine.POSTGRESQL
              ? "SELECT datname FROM pg_database"
              : "SELECT schema_name FROM information_schema.schemata";
      List<String> names = new ArrayList<>();
      try (Connection connection = server().open();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return names.stream().filter(n -> n.startsWith(like)).toList();
    }
  }

  @TempDir private java.nio.file.Path folder;

  @ParameterizedTest
  @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
  void makesADatabaseAndDropsIt(Engine engine) throws Exception {
    onServer(
        engine,
        named -> {
          try {
            String made;
            try (Scratch scratch = named.scratches().open(engine, Progress.NONE);
                Connection connection = scratch.connections().open();
                Statement statement = connection.createStatement()) {
              statement.execute("CREATE TABLE t (a int)");
              made = connection.getCatalog();
              assertThat(made).matches("dado_scratch_\\d{14}_\\d+_[0-9a-f]{8}(_held)?");
              assertThat(scratch.where())
                  .startsWith(engine.title() + " ")
                  .endsWith("scratch database");
              assertThat(named.databases(made)).hasSize(1);
              assertThat(Dialects.of(engine).catalog().read(connection, Progress.NONE).tables())
                  .hasSize(1);
            }
            assertThat(named.databases(made)).isEmpty();
          } catch (SQLException | ScratchUnavailableException e) {
            throw new AssertionError(e);
          }
        });
  }

  /// The MariaDB of the tests runs without grant tables, and says the same numbers as MySQL.
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL"})
  void saysWhichRoleLacksTheRightAndHowToGiveIt(Engine engine) throws Exception {
    onServer(
        engine,
        named -> {
          try {
            if (engine == Engine.POSTGRESQL) {
              named.run("CREATE ROLE dado_weak LOGIN PASSWORD 'secret'");
            } else {
              named.run(
                  "DROP USER IF EXISTS dado_weak@'%'",
                  "DROP USER IF EXISTS dado_weak@localhost",
                  "CREATE USER dado_weak@'%' IDENTIFIED BY 'secret'",
                  "CREATE USER dado_weak@localhost IDENTIFIED BY 'secret'");
            }
            assertThatThrownBy(() -> named.as("dado_weak").scratches().open(engine, Progress.NONE))
                .isInstanceOf(ScratchUnavailableException.class)
                .hasMessageContaining("The role dado_weak may not create databases there.")
                .extracting(e -> ((ScratchUnavailableException) e).remedy())
                .asString()
                .contains("CREATEDB", "GRANT ALL");
            if (engine != Engine.POSTGRESQL) {
              String grant = "GRANT ALL ON `dado\\_scratch\\_%`.* TO dado_weak@";
              named.run(grant + "'%'", grant + "localhost");
              named.as("dado_weak").scratches().open(engine, Progress.NONE).close();
            }
          } catch (SQLException | ScratchUnavailableException e) {
            throw new AssertionError(e);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
  void sweepsWhatAKilledProcessLeftADayAgoAndNothingElse(Engine engine) throws Exception {
    String old = "dado_scratch_20200101000000_4711_0123abcd";
    String fresh = ScratchName.next(Clock.systemUTC());
    String other = "dado_scratch_of_mine";
    onServer(
        engine,
        named -> {
          try {
            named.run("CREATE DATABASE " + old);
            named.run("CREATE DATABASE " + fresh);
            named.run("CREATE DATABASE " + other);
            named.scratches().open(engine, Progress.NONE).close();
            assertThat(named.databases("dado_scratch_")).contains(fresh, other).doesNotContain(old);
            named.run("DROP DATABASE " + fresh);
            named.run("DROP DATABASE " + other);
          } catch (SQLException | ScratchUnavailableException e) {
            throw new AssertionError(e);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void sweepsWhatIsNoLongerClaimedAtOnceAndNothingThatIs(Engine engine) throws Exception {
    onServer(
        engine,
        named -> {
          try {
            String left = ScratchName.claimed(ScratchName.next(Clock.systemUTC()));
            named.run("CREATE DATABASE " + left);
            try (Scratch used = named.scratches().open(engine, Progress.NONE);
                Connection connection = used.connections().open()) {
              assertThat(named.databases(left)).isEmpty();
              named.scratches().open(engine, Progress.NONE).close();
              assertThat(named.databases(connection.getCatalog())).hasSize(1);
            }
          } catch (SQLException | ScratchUnavailableException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void aNameTellsItsAge() {
    Clock clock = Clock.systemUTC();
    assertThat(ScratchName.age(ScratchName.next(clock), clock).orElseThrow())
        .isLessThan(Duration.ofMinutes(1));
    assertThat(ScratchName.age("dado_scratch_20261399999999_1_00000000", clock)).isEmpty();
    assertThat(ScratchName.age("shop", clock)).isEmpty();
  }

  private void onServer(Engine engine, Consumer<Named> test) throws Exception {
    switch (engine) {
      case POSTGRESQL -> {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Progress.NONE)) {
          test.accept(new Named(engine, postgres::connections));
        }
      }
      case MYSQL, MARIADB -> test.accept(new Named(engine, d -> Engines.server(engine)));
      case SQLITE -> throw new IllegalArgumentException("There is no server of SQLite.");
    }
  }
}
