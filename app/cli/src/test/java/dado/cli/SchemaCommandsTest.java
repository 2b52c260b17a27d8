package dado.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.export.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `dado schema`, from databases and files.
final class SchemaCommandsTest {

  private static final String SHOP =
      """
      CREATE TYPE mood AS ENUM ('sad', 'happy');
      CREATE TABLE users (id bigserial PRIMARY KEY, mail text NOT NULL, mood mood DEFAULT 'sad');
      CREATE TABLE orders (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        user_id bigint NOT NULL REFERENCES users (id),
        total numeric(10, 2) CHECK (total IN (1, 2) OR total > 5));
      CREATE VIEW big AS SELECT id, total FROM orders WHERE total > 100;
      CREATE SCHEMA audit;
      CREATE TABLE audit.log (line text);
      """;

  private static final String SQLITE =
      """
      CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, mail TEXT NOT NULL);
      CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
      CREATE INDEX orders_user ON orders (user_id);
      """;

  @TempDir private static Path runs = Path.of("");
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static PostgresqlShop server;

  @BeforeAll
  static void startTheServer() throws IOException, SQLException {
    server = PostgresqlShop.start(runs);
    server.database("shop", SHOP);
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @Test
  void aDumpReadBackIsTheSameSchema() throws Exception {
    for (String url : List.of(server.url("postgres", "shop"), "sqlite:" + sqlite(SQLITE))) {
      Path file = folder.resolve("dump.sql");
      Ran dump = Ran.dado("schema", "dump", url, "-o", file.toString());
      assertThat(dump.exitCode()).as(dump.err()).isEqualTo(ExitCode.OK);
      assertThat(dump.out()).isEmpty();
      Ran diff = Ran.dado("schema", "diff", url, file.toString());
      assertThat(diff.exitCode()).as(diff.out() + diff.err()).isEqualTo(ExitCode.OK);
      assertThat(diff.out()).isEmpty();
      assertThat(diff.err()).contains("Nothing differs.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void dumpsInEveryForm(Exports form) {
    Ran dump = Ran.dado("schema", "dump", server.url("postgres", "shop"), "--as", form.id());
    assertThat(dump.exitCode()).as(dump.err()).isEqualTo(ExitCode.OK);
    assertThat(dump.out()).contains("orders").endsWith("\n");
  }

  @Test
  void aDifferenceEndsWithThreeAndItsStatementsMakeIt() throws Exception {
    String url = server.database("grows", SHOP);
    Path wanted = file("wanted.sql", SHOP + "ALTER TABLE users ADD COLUMN age int; DROP VIEW big;");
    Ran diff = Ran.dado("schema", "diff", url, wanted.toString());
    assertThat(diff.exitCode()).as(diff.err()).isEqualTo(ExitCode.FINDINGS);
    assertThat(diff.out()).contains("ADD COLUMN age integer;", "DROP VIEW public.big;");
    server.run("grows", diff.out());
    assertThat(Ran.dado("schema", "diff", url, wanted.toString()).exitCode()).isZero();
    Ran down =
        Ran.dado("schema", "diff", server.url("postgres", "shop"), wanted.toString(), "--down");
    server.run("grows", down.out());
    assertThat(Ran.dado("schema", "diff", url, server.url("postgres", "shop")).exitCode()).isZero();
  }

  @Test
  void jsonIsOneDocumentWithEverythingThatAToolNeeds() throws Exception {
    Path wanted = file("wanted.sql", SHOP.replace("mail text", "email text"));
    String url = server.url("postgres", "shop");
    Ran diff = Ran.dado("schema", "diff", url, wanted.toString(), "--as", "json");
    assertThat(diff.exitCode()).isEqualTo(ExitCode.FINDINGS);
    JsonNode document = json(diff.out());
    JsonNode first = document.get("up").get(0);
    assertThat(first.get("sql").asString()).contains("DROP COLUMN mail");
    assertThat(first.get("transactional").asBoolean()).isTrue();
    assertThat(first.get("change").get("kind").asString()).isEqualTo("DropColumn");
    assertThat(first.get("risks").get(0).get("severity").asString()).isEqualTo("error");
    assertThat(first.get("risks").get(0).get("message").asString()).contains("users.mail");
    assertThat(document.get("down")).isNotEmpty();
    assertThat(document.get("reversibility").get("kind").asString()).isEqualTo("structure only");
    assertThat(document.get("unsupported")).isEmpty();
    assertThat(document.get("renamesToReview").get(0).get("from").asString())
        .isEqualTo("public.users.mail");
    Ran said =
        Ran.dado(
            "schema", "diff", url, wanted.toString(), "--json", "--rename", "users.mail=email");
    assertThat(json(said.out()).get("up").get(0).get("sql").asString())
        .isEqualTo("ALTER TABLE public.users RENAME COLUMN mail TO email");
    assertThat(json(said.out()).get("reversibility").get("kind").asString()).isEqualTo("exact");
  }

  @Test
  void whatIsOutsideTheChosenSchemasIsNeverDropped() throws Exception {
    Path only = file("only.sql", SHOP.substring(0, SHOP.indexOf("CREATE SCHEMA")));
    String url = server.url("postgres", "shop");
    assertThat(Ran.dado("schema", "diff", url, only.toString()).out())
        .contains("DROP TABLE audit.log");
    Ran chosen = Ran.dado("schema", "diff", url, only.toString(), "--schemas", "public");
    assertThat(chosen.exitCode()).as(chosen.out()).isZero();
  }

  @Test
  void aDesignKnowsWhatWasRenamed() throws Exception {
    String url = server.url("postgres", "shop");
    Path design = folder.resolve("shop.dado.json");
    Ran.dado("schema", "dump", url, "--as", "dado", "-o", design.toString());
    String text = Files.readString(design);
    assertThat(Ran.dado("schema", "diff", url, design.toString()).exitCode()).isZero();
    String renamed = text.replace("\"name\": \"mail\"", "\"name\": \"email\"");
    assertThat(renamed).isNotEqualTo(text);
    Path other = file("renamed.dado.json", renamed);
    Ran diff = Ran.dado("schema", "diff", design.toString(), other.toString());
    assertThat(diff.out())
        .endsWith("ALTER TABLE public.users RENAME COLUMN mail TO email;\n")
        .doesNotContain("DROP");
  }

  @Test
  void aPasswordNeverStandsOnACommandLine() {
    String url = server.url("app", "shop").replace("app@", "app:s3cret@");
    for (String[] words :
        List.of(
            new String[] {"schema", "dump", url},
            new String[] {"connect", "-d", url},
            new String[] {"schema", "dump", "x.sql", "--scratch", url})) {
      Ran ran = Ran.dado(words);
      assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.USAGE);
      assertThat(ran.err()).contains("PGPASSWORD").doesNotContain("s3cret");
    }
  }

  @Test
  void aWrongPasswordIsNoConnection() throws Exception {
    String home = System.getProperty("user.home");
    Path pgpass = file(".pgpass", "*:*:*:app:wrong\n");
    Files.setPosixFilePermissions(
        pgpass, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    try {
      System.setProperty("user.home", folder.toString());
      Ran wrong = Ran.dado("schema", "dump", server.url("app", "shop"), "--json");
      assertThat(wrong.exitCode()).isEqualTo(ExitCode.CONNECTION);
      assertThat(json(wrong.out()).get("error").get("message").asString())
          .contains("refused the password of user app");
      Files.writeString(pgpass, "*:*:*:app:secret\n");
      Ran right = Ran.dado("schema", "dump", server.url("app", "shop"));
      assertThat(right.exitCode()).as(right.err()).isEqualTo(ExitCode.OK);
      Ran scratch =
          Ran.dado(
              "schema",
              "dump",
              file("a.sql", SHOP).toString(),
              "--scratch",
              server.url("app", "shop"));
      assertThat(scratch.exitCode()).isEqualTo(ExitCode.FAILURE);
      assertThat(scratch.err()).contains("The role app may not create databases", "CREATEDB");
    } finally {
      System.setProperty("user.home", home);
    }
  }

  @Test
  void aNamedScratchServerReadsAndIsLeftAsItWas() throws Exception {
    String url = server.url("postgres", "postgres");
    Ran dump = Ran.dado("schema", "dump", file("a.sql", SHOP).toString(), "--scratch", url);
    assertThat(dump.exitCode()).as(dump.err()).isZero();
    assertThat(dump.out()).contains("CREATE VIEW public.big");
    assertThat(
            server.ask("postgres", "SELECT count(*) FROM pg_database WHERE datname LIKE 'dado%'"))
        .isEqualTo("0");
  }

  @Test
  void aBrokenFileIsNamedWithThePlace() throws Exception {
    Path half = file("half.sql", SHOP.substring(0, SHOP.indexOf("REFERENCES")));
    Ran ran = Ran.dado("schema", "dump", half.toString(), "--json");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILURE);
    JsonNode error = json(ran.out()).get("error");
    assertThat(error.get("file").asString()).isEqualTo(half.toString());
    assertThat(error.get("line").asInt()).isEqualTo(5);
    assertThat(error.get("message").asString()).contains("syntax error at end of input");
    assertThat(ran.err()).contains("half.sql:5:").doesNotContain("Exception");
  }

  @Test
  void aWrongDialectIsSuspected() throws Exception {
    Path mysql =
        file("mysql.sql", "CREATE TABLE `a` (`id` int unsigned AUTO_INCREMENT) ENGINE=InnoDB;");
    Ran ran = Ran.dado("schema", "dump", mysql.toString(), "--dialect", "postgres");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("mysql.sql:1:14", "This looks like MySQL");
  }

  @Test
  void twoEnginesAreNoDifference() throws Exception {
    Ran ran =
        Ran.dado(
            "schema", "diff", "sqlite:" + sqlite(SQLITE), server.url("postgres", "shop"), "--json");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(json(ran.out()).get("error").get("message").asString())
        .contains("SQLite", "PostgreSQL");
  }

  @Test
  void whatIsNotUnderstoodIsUsageAndStillOneDocument() throws Exception {
    Path file = file("a.sql", SHOP);
    for (String[] words :
        List.of(
            new String[] {"schema", "diff", "--json", "--nonsense", "a", "b"},
            new String[] {"schema", "dump", file.toString(), "--as", "jpeg", "--json"},
            new String[] {"schema", "--json"},
            new String[] {"schema", "dump", "--json"},
            new String[] {"schema", "dump", file.toString(), "--dialect", "oracle", "--json"},
            new String[] {
              "schema", "diff", file.toString(), file.toString(), "--rename", "nobody=x", "--json"
            })) {
      Ran ran = Ran.dado(words);
      assertThat(ran.exitCode()).as(List.of(words) + ran.err()).isEqualTo(ExitCode.USAGE);
      assertThat(json(ran.out()).get("error").get("exitCode").asInt()).isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void aMissingFileAndAStrangeOneAreSaid() throws Exception {
    assertThat(Ran.dado("schema", "dump", "nowhere.sql").err())
        .contains("There is no file nowhere.sql");
    Ran ran = Ran.dado("schema", "dump", file("a.txt", "hello").toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains(".dado.json");
    Ran words = Ran.dado("schema", "dump", file("a.sql", "CREATE TABLE a (id int);").toString());
    assertThat(words.err()).contains("--dialect");
  }

  @Test
  void theOldFileStaysWhereTheNewOneFails() throws Exception {
    Path out = file("out.sql", "precious");
    Ran ran = Ran.dado("schema", "dump", "nowhere.sql", "-o", out.toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(out).hasContent("precious");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path sqlite(String sql) throws SQLException {
    Path file = folder.resolve("shop.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String one : sql.split(";")) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
    return file;
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }
}
