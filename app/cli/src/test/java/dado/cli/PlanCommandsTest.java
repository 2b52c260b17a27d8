package dado.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `dado plan`, on files.
final class PlanCommandsTest {

  private static final String SLOW =
      """
      Seq Scan on orders  (cost=0.00..1924.00 rows=10 width=40) (actual time=0.020..90.000 rows=10.00 loops=1)
        Filter: (customer = 7)
        Rows Removed by Filter: 99990
      Planning Time: 0.100 ms
      Execution Time: 90.500 ms
      """;

  private static final String FAST =
      """
      Index Scan using orders_customer_idx on orders  (cost=0.29..8.50 rows=10 width=40) (actual time=0.010..0.040 rows=10.00 loops=1)
        Index Cond: (customer = 7)
      Planning Time: 0.100 ms
      Execution Time: 0.060 ms
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writePlans() throws IOException {
    Files.writeString(folder.resolve("a.txt"), SLOW);
    Files.writeString(folder.resolve("b.txt"), FAST);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void showsAPlanWithFindingsAndAnIndexToTry() throws Exception {
    Ran ran = Ran.dado("plan", "show", file("a.txt"));
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("Seq Scan on orders").contains("untried: CREATE INDEX");
    assertThat(Ran.dado("plan", "show", file("a.txt"), "--fail-on", "high").exitCode())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(Ran.dado("plan", "show", file("b.txt"), "--fail-on", "high").exitCode()).isZero();
  }

  @Test
  void givesOneDocumentOrALineAPlan() throws Exception {
    Files.writeString(folder.resolve("c.txt"), "no plan\n", StandardCharsets.UTF_16);
    JsonNode whole = JSON.readTree(Ran.dado("plan", "show", file("a.txt"), "--as", "json").out());
    assertThat(whole.get("plans").get(0).get("nodes").get(0).get("operator").asString())
        .isEqualTo("Seq Scan");
    Ran lines = Ran.dado("plan", "show", folder.toString(), "--as", "jsonl");
    assertThat(lines.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(lines.out().lines()).hasSize(3);
    JsonNode error = JSON.readTree(lines.out().lines().toList().getLast()).get("error");
    assertThat(error.get("line").asInt()).isEqualTo(1);
  }

  @Test
  void hidesNames() throws Exception {
    Ran ran = Ran.dado("plan", "show", file("a.txt"), "--anonymise", "--as", "html");
    assertThat(ran.out()).contains("<svg").doesNotContain("orders").doesNotContain("customer");
  }

  @Test
  void comparesTwoPlans() throws Exception {
    Ran ran = Ran.dado("plan", "diff", file("a.txt"), file("b.txt"));
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("orders_customer_idx");
    JsonNode json =
        JSON.readTree(Ran.dado("plan", "diff", file("a.txt"), file("b.txt"), "--as", "json").out());
    assertThat(json.get("factor").asDouble()).isGreaterThan(1000);
  }

  @Test
  void saysWhatItCannotRead() throws Exception {
    Files.writeString(folder.resolve("c.txt"), "no plan\n");
    Ran ran = Ran.dado("plan", "diff", file("c.txt"), file("b.txt"));
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("c.txt:1:");
    assertThat(Ran.dado("plan", "show", file("a.txt"), "--as", "pdf").exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Ran.dado("plan", "show", file("none.txt")).err()).contains("none.txt");
  }

  @Test
  void addsUpThePlansOfALogByTheirQueries() throws Exception {
    String entry =
        """
        2026-11-20 21:09:15.000 UTC [1] LOG:  duration: %s ms  plan:
        \tQuery Text: select * from orders where customer = %s
        \tSeq Scan on orders  (cost=0.00..5707.00 rows=15 width=40)
        """;
    String log = entry.formatted("10.000", "7") + entry.formatted("30.000", "8");
    Files.writeString(folder.resolve("pg.log"), log);
    Ran ran = Ran.dado("plan", "list", file("pg.log"), file("a.txt"));
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines().toList().get(1))
        .contains("(without its text)")
        .contains("90.5 ms");
    assertThat(ran.out().lines().toList().get(2))
        .contains("40 ms")
        .contains("select * from orders where customer = ?")
        .endsWith("line 4]");
    JsonNode json = JSON.readTree(Ran.dado("plan", "list", file("pg.log"), "--json").out());
    JsonNode query = json.get("queries").get(0);
    assertThat(query.get("plans").asInt()).isEqualTo(2);
    assertThat(query.get("totalMillis").asDouble()).isEqualTo(40);
    assertThat(query.get("worst").get("sql").asString()).endsWith("customer = 8");
    Files.writeString(folder.resolve("bad.txt"), "no plan");
    assertThat(Ran.dado("plan", "list", file("bad.txt")).exitCode()).isEqualTo(ExitCode.FAILURE);
  }
}
