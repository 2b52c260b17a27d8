package dado.schema.lint.types;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Engines;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every pair of types is altered on MySQL and MariaDB, which refuse an algorithm that they cannot
/// use.
class FamilyMatrixTest {

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void saysOfEveryPairOfTypesWhatTheServerDoes(Engine engine) throws Exception {
    List<String> wrong = new ArrayList<>();
    int pairs = 0;
    try (Scratch scratch = Engines.scratches(engine).open(engine, Progress.NONE);
        Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      statement.execute("set sql_mode = ''");
      for (String before : MeasuredTypes.FAMILY) {
        statement.execute("create table t (id int, c " + before + ") character set utf8mb4");
        for (String after : MeasuredTypes.FAMILY) {
          Optional<Effect> measured = measure(statement, before, after);
          pairs += measured.isPresent() ? 1 : 0;
          measured.flatMap(m -> complaint(engine, before, after, m)).ifPresent(wrong::add);
        }
        statement.execute("drop table t");
      }
    }
    assertThat(pairs).as("pairs that the server converts at all").isGreaterThan(500);
    assertThat(wrong).as("of " + pairs).isEmpty();
  }

  private static Optional<String> complaint(
      Engine engine, String before, String after, Effect measured) {
    Effect said =
        TypeChanges.effect(engine, before, after, new Conditions(false, false, "utf8mb4"));
    return said == measured
        ? Optional.empty()
        : Optional.of(before + " -> " + after + ": said " + said + ", measured " + measured);
  }

  private static Optional<Effect> measure(Statement statement, String before, String after)
      throws SQLException {
    String modify = "alter table t modify c ";
    if (runs(statement, modify + after + ", algorithm=instant")) {
      return back(statement, modify + before, Effect.NONE);
    }
    if (runs(statement, modify + after + ", algorithm=inplace, lock=none")) {
      return back(statement, modify + before, Effect.INPLACE);
    }
    return runs(statement, modify + after + ", algorithm=copy")
        ? back(statement, modify + before, Effect.REWRITE)
        : Optional.empty();
  }

  private static Optional<Effect> back(Statement statement, String sql, Effect effect)
      throws SQLException {
    statement.execute(sql);
    return Optional.of(effect);
  }

  private static boolean runs(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
