package dado.schema.lint.types;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Engines;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Every pair of types is altered on PostgreSQL; the files of the table tell what it did.
class PostgresqlMatrixTest {

  private static final String FILES =
      "select coalesce((select relfilenode from pg_class where relname = 't'), 0)::text,"
          + " coalesce((select relfilenode from pg_class where relname = 'i'), 0)::text";

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void saysOfEveryPairOfTypesWhatTheServerDoesInUtc() throws Exception {
    assertMeasured("UTC", true);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void saysOfEveryPairOfTypesWhatTheServerDoesElsewhere() throws Exception {
    assertMeasured("Europe/Berlin", false);
  }

  private static void assertMeasured(String zone, boolean utc) throws Exception {
    List<String> wrong = new ArrayList<>();
    int pairs = 0;
    try (Scratch scratch =
            Engines.scratches(Engine.POSTGRESQL).open(Engine.POSTGRESQL, Progress.NONE);
        Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      statement.execute("set timezone = '" + zone + "'");
      statement.execute("create type mood as enum ('sad', 'ok')");
      statement.execute("create extension if not exists citext");
      connection.setAutoCommit(false);
      for (String before : MeasuredTypes.POSTGRESQL) {
        for (String after : MeasuredTypes.POSTGRESQL) {
          Optional<Effect> measured = measure(connection, statement, before, after);
          pairs += measured.isPresent() ? 1 : 0;
          measured.flatMap(m -> complaint(before, after, m, utc)).ifPresent(wrong::add);
        }
      }
    }
    assertThat(pairs).as("pairs that the server converts at all").isGreaterThan(500);
    assertThat(wrong).as("of " + pairs).isEmpty();
  }

  private static Optional<String> complaint(
      String before, String after, Effect measured, boolean utc) {
    Effect said =
        TypeChanges.effect(Engine.POSTGRESQL, before, after, new Conditions(utc, true, "utf8mb4"));
    return said == measured
        ? Optional.empty()
        : Optional.of(before + " -> " + after + ": said " + said + ", measured " + measured);
  }

  private static Optional<Effect> measure(
      Connection connection, Statement statement, String before, String after) throws SQLException {
    try {
      statement.execute("create table t (id int, c " + before + ")");
      boolean indexed = index(connection, statement);
      List<String> old = files(statement);
      String plain = after.replaceAll(" COLLATE .*", "");
      statement.execute("alter table t alter c type " + after + " using c::" + plain);
      List<String> now = files(statement);
      if (!now.get(0).equals(old.get(0))) {
        return Optional.of(Effect.REWRITE);
      }
      boolean rebuilt = indexed && !now.get(1).equals(old.get(1));
      return Optional.of(rebuilt ? Effect.INDEXES : Effect.NONE);
    } catch (SQLException e) {
      return Optional.empty();
    } finally {
      connection.rollback();
    }
  }

  private static boolean index(Connection connection, Statement statement) throws SQLException {
    var savepoint = connection.setSavepoint();
    try {
      statement.execute("create index i on t (c)");
      return true;
    } catch (SQLException e) {
      connection.rollback(savepoint);
      return false;
    }
  }

  private static List<String> files(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(FILES)) {
      row.next();
      return List.of(row.getString(1), row.getString(2));
    }
  }
}
