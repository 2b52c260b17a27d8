package dado.bench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dado.bench.connection.Connections;
import dado.bench.session.Result;
import dado.bench.session.Session;
import dado.schema.dialect.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

  @TempDir Path home;

  @BeforeEach
  void keepsToAFolderOfTheTest() {
    System.setProperty("dado.cache", home.toString());
  }

  @AfterEach
  void forgetsTheFolder() {
    System.clearProperty("dado.cache");
  }

  @Test
  void hasAboutThreeHundredThousandRowsThatFitTogether() throws Exception {
    long start = System.nanoTime();
    try (Sample sample = Sample.sqlite(Progress.NONE);
        Connection connection = Connections.open(sample.target())) {
      System.out.println("cold sqlite " + (System.nanoTime() - start) / 1_000_000 + " ms");
      System.out.println(counts(connection));
      assertThat(column(connection, "PRAGMA foreign_key_check")).isEmpty();
      for (String status :
          column(connection, "select status || ' ' || count(*) from orders group by status"))
        System.out.println(status);
      System.out.println(
          column(
              connection,
              "select user_id || ' ' || count(*) from orders group by user_id order by count(*) desc limit 5"));
      System.out.println(column(connection, "select count(*) from orders where user_id=4711"));
      System.out.println(
          column(
              connection,
              "select country || ' ' || count(*) from users group by country order by count(*) desc"));
    }
    start = System.nanoTime();
    try (Sample sample = Sample.sqlite(Progress.NONE);
        Session s = new Session(sample.target(), Connections.source(sample.target()))) {
      System.out.println(
          "warm sqlite "
              + (System.nanoTime() - start) / 1_000_000
              + " ms "
              + Files.size(sample.target().file().get()));
      for (int i = 0; i < 3; i++)
        System.out.println(((Result.Rows) s.run(sample.slowQuery(), 100, Duration.ZERO)).took());
      s.run("create index orders_user_id_idx on orders (user_id)", 1, Duration.ZERO);
      for (int i = 0; i < 3; i++)
        System.out.println(((Result.Rows) s.run(sample.slowQuery(), 100, Duration.ZERO)).took());
      System.out.println(s.run(sample.slowQuery(), 3, Duration.ZERO));
    }
  }

  static List<String> counts(Connection connection) throws SQLException {
    List<String> counts = new ArrayList<>();
    for (String table : Shop.TABLES) {
      counts.add(table + " " + column(connection, "select count(*) from " + table).getFirst());
    }
    return counts;
  }

  static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
