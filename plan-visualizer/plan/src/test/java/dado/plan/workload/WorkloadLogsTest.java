package dado.plan.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.explain.Arguments;
import dado.schema.model.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadLogsTest {
  private static final String PLANS =
      """
      2026-11-20 21:09:15.000 UTC [189] LOG:  duration: 20.500 ms  plan:
      \tQuery Text: prepare a(int) as select * from orders where customer_id = $1;
      \tQuery Parameters: $1 = '17'
      \tSeq Scan on orders  (cost=0.00..5707.00 rows=15 width=40)
      \t  Filter: (customer_id = 17)
      2026-11-20 21:09:16.000 UTC [189] LOG:  duration: 90.500 ms  plan:
      \tQuery Text: prepare a(int) as select * from orders where customer_id = $1;
      \tQuery Parameters: $1 = '18'
      \tSeq Scan on orders  (cost=0.00..5707.00 rows=15 width=40)
      \t  Filter: (customer_id = 18)
      2026-11-20 21:09:17.000 UTC [189] LOG:  duration: 500.000 ms  plan:
      \tQuery Text: select * from orders where note = 'it''s'
      \tSeq Scan on orders  (cost=0.00..5707.00 rows=15 width=40)
      2026-11-20 21:09:18.000 UTC [189] LOG:  duration: 7.000 ms  plan:
      \tSeq Scan on orders  (cost=0.00..5707.00 rows=15 width=40)
      """;

  private static final String SLOW =
      """
      /usr/sbin/mysqld, Version: 9.7.4 (MySQL Community Server - GPL). started with:
      Tcp port: 3306  Unix socket: /var/run/mysqld/mysqld.sock
      Time                 Id Command    Argument
      # Time: 2026-11-20T21:09:15.000000Z
      # User@Host: app[app] @ localhost []  Id:     8
      # Query_time: 1.500000  Lock_time: 0.000002 Rows_sent: 1  Rows_examined: 300000
      use shop;
      SET timestamp=1732136955;
      select * from orders where customer_id = 17;
      # Time: 2026-11-20T21:09:16.000000Z
      # User@Host: app[app] @ localhost []  Id:     8
      # Query_time: 2.000000  Lock_time: 0.000002 Rows_sent: 1  Rows_examined: 300000
      SET timestamp=1732136956;
      select *
      from orders where customer_id = 18;
      # Query_time: 0.250000  Lock_time: 0.000002 Rows_sent: 1  Rows_examined: 300000
      SET timestamp=1732136957;
      # administrator command: Quit;
      """;

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void takesTheQueriesOfALogWithTheValuesOfTheirSlowestRuns() throws Exception {
    Workload workload = WorkloadFiles.read(Engine.POSTGRESQL, file("pg.log", PLANS));
    assertThat(workload.statements())
        .extracting(WorkloadStatement::sql)
        .containsExactly(
            "select * from orders where note = 'it''s'",
            "select * from orders where customer_id = '18'");
    assertThat(workload.statements())
        .extracting(WorkloadStatement::weight)
        .containsExactly(500.0, 111.0);
    assertThat(workload.statements().getLast().bound()).containsExactly("18");
    assertThat(workload.statements().getLast().source()).isEqualTo("pg.log, line 6 (2 plans)");
  }

  @Test
  void saysWhichPlansOfALogHaveNoText() throws Exception {
    Workload workload = WorkloadFiles.read(Engine.POSTGRESQL, file("pg.log", PLANS));
    assertThat(workload.notes())
        .containsExactly("Left out of pg.log: 1 plan that came without the query's text.");
  }

  @Test
  void saysThatALogIsOfAnotherEngine() throws Exception {
    Path log = file("pg.log", PLANS);
    assertThatThrownBy(() -> WorkloadFiles.read(Engine.MYSQL, log))
        .hasMessageContaining("holds no statement")
        .hasMessageContaining("of another engine than MySQL");
  }

  @Test
  void takesTheQueriesOfASlowLogWithTheTimeOfAllTheirRuns() throws Exception {
    Workload workload = WorkloadFiles.read(Engine.MYSQL, file("slow.log", SLOW));
    assertThat(workload.statements())
        .containsExactly(
            new WorkloadStatement(
                "slow.log#1",
                "select *\nfrom orders where customer_id = 18",
                3500,
                "slow.log, line 14 (2 runs)"));
  }

  @Test
  void readsLogsAndScriptsOfAFolderTogether() throws Exception {
    file("a.sql", "select 1");
    file("pg.log", PLANS);
    file("notes.json", "{}");
    Workload workload = WorkloadFiles.read(Engine.POSTGRESQL, folder);
    assertThat(workload.statements())
        .extracting(WorkloadStatement::id)
        .containsExactly("a.sql", "pg.log#1", "pg.log#2");
    assertThat(workload.notes()).contains("Left out notes.json: it is no log with plans.");
  }

  @Test
  void writesTheValuesOfCommentsIntoTheStatement() throws Exception {
    String text =
        """
        -- param: status=it's
        -- param: limit=5
        select * from orders where status = :status and note is not distinct from :note limit :limit
        """;
    WorkloadStatement statement =
        WorkloadFiles.read(Engine.SQLITE, file("a.sql", text)).statements().getFirst();
    assertThat(statement.sql())
        .isEqualTo(
            "select * from orders where status = 'it''s' and note is not distinct from :note limit 5");
    Arguments none = Arguments.NONE.and("note", Optional.empty());
    assertThat(statement.with(Engine.SQLITE, none).sql()).contains("distinct from NULL limit 5");
    assertThat(statement.bound()).containsExactlyInAnyOrder("it's", "5");
  }

  @Test
  void letsAFewStatementsStandForAllThatDifferOnlyInValues() throws Exception {
    StringBuilder text = new StringBuilder("select count(*) from orders;\n");
    for (int i = 1; i <= 10; i++) {
      text.append("select * from orders where id = ").append(i).append(";\n");
    }
    Workload workload = WorkloadFiles.read(Engine.SQLITE, file("a.sql", text.toString()));
    assertThat(workload.statements())
        .extracting(WorkloadStatement::sql)
        .containsExactly(
            "select count(*) from orders",
            "select * from orders where id = 1",
            "select * from orders where id = 5",
            "select * from orders where id = 10");
    assertThat(workload.statements().stream().mapToDouble(WorkloadStatement::weight).sum())
        .isEqualTo(11);
    assertThat(workload.notes().getFirst()).startsWith("11 statements are 2 queries");
  }

  @Test
  void saysThatABinaryFileIsNoText() throws Exception {
    Path file = file("a.sql", "select 1;\0\0");
    assertThatThrownBy(() -> WorkloadFiles.read(Engine.SQLITE, file))
        .hasMessageContaining("is not text in UTF-8");
  }
}
