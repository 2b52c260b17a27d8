package dado.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `dado migrate` and `dado lint`, from two files to an applied and taken back migration.
final class MigrateCommandsTest {

  private static final String BEFORE =
      """
      CREATE TABLE users (id bigint PRIMARY KEY, mail text NOT NULL);
      CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
      """;

  private static final String AFTER =
      """
      CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, age integer);
      CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
      CREATE INDEX orders_user ON orders (user_id);
      """;

  @TempDir private static Path runs = Path.of("");
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static PostgresqlShop server;

  @BeforeAll
  static void startTheServer() throws IOException, SQLException {
    server = PostgresqlShop.start(runs);
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @Test
  void twoFilesBecomeAProvenMigrationThatIsAppliedAndTakenBack() throws Exception {
    String dir = folder.resolve("migrations").toString();
    Ran written = migration(dir, "--prove");
    assertThat(written.exitCode()).as(written.err()).isEqualTo(ExitCode.OK);
    List<Path> paths = written.out().lines().map(Path::of).toList();
    assertThat(paths).allSatisfy(p -> assertThat(p).exists()).hasSizeGreaterThan(3);
    assertThat(Files.readString(paths.getFirst()))
        .contains("Up, down and up again: Proven on PostgreSQL 18");
    String url = server.database("applied", BEFORE);
    assertThat(Ran.dado("migrate", "status", url, "--dir", dir).exitCode())
        .isEqualTo(ExitCode.FINDINGS);
    Ran applied = Ran.dado("migrate", "apply", url, "--dir", dir, "--yes");
    assertThat(applied.exitCode()).as(applied.err()).isEqualTo(ExitCode.OK);
    assertThat(applied.out()).contains("applied ", "mail is email");
    assertThat(Ran.dado("schema", "diff", url, file("to.sql", AFTER)).exitCode()).isZero();
    assertThat(Ran.dado("migrate", "status", url, "--dir", dir).exitCode()).isZero();
    Ran back = Ran.dado("migrate", "rollback", url, "--dir", dir, "--to", "0", "--yes", "--json");
    assertThat(json(back.out()).get("result").asString()).isEqualTo("rolled back");
    assertThat(Ran.dado("schema", "diff", url, file("from.sql", BEFORE)).exitCode()).isZero();
  }

  @Test
  void nothingIsWrittenToADatabaseThatNobodyConfirmed() throws Exception {
    String dir = folder.resolve("migrations").toString();
    migration(dir);
    String url = server.database("asked", BEFORE);
    Ran refused = Ran.dado("migrate", "apply", url, "--dir", dir, "--json");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(json(refused.out()).get("error").get("message").asString()).contains("--yes");
    Ran dry = Ran.dado("migrate", "apply", url, "--dir", dir, "--dry-run");
    assertThat(dry.exitCode()).isZero();
    assertThat(dry.out()).contains("RENAME COLUMN mail TO email");
    assertThat(server.ask("asked", "SELECT count(*) FROM pg_class WHERE relname LIKE 'dado%'"))
        .isEqualTo("0");
  }

  @Test
  void whatLooksLikeProductionWantsItsName() throws Exception {
    String dir = folder.resolve("migrations").toString();
    migration(dir);
    String url = server.database("shop_prod", BEFORE);
    Ran refused = Ran.dado("migrate", "apply", url, "--dir", dir, "--yes");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("--confirm shop_prod");
    Ran said = Ran.dado("migrate", "apply", url, "--dir", dir, "--confirm", "shop_prod");
    assertThat(said.exitCode()).as(said.err()).isZero();
  }

  @Test
  void theSecondMigrationSortsBehindTheFirstAndNothingIsOverwritten() throws Exception {
    String dir = folder.resolve("migrations").toString();
    for (String layout : List.of("golang-migrate", "flyway")) {
      String own = dir + "-" + layout;
      migration(own, "--layout", layout);
      List<String> first = files(own);
      Ran again = migration(own);
      assertThat(again.exitCode()).as(again.err()).isZero();
      assertThat(files(own)).containsAll(first).hasSize(first.size() * 2);
    }
  }

  @Test
  void whatDoesNotHoldIsNotWritten() throws Exception {
    Path from = Path.of(file("from.sql", "CREATE TABLE t (a text); "));
    Path to = Path.of(file("to.sql", "CREATE TABLE t (a text, b integer DEFAULT 1 / 0 NOT NULL);"));
    String dir = folder.resolve("none").toString();
    Ran ran =
        Ran.dado(
            "migrate",
            "new",
            from.toString(),
            to.toString(),
            "--dialect",
            "pg",
            "--name",
            "x",
            "--dir",
            dir,
            "--prove",
            "--json");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(json(ran.out()).get("proof").get("result").asString()).isEqualTo("refuted");
    assertThat(Path.of(dir)).doesNotExist();
  }

  @Test
  void aFolderIsProvenAsItStands() throws Exception {
    Path dir = Files.createDirectory(folder.resolve("hand"));
    Files.writeString(dir.resolve("1_a.up.sql"), "CREATE TABLE a (id bigserial PRIMARY KEY);\n");
    Files.writeString(dir.resolve("1_a.down.sql"), "DROP TABLE a;\n");
    Ran good = Ran.dado("migrate", "prove", dir.toString(), "--json");
    assertThat(good.exitCode()).as(good.out() + good.err()).isZero();
    assertThat(json(good.out()).get("proof").get("result").asString()).isEqualTo("proven");
    Files.writeString(dir.resolve("2_b.up.sql"), "ALTER TABLE a ADD COLUMN b text, ADD c text;\n");
    Files.writeString(dir.resolve("2_b.down.sql"), "ALTER TABLE a DROP COLUMN b;\n");
    Ran bad = Ran.dado("migrate", "prove", dir.toString());
    assertThat(bad.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(bad.out()).contains("2_b.down.sql does not lead back", "1 a: up, down, up");
  }

  @Test
  void aMigrationThatFailsSaysWhatStaysAndGoesOnWhenMended() throws Exception {
    Path dir = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(
        dir.resolve("1_a.up.sql"), "CREATE TABLE a (id int);\nCREATE TABLE b (id intt);\n");
    Files.writeString(dir.resolve("1_a.down.sql"), "DROP TABLE b;\nDROP TABLE a;\n");
    String url = server.database("broken", "SELECT 1");
    Ran failed = Ran.dado("migrate", "apply", url, "--dir", dir.toString(), "-y");
    assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(failed.err()).contains("intt").doesNotContain("Exception");
    assertThat(server.ask("broken", "SELECT count(*) FROM pg_class WHERE relname = 'a'"))
        .as("one transaction")
        .isEqualTo("0");
    Files.writeString(
        dir.resolve("1_a.up.sql"), "CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n");
    assertThat(Ran.dado("migrate", "apply", url, "--dir", dir.toString(), "-y").exitCode())
        .isZero();
  }

  @Test
  void lintEndsWithThreeFromTheLevelOnThatItIsTold() throws Exception {
    Path script = Path.of(file("V2__x.sql", "ALTER TABLE users ALTER COLUMN mail SET NOT NULL;\n"));
    String[] words = {"lint", script.toString(), "--dialect", "postgresql"};
    Ran ran = Ran.dado(words);
    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.out()).contains("P05", ":1:1");
    assertThat(
            Ran.dado("lint", script.toString(), "--dialect", "pg", "--fail-on", "high").exitCode())
        .isZero();
    for (String form : List.of("json", "sarif")) {
      Ran as = Ran.dado("lint", script.toString(), "--dialect", "pg", "--as", form);
      assertThat(json(as.out()).toString()).contains("P05");
    }
    Ran github = Ran.dado("lint", script.toString(), "--dialect", "pg", "--as", "github");
    assertThat(github.out()).startsWith("::");
  }

  @Test
  void lintOfADatabaseJudgesItsDesign() throws Exception {
    String url = server.database("judged", "CREATE TABLE nokey (price real)");
    Ran ran = Ran.dado("lint", url, "--json");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(json(ran.out()).get("findings").toString()).contains("D01", "D04");
  }

  @Test
  void aFolderOfNothingAndAFileForADatabaseAreSaid() throws Exception {
    String url = server.database("nothing", "SELECT 1");
    Ran none = Ran.dado("migrate", "status", url, "--dir", folder.resolve("nowhere").toString());
    assertThat(none.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(none.err()).contains("There is no such folder");
    Ran file = Ran.dado("migrate", "status", file("a.sql", BEFORE), "--json");
    assertThat(file.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(json(file.out()).get("error").get("message").asString()).contains("a.sql");
  }

  private Ran migration(String dir, String... more) throws IOException {
    Stream<String> words =
        Stream.of(
            "migrate",
            "new",
            file("from.sql", BEFORE),
            file("to.sql", AFTER),
            "--dialect",
            "pg",
            "--name",
            "mail is email",
            "--rename",
            "users.mail=email",
            "--dir",
            dir);
    return Ran.dado(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static List<String> files(String dir) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(dir))) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }
}
