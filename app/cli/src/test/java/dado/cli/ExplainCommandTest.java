package dado.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dado.bench.sample.Sample;
import dado.schema.dialect.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// `dado explain` on files and on a server: what it prints, where, and what it ends with.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExplainCommandTest {

  @TempDir private Path folder = Path.of("");
  private PostgresqlShop server;
  private String url = "";
  private String shop = "";

  @BeforeAll
  void start() throws IOException, SQLException {
    server = PostgresqlShop.start(folder.resolve("server"));
    url =
        server.database(
            "shop",
            "create table orders (id int primary key, customer int, status text);"
                + " insert into orders select i, i % 50, 'paid' from generate_series(1, 1000) i;"
                + " analyze orders");
    Path file = folder.resolve("shop.sqlite");
    Sample.write(file, Progress.NONE);
    shop = file.toString();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void bindsParametersAndRunsTheStatement() {
    Ran ran =
        explain(
            url,
            "--analyze",
            "--param",
            "c=7",
            "--param",
            "s=paid",
            "select * from orders where customer = :c and status = :s");
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).contains("20 rows").contains("customer = 7");
  }

  @Test
  void showsAGenericPlanWhereValuesAreMissing() {
    Ran ran = explain(url, "select * from orders where customer = $1");
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).contains("$1").contains("Hint: This is the generic plan");
  }

  @Test
  void namesTheParametersThatLackValues() {
    Ran ran = explain(shop, "select * from orders where user_id = :who and status = :what");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(ran.err()).contains(":who, :what").contains("--param");
  }

  @Test
  void aWriteRunsOnlyWhenAllowedAndIsTakenBack() throws SQLException {
    Ran refused = explain(url, "--analyze", "delete from orders");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("--allow-writes");
    Ran allowed = explain(url, "--analyze", "--allow-writes", "delete from orders");
    assertThat(allowed.exitCode()).as(allowed.err()).isEqualTo(ExitCode.OK);
    assertThat(allowed.err()).contains("Writes to public.orders, about 1000 rows.");
    assertThat(allowed.out()).contains("Delete on orders");
    assertThat(server.ask("shop", "select count(*) from orders")).isEqualTo("1000");
  }

  @Test
  void nothingRunsOnProductionUnlessItIsNamed() throws SQLException {
    String production = server.database("production", "create table t (id int)");
    Ran refused = explain(production, "--analyze", "select * from t");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("--confirm");
    assertThat(explain(production, "select * from t").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(explain(production, "--analyze", "--confirm", "shop", "select * from t").exitCode())
        .isEqualTo(ExitCode.REFUSED);
    assertThat(
            explain(production, "--analyze", "--confirm", "production", "select * from t")
                .exitCode())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void severalStatementsAreListedAndOneCanBeChosen() throws IOException {
    Path file = Files.writeString(folder.resolve("two.sql"), "select 1;\nselect id from orders;\n");
    Ran refused = explain(url, "--file", file.toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("2. select id from orders").contains("--statement N");
    Ran second = explain(url, "--file", file.toString(), "--statement", "2");
    assertThat(second.out()).contains("Seq Scan on orders");
    assertThat(explain(url, "--file", file.toString(), "--statement", "3").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void pointsAtThePlaceOfAnError() {
    Ran ran = explain(url, "--json", "--sql", "select *\nfrom ordrs");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("(line 2, column 6)").contains("from ordrs\n     ^");
    assertThat(ran.out()).contains("\"line\" : 2").contains("\"column\" : 6");
  }

  @Test
  void speaksEachForm() {
    assertThat(explain(url, "--as", "json", "select * from orders").out()).startsWith("{");
    assertThat(explain(url, "--as", "jsonl", "select * from orders").out().lines()).hasSize(1);
    assertThat(explain(url, "--as", "svg", "select * from orders").out()).contains("<svg");
    assertThat(explain(url, "--as", "html", "select * from orders").out()).contains("<html");
    assertThat(explain(url, "--as", "markdown", "select * from orders").out()).contains("orders");
    assertThat(explain(url, "--as", "pdf", "select 1").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void asksForWhatTheServerHasAndSaysWhatItHasNot() {
    Ran ran =
        explain(
            url,
            "--analyze",
            "--option",
            "wal,memory,no-buffers",
            "--as",
            "json",
            "select * from orders");
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
    assertThat(explain(shop, "--option", "wal", "select 1").exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(explain(shop, "--option", "weather", "select 1").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void stopsAtTheLimit() {
    long start = System.nanoTime();
    Ran ran = explain(url, "--analyze", "--timeout", "300ms", "select pg_sleep(20)");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("Allow more time");
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }

  @Test
  void aWrongPasswordAndAMissingOneAreNoConnection() {
    Ran ran = explain(server.url("app", "shop"), "select 1");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.CONNECTION);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void anEmptyFileHasNothingToExplain() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.sql"));
    Ran ran = explain(url, "--file", empty.toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("no statement");
  }

  private static Ran explain(String url, String... words) {
    List<String> all = new ArrayList<>(List.of("explain", "--url", url));
    all.addAll(List.of(words));
    return Ran.dado(all.toArray(String[]::new));
  }
}
