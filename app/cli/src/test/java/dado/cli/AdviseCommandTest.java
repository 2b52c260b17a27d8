package dado.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `dado advise` on a SQLite file, with what people give it.
final class AdviseCommandTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void makeDatabase() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file("shop.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table orders (id integer primary key, customer_id integer, status text)");
      statement.execute(
          """
          with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
          insert into orders select i, i % 2000, iif(i % 50, 'paid', 'open') from n
          """);
      statement.execute("analyze");
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Ran advise(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "advise";
    all[1] = "--url";
    all[2] = "sqlite:" + file("shop.db");
    System.arraycopy(words, 0, all, 3, words.length);
    return Ran.dado(all);
  }

  @Test
  void saysWhatIsWrongWithAWorkloadThatHoldsNothing() throws Exception {
    Ran missing = advise("--workload", file("none.sql"));
    assertThat(missing.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(missing.err()).contains("There is no file").contains("none.sql");
    for (String text : new String[] {"", "-- nothing\n", "create table t (a int);"}) {
      Ran empty = advise("--workload", file("empty.sql", text));
      assertThat(empty.exitCode()).isEqualTo(ExitCode.FAILURE);
      assertThat(empty.err()).contains("holds no statement that can have a plan");
    }
    assertThat(advise("--workload", file("binary.sql", "\0\1\2")).err())
        .contains("is not text in UTF-8");
  }

  @Test
  void goesOnBehindAStatementThatIsWrongAndSaysWhereItIs() throws Exception {
    String text =
        "select * from orders\nwhere customer_id = 5;\nselect * frm orders;\ncreate table t (a int);";
    Ran ran = advise("--workload", file("w.sql", text));
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("CREATE INDEX orders_customer_id_idx ON orders (customer_id);")
        .contains("w.sql, line 3: SQLite cannot explain the statement")
        .contains("(line 1, column 10)")
        .contains("Left out w.sql, line 4: such a statement has no plan.");
  }

  @Test
  void takesValuesOfTheRowsForParametersWithoutOneAndSaysWhich() throws Exception {
    Ran ran =
        advise("--workload", file("w.sql", "select * from orders where customer_id = ? limit ?"));
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("has parameters without values. Taken: ?1 = ")
        .contains("(a value of orders.customer_id), ?2 = 20.")
        .contains("CREATE INDEX orders_customer_id_idx");
  }

  @Test
  void takesGivenValuesForParameters() throws Exception {
    String sql = "select * from orders where customer_id = :c";
    Ran workload = advise("--workload", file("w.sql", sql), "--param", "c=17");
    assertThat(workload.out())
        .contains("orders for customer_id = 17.")
        .doesNotContain("without values");
    Ran one = advise("--sql", sql, "--param", "c=17");
    assertThat(one.out()).contains("orders_customer_id_idx on main.orders");
    Ran explained =
        Ran.dado(
            "explain",
            "--url",
            "sqlite:" + file("shop.db"),
            "--advise",
            "--param",
            "c=17",
            "--sql",
            sql);
    assertThat(explained.err()).isEmpty();
    assertThat(explained.out()).contains("orders_customer_id_idx on main.orders");
  }

  @Test
  void refusesBeforeTheWorkWhatWouldFailAfterIt() throws Exception {
    String workload = file("w.sql", "select * from orders where customer_id = 5");
    assertThat(advise("--workload", workload, "--ddl", file("no/x.sql")).err())
        .contains("There is no folder");
    assertThat(advise("--workload", workload, "--ddl", workload).err()).contains("exists already");
    assertThat(advise("--workload", workload, "--migration", workload).err())
        .contains("is a file, and a folder is needed there");
    assertThat(advise("--workload", workload, "--budget", "much").exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(advise("--sql", "select 1", "--budget", "much").exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(advise("--workload", workload, "--time", "long").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void showsWhatChangedOnceTheMigrationIsApplied() throws Exception {
    String sql = "select * from orders where customer_id = 5";
    Ran advised = advise("--sql", sql, "--save", file("before.plan"), "--migration", file("mig"));
    assertThat(advised.exitCode()).isZero();
    assertThat(advised.err()).contains("dado migrate apply DATABASE --dir " + file("mig"));
    String url = "sqlite:" + file("shop.db");
    assertThat(Ran.dado("migrate", "apply", url, "--yes", "--dir", file("mig")).exitCode())
        .isZero();
    Ran after = Ran.dado("explain", "--url", url, "--compare", file("before.plan"), "--sql", sql);
    assertThat(after.exitCode()).isZero();
    assertThat(after.out()).contains("Now reads orders through orders_customer_id_idx");
  }

  @Test
  void givesOneDocumentWithWhatRewritesCome() throws Exception {
    Ran ran =
        advise("--workload", file("w.sql", "select * from orders where customer_id = 5"), "--json");
    JsonNode document = JsonMapper.builder().build().readTree(ran.out());
    assertThat(document.get("suggestions").size()).isOne();
    assertThat(document.get("suggestions").get(0).get("level").asString()).isEqualTo("planner");
  }
}
