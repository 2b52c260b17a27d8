package dado.schema.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Folders as people write them for each tool, whole and broken, compared with what was recorded.
class MigrationFolderTest {

  private static final Path CASES = Path.of("src/test/cases/folder");
  private static final boolean WRITE = "write".equals(System.getProperty("cases"));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> readsEveryCase() throws IOException {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> check(c)));
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> entries = Files.list(CASES)) {
      return entries.sorted().toList();
    }
  }

  @Test
  void thereAreWholeAndBrokenFolders() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(29);
  }

  private static void check(Path folder) throws IOException {
    Engine engine = Engine.valueOf(Files.readString(folder.resolve("engine")).strip());
    Path expected = folder.resolve("expected.txt");
    String found = read(folder.resolve("files"), engine);
    if (WRITE) {
      Files.writeString(expected, found);
    }
    assertThat(found)
        .as("-Dcases=write records again")
        .isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
  }

  private static String read(Path files, Engine engine) {
    try {
      MigrationFolder folder = MigrationFolder.read(files);
      return "layout "
          + folder.layout().id()
          + "\nignored "
          + folder.ignored()
          + "\n"
          + folder.versions().stream().map(v -> text(v, engine)).collect(Collectors.joining());
    } catch (IOException e) {
      return "refused: " + e.getMessage() + "\n";
    }
  }

  private static String text(MigrationVersion version, Engine engine) {
    return "\n"
        + version.kind()
        + " "
        + version.version()
        + " \""
        + version.title()
        + "\""
        + version.toolChecksum().map(c -> " checksum " + c).orElse("")
        + "\n"
        + script("up", version.up(), engine)
        + version.down().map(d -> script("down", d, engine)).orElse("  no way down\n");
  }

  private static String script(String way, Script script, Engine engine) {
    return "  "
        + way
        + " "
        + script.file()
        + (script.transactional() ? "" : ", no transaction")
        + "\n"
        + script.statements(engine).stream()
            .map(s ->
                "    " + script.place(s.start()).replaceFirst(".*?:", "") + " " + line(s) + "\n")
            .collect(Collectors.joining());
  }

  private static String line(SqlStatement statement) {
    return statement.text().replace("\n", " | ").replace("\r", "");
  }

  @Test
  void theSumOfAtlasIsAsAtlasComputesIt() {
    // A folder of Atlas's own integration tests.
    String initial =
        "CREATE SCHEMA IF NOT EXISTS `bc_test`;\n"
            + "CREATE TABLE `bc_test`.`bc_tbl` (`col` INTEGER NULL);";
    assertThat(Checksums.atlasSum(Checksums.atlas(Map.of("1_initial.sql", initial))))
        .isEqualTo(
            "h1:FT0VjrL64KJmuOe1Dq4dpbG/50Kwn0lZqfopa6BhJM8=\n"
                + "1_initial.sql h1:bWUYLjb0oiGQHf45Q08aKFKxVZ3pZBArJnSmuGBw9X4=\n");
  }

  @Test
  void numbersGoOnAsTheFolderHasThem() {
    assertThat(Versions.next("20260101000000", List.of("000009"), 2))
        .containsExactly("000010", "000011");
    assertThat(Versions.next("20260101000000", List.of(), 2))
        .containsExactly("20260101000000", "20260101000001");
    assertThat(Versions.next("20261231235959", List.of(), 2))
        .containsExactly("20261231235959", "20270101000000");
    assertThat(Versions.next("20260101000000", List.of("20990101000000"), 1))
        .containsExactly("20990101000001");
    assertThat(Versions.next("20260101000000", List.of("00999"), 2))
        .containsExactly("01000", "01001");
    assertThat(Versions.next("20260101000000", List.of("9", "10"), 1)).containsExactly("11");
    assertThat(Versions.next("20260101000000", List.of("1.9"), 2)).containsExactly("1.10", "1.11");
    assertThat(Versions.next("7", List.of("0003"), 2)).containsExactly("0007", "0008");
    assertThat(Versions.next("2.0", List.of("1_9"), 1)).containsExactly("2.0");
    assertThatThrownBy(() -> Versions.next("3", List.of("3.0"), 1))
        .hasMessage("The version 3 is not above 3.0, which the folder has. Use 3.1.");
    assertThatThrownBy(() -> Versions.next("1; DROP", List.of(), 1))
        .hasMessageContaining("not made of digits");
  }

  @Test
  void aChainOfAlembicGoesOnAtItsHead() throws IOException {
    LayoutCase test = LayoutCase.read(Path.of("src/test/cases/layout/simple"));
    Files.writeString(temporary.resolve("a1_x.py"), "revision = 'a1'\ndown_revision = None\n");
    Files.writeString(
        temporary.resolve("b2_y.py"), "revision: str = \"b2\"\ndown_revision: str = \"a1\"\n");
    Naming naming = Naming.in(temporary, "20260102030405", "Next", List.of());
    MigrationFile file =
        Layouts.of("alembic").files(test.migration(), test.engine, naming).getFirst();
    assertThat(file.content()).contains("down_revision = \"b2\"\n");
    Files.writeString(temporary.resolve("c3_z.py"), "revision = 'c3'\ndown_revision = 'a1'\n");
    assertThatThrownBy(() ->
            Layouts.of("alembic")
                .files(
                    test.migration(),
                    test.engine,
                    Naming.in(temporary, "20260102030405", "Next", List.of())))
        .hasMessageContaining("several heads: b2, c3");
  }

  @Test
  void atlasCoversTheFilesThatAreThere() throws IOException {
    LayoutCase test = LayoutCase.read(Path.of("src/test/cases/layout/simple"));
    Layout atlas = Layouts.of("atlas");
    for (String title : List.of("First", "Second")) {
      Naming naming = Naming.in(temporary, "20260102030405", title, List.of());
      MigrationFiles.save(temporary, atlas.files(test.migration(), test.engine, naming));
    }
    assertThat(MigrationFolder.read(temporary).versions())
        .extracting(MigrationVersion::version)
        .containsExactly("20260102030405", "20260102030406");
    Files.writeString(temporary.resolve("20260102030405_first.sql"), "SELECT 1;\n");
    assertThatThrownBy(() -> MigrationFolder.read(temporary))
        .isInstanceOf(FolderException.class)
        .hasMessageStartingWith("atlas.sum:2:1: 20260102030405_first.sql is not as it was");
  }

  @Test
  void refusesWhatAToolWouldTakeForACommand() throws IOException {
    LayoutCase test = LayoutCase.read(Path.of("src/test/cases/layout/simple"));
    dado.schema.migration.Migration migration = test.migration();
    dado.schema.dialect.Statement first = migration.up().getFirst();
    for (String layout : List.of("goose", "dbmate", "liquibase")) {
      String command =
          switch (layout) {
            case "goose" -> "-- +goose Down";
            case "dbmate" -> "-- migrate:down";
            default -> "--rollback DROP TABLE users;";
          };
      var hostile =
          new dado.schema.migration.Migration(
              List.of(
                  new dado.schema.dialect.Statement(
                      "CREATE TABLE \"x\n" + command + "\n\" (id int)", first.cause(), true)),
              List.of(),
              List.of(),
              migration.reversibility());
      assertThatThrownBy(() -> Layouts.of(layout).files(hostile, test.engine, test.naming()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("would take for a command");
    }
  }

  @Test
  void anUnknownLayoutIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> Layouts.of("sqitch"))
        .hasMessageContaining("flyway, liquibase, golang-migrate");
    assertThat(Layouts.of("Flyway").id()).isEqualTo("flyway");
  }
}
