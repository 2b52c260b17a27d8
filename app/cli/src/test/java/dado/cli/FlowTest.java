package dado.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dado.bench.sample.Sample;
import dado.schema.dialect.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The seven steps, a command each, on a file of the user's own.
final class FlowTest {

  private static final String SLOW =
      "SELECT id, status, placed_at FROM orders WHERE user_id = 4711 ORDER BY placed_at DESC";

  @TempDir private Path folder = Path.of("");

  private String shop = "";

  @BeforeEach
  void writeTheShop() throws IOException, SQLException {
    Path file = folder.resolve("shop.sqlite");
    Sample.write(file, Progress.NONE);
    shop = file.toString();
  }

  @Test
  void aSlowQueryBecomesAnAppliedMigration() throws IOException {
    assertThat(ok("connect", "-d", shop)).startsWith("SQLite 3.");
    assertThat(ok("introspect", "-d", shop)).contains("table main.orders", "foreign key");
    assertThat(ok("export", "-d", shop)).startsWith("<?xml").contains("<svg");
    assertThat(ok("query", "-d", shop, "--max-rows", "3", SLOW)).contains("status");
    assertThat(ok("explain", "-d", shop, SLOW)).contains("orders");
    Path migrations = folder.resolve("migrations");
    String advice =
        ok(
            "advise",
            "-d",
            shop,
            "--migration",
            migrations.toString(),
            "--layout",
            "golang-migrate",
            SLOW);
    assertThat(advice).contains("Proven on SQLite");
    Path up = file(migrations, ".up.sql");
    assertThat(ok("apply", "-d", shop, up.toString())).contains("Applied 1 statement");
    assertThat(ok("advise", "-d", shop, SLOW)).doesNotContain("Proven on");
    assertThat(ok("apply", "-d", shop, file(migrations, ".down.sql").toString()))
        .contains("Applied");
    assertThat(ok("advise", "-d", shop, SLOW)).contains("Proven on SQLite");
  }

  @Test
  void aProcessPrintsAllItsRowsBeforeItEnds() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dado.cli.Main",
                "query",
                "-d",
                shop,
                "--max-rows",
                "20000",
                "SELECT id FROM users ORDER BY id")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(out.lines()).hasSize(20_002);
  }

  @Test
  void aWorkloadGetsItsIndexesAsDataAsSqlAndBuiltOnACopy() throws IOException {
    Path workload = folder.resolve("workload.sql");
    Files.writeString(
        workload, "-- weight: 3\n" + SLOW + ";\nselect * from orders where id = 1;\n");
    Path ddl = folder.resolve("indexes.sql");
    String json =
        ok(
            "advise",
            "-d",
            shop,
            "--workload",
            workload.toString(),
            "--ddl",
            ddl.toString(),
            "--json");
    assertThat(json).contains("\"level\" : \"planner\"", "\"name\" : \"orders_user_id_idx\"");
    assertThat(Files.readString(ddl)).startsWith("CREATE INDEX orders_user_id").endsWith(";\n");
    String verified =
        ok("advise", "-d", shop, "--workload", workload.toString(), "--level", "verified");
    assertThat(verified).contains("Verified: built and run", "workload.sql, line 2 really took");
    assertThat(ok("introspect", "-d", shop)).doesNotContain("orders_user_id");
  }

  private static String ok(String... words) {
    Ran ran = Ran.dado(words);
    assertThat(ran.exitCode()).as(List.of(words) + "\n" + ran.err()).isEqualTo(ExitCode.OK);
    return ran.out();
  }

  private static Path file(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }
}
