package dado.plan.health;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Case;
import dado.plan.RealEngines;
import dado.plan.explain.Watch;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.TableStatistics;
import dado.schema.Dialects;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.scratch.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is wrong with indexes, on real engines: each case is a script of tables and reads
/// (`<engine>.sql`) and what is found (`<engine>.txt`).
class IndexHealthTest {
  private static final Path CASES = Path.of("src/test/cases/health");
  private static final double ROWS = 50_000;

  @ParameterizedTest
  @EnumSource
  void findsWhatNoPlanShows(Engine engine) throws Exception {
    String name = engine.name().toLowerCase(Locale.ROOT);
    try (Scratch scratch = RealEngines.scratches(engine).open(engine, Progress.NONE);
        Connection connection = scratch.connections().open()) {
      run(connection, Files.readString(CASES.resolve(name + ".sql")));
      Usage usage = read(engine, connection);
      Schema schema = Dialects.of(engine).catalog().read(connection, Progress.NONE);
      List<Weakness> found = IndexHealth.of(schema, statistics(schema), usage);
      Case.compare(CASES.resolve(name + ".txt"), words(found, usage));
      cure(connection, found);
      Schema cured = Dialects.of(engine).catalog().read(connection, Progress.NONE);
      assertThat(IndexHealth.of(cured, statistics(cured), usage)).isEmpty();
      assertThat(IndexHealth.of(schema, statistics(schema), Usage.NONE))
          .noneMatch(w -> w.kind() == Weakness.Kind.UNUSED);
    }
  }

  /// A role without rights gets what it may see, and is told what it may not.
  @Test
  void saysWhatARoleMayNotRead() throws Exception {
    try (Scratch scratch = RealEngines.scratches(Engine.MYSQL).open(Engine.MYSQL, Progress.NONE);
        Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE USER IF NOT EXISTS dado_poor IDENTIFIED BY 'poor'");
      statement.execute("GRANT SELECT ON " + connection.getCatalog() + ".* TO dado_poor");
      Properties role = new Properties();
      role.put("user", "dado_poor");
      role.put("password", "poor");
      String url = connection.getMetaData().getURL().replaceAll("(user|password)=[^&]*&?", "");
      try (Connection poor = DriverManager.getConnection(url, role)) {
        Usage usage = read(Engine.MYSQL, poor);
        assertThat(usage.counts()).isEmpty();
        assertThat(usage.notes()).anyMatch(n -> n.contains("denied"));
      } finally {
        statement.execute("DROP USER dado_poor");
      }
    }
  }

  private static Usage read(Engine engine, Connection connection) throws SQLException {
    try (Watch watch = Watch.over(connection, Duration.ofSeconds(20), Progress.NONE)) {
      return Usage.read(engine, connection, watch);
    }
  }

  private static void run(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : script.split(";\n")) {
        if (sql.startsWith("-- fails\n")) {
          assertThat(fails(statement, sql)).isTrue();
        } else if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  private static boolean fails(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return false;
    } catch (SQLException expected) {
      return true;
    }
  }

  /// All that is found is cured by its own SQL.
  private static void cure(Connection connection, List<Weakness> found) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Weakness weakness : found) {
        for (String sql : weakness.sql()) {
          statement.execute(sql);
        }
      }
    }
  }

  private static Statistics statistics(Schema schema) {
    Map<Name, TableStatistics> tables = new HashMap<>();
    for (Table table : schema.tables()) {
      boolean small = table.name().local().startsWith("small");
      tables.put(table.name(), TableStatistics.ofRows(small ? 10 : ROWS));
    }
    return new Statistics(tables);
  }

  private static String words(List<Weakness> found, Usage usage) {
    StringBuilder out = new StringBuilder();
    for (Weakness w : found) {
      out.append(w.kind()).append(' ').append(w.table().local()).append('.').append(w.index());
      out.append("\n  ").append(w.evidence()).append("\n  ").append(w.advice()).append('\n');
      w.sql().forEach(s -> out.append("  ").append(s).append(";\n"));
    }
    usage.notes().forEach(n -> out.append("note: ").append(n).append('\n'));
    return out.toString()
        .replaceAll("since 20\\d\\d-\\d\\d-\\d\\d", "since DATE")
        .replaceAll("dado_scratch_\\w+", "SCRATCH");
  }
}
