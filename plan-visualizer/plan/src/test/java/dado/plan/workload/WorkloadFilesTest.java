package dado.plan.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.model.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadFilesTest {
  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void readsTheStatementsOfAFileWithTheirWeights() throws Exception {
    Path file =
        file(
            "queries.sql",
            """
            -- weight: 2.5
            -- the list of open orders
            select * from orders where status = 'open; -- weight: 9';
            select 1;

            -- Weight: 10
            update orders set status = 'x' where id = 1;
            create table t (a int);
            """);
    Workload workload = WorkloadFiles.read(Engine.POSTGRESQL, file);
    assertThat(workload.statements())
        .containsExactly(
            new WorkloadStatement(
                "1",
                "select * from orders where status = 'open; -- weight: 9'",
                2.5,
                "queries.sql, line 3"),
            new WorkloadStatement("2", "select 1", 1, "queries.sql, line 4"),
            new WorkloadStatement(
                "3", "update orders set status = 'x' where id = 1", 10, "queries.sql, line 7"));
    assertThat(workload.notes()).hasSize(1).first().asString().contains("line 8");
  }

  @Test
  void readsTheFilesOfAFolderByTheirNames() throws Exception {
    file("b/two.sql", "select 2; select 3");
    file("a.sql", "select 1");
    file("readme.txt", "no SQL");
    assertThat(WorkloadFiles.read(Engine.MYSQL, folder).statements())
        .extracting(WorkloadStatement::id)
        .containsExactly("a.sql", "b/two.sql#1", "b/two.sql#2");
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertThatThrownBy(() -> WorkloadFiles.read(Engine.SQLITE, file("empty.sql", "-- nothing")))
        .hasMessageContaining("holds no statement");
    assertThatThrownBy(
            () -> WorkloadFiles.read(Engine.SQLITE, file("bad.sql", "-- weight: many\nselect 1")))
        .hasMessageContaining("bad.sql, line 2")
        .hasMessageContaining("many");
    Path binary = folder.resolve("binary.sql");
    Files.write(binary, "é".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> WorkloadFiles.read(Engine.SQLITE, binary))
        .hasMessageContaining("UTF-8");
  }
}
