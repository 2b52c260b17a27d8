package dado.schema.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.Engines;
import dado.schema.change.Difference;
import dado.schema.dialect.Progress;
import dado.schema.file.ModelFile;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.proof.Proof;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Schemas from files of every kind.
class SchemaFilesTest {

  private static final String USERS = "CREATE TABLE users (id bigserial PRIMARY KEY, mail text);\n";

  @TempDir Path folder;

  @Test
  void sqlSaysItsEngineByItsWords() throws Exception {
    Loaded loaded = read(file("a.sql", USERS), Optional.empty());
    assertThat(loaded.schema().engine()).isEqualTo(Engine.POSTGRESQL);
    assertThat(loaded.notes().getFirst().text()).contains("Read as PostgreSQL");
    assertThat(loaded.how()).startsWith("PostgreSQL ");
    assertThat(EngineGuess.of("CREATE TABLE a (id int AUTO_INCREMENT) ENGINE=InnoDB;"))
        .contains(Engine.MYSQL);
    assertThat(EngineGuess.of("-- MariaDB dump 10.19\nCREATE TABLE `a` (`id` int);"))
        .contains(Engine.MARIADB);
    assertThat(EngineGuess.of("CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);"))
        .contains(Engine.SQLITE);
    assertThat(EngineGuess.of("CREATE TABLE a (id int);")).isEmpty();
  }

  @Test
  void whatTellsNoEngineAsksForIt() throws Exception {
    Path plain = file("a.sql", "CREATE TABLE a (id int);");
    assertThatThrownBy(() -> read(plain, Optional.empty()))
        .isInstanceOf(SourceFileException.class)
        .hasMessageContaining("--dialect");
  }

  @Test
  void aDesignIsReadAsItIsAndKeepsItsIdentities() throws Exception {
    Schema schema = read(file("a.sql", USERS), Optional.empty()).schema();
    Path design = file("a.dado.json", ModelFile.of(schema).write());
    Loaded loaded = read(design, Optional.empty());
    assertThat(loaded.model()).isPresent();
    assertThat(loaded.schema().tables().getFirst().id()).isEqualTo(schema.tables().getFirst().id());
    assertThat(Difference.between(loaded.schema(), schema)).isEmpty();
    assertThatThrownBy(() -> read(design, Optional.of(Engine.MYSQL)))
        .hasMessageContaining("This design is for PostgreSQL");
    Path broken = file("b.dado.json", "{\n  \"format\": 1,\n  oops");
    assertThatThrownBy(() -> read(broken, Optional.empty()))
        .isInstanceOf(SourceFileException.class)
        .hasMessageContaining("b.dado.json:3:");
  }

  @Test
  void dbmlIsRead() throws Exception {
    Path dbml = file("a.dbml", "Table users {\n  id bigint [pk]\n  mail text\n}\n");
    Loaded loaded = read(dbml, Optional.of(Engine.POSTGRESQL));
    assertThat(loaded.schema().tables()).hasSize(1);
    Path broken = file("b.dbml", "Table users {\n  id bigint [pk\n");
    assertThatThrownBy(() -> read(broken, Optional.of(Engine.POSTGRESQL)))
        .isInstanceOf(SourceFileException.class)
        .hasMessageContaining("b.dbml:");
  }

  @Test
  void migrationsAreReplayedAsTheirToolRunsThem() throws Exception {
    Path flyway = Files.createDirectory(folder.resolve("flyway"));
    Files.writeString(flyway.resolve("V1__users.sql"), USERS);
    Files.writeString(flyway.resolve("U1__users.sql"), "DROP TABLE users;");
    Files.writeString(
        flyway.resolve("V10__last.sql"), "ALTER TABLE users ALTER COLUMN age SET NOT NULL;");
    Files.writeString(
        flyway.resolve("V2__age.sql"),
        "ALTER TABLE users ADD COLUMN age integer;\nUPDATE users SET age = 1;");
    Loaded loaded = read(flyway, Optional.empty());
    Table users = loaded.schema().tables().getFirst();
    assertThat(users.column("age").orElseThrow().nullable()).isFalse();
    assertThat(loaded.notes())
        .anySatisfy(n -> assertThat(n.text()).contains("3 migrations replayed"));
    Files.writeString(flyway.resolve("V11__bad.sql"), "\nALTER TABLE nobody ADD COLUMN a int;");
    assertThatThrownBy(() -> read(flyway, Optional.empty()))
        .isInstanceOf(SourceFileException.class)
        .hasMessageContaining("V11__bad.sql:2:")
        .hasMessageContaining("nobody");
  }

  @Test
  void aBaselineStandsForAllBeforeIt() throws Exception {
    Path flyway = Files.createDirectory(folder.resolve("base"));
    Files.writeString(flyway.resolve("V1__a.sql"), "CREATE TABLE old (id bigserial);");
    Files.writeString(flyway.resolve("B2__base.sql"), USERS);
    Files.writeString(flyway.resolve("V3__b.sql"), "CREATE TABLE fresh (id bigserial);");
    assertThat(read(flyway, Optional.empty()).schema().sorted().tables())
        .extracting(t -> t.name().local())
        .containsExactly("fresh", "users");
  }

  @Test
  void otherSqlFilesRunInTheOrderOfTheirNames() throws Exception {
    Path files = Files.createDirectory(folder.resolve("files"));
    Files.writeString(files.resolve("a-tables.sql"), USERS);
    Files.writeString(files.resolve("b-views.sql"), "CREATE VIEW v AS SELECT id FROM users;");
    Loaded loaded = read(files, Optional.empty());
    assertThat(loaded.schema().views()).hasSize(1);
    Path none = Files.createDirectory(folder.resolve("none"));
    assertThatThrownBy(() -> read(none, Optional.of(Engine.SQLITE)))
        .hasMessageContaining("There are no .sql files");
  }

  @Test
  void withoutAnEngineTheTextAloneIsReadAndThatIsSaid() throws Exception {
    Path mysql =
        file("m.sql", "CREATE TABLE `a` (`id` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB;");
    Loaded loaded = read(mysql, Optional.of(Engine.MYSQL));
    assertThat(loaded.schema().tables()).hasSize(1);
    assertThat(loaded.notes().getFirst().text())
        .contains("Read by its text alone", "Name a MySQL server");
    Scratches failing =
        Scratches.on(
            Engine.MYSQL,
            () -> {
              throw new java.sql.SQLException("no rights");
            });
    assertThatThrownBy(() ->
            SchemaFiles.read(
                mysql, Optional.of(Engine.MYSQL), LoadOptions.SCHEMA, failing, Progress.NONE))
        .isInstanceOf(ScratchUnavailableException.class)
        .hasMessageContaining("no rights");
  }

  @Test
  void anEngineAndTheTextAloneAgree() throws Exception {
    for (Engine engine : List.of(Engine.MYSQL, Engine.MARIADB)) {
      Path mysql =
          file("m.sql", "CREATE TABLE `a` (`id` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB;");
      Schema named =
          SchemaFiles.read(mysql, Optional.of(engine), Engines.scratches(engine), Progress.NONE)
              .schema();
      Schema alone = read(mysql, Optional.of(engine)).schema();
      assertThat(named.tables().getFirst().name()).isEqualTo(alone.tables().getFirst().name());
    }
  }

  @Test
  void whatIsNoSchemaIsSaid() throws Exception {
    assertThatThrownBy(() -> read(folder.resolve("nowhere.sql"), Optional.empty()))
        .isInstanceOf(NoSuchFileException.class);
    Path letter = file("letter.txt", "Dear database");
    assertThatThrownBy(() -> read(letter, Optional.empty())).hasMessageContaining(".dado.json");
    Path bytes = folder.resolve("latin.sql");
    Files.write(bytes, new byte[] {'-', '-', ' ', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> read(bytes, Optional.of(Engine.SQLITE)))
        .isInstanceOf(SourceFileException.class)
        .hasMessageContaining("latin.sql:1:4")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void loadingCanBeCancelled() throws Exception {
    Path file = file("a.sql", USERS);
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String what, double fraction) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(() ->
            SchemaFiles.read(file, Optional.of(Engine.SQLITE), Scratches.embedded(), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aFolderIsProvenOrTheFileThatDoesNotHoldIsNamed() throws Exception {
    Path goose = Files.createDirectory(folder.resolve("goose"));
    Files.writeString(
        goose.resolve("00001_a.sql"),
        "-- +goose Up\nCREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);\n"
            + "-- +goose Down\nDROP TABLE a;\n");
    assertThat(prove(goose)).isInstanceOf(Proof.Proven.class);
    Files.writeString(
        goose.resolve("00002_b.sql"),
        "-- +goose Up\nALTER TABLE a ADD COLUMN b TEXT;\n-- +goose Down\nSELECT 1;\n");
    assertThat(prove(goose))
        .isInstanceOfSatisfying(
            Proof.Refuted.class,
            r -> assertThat(r.difference()).contains("00002_b.sql does not lead back"));
  }

  private static Proof prove(Path path) throws Exception {
    return FolderProof.prove(path, Optional.empty(), Scratches.embedded(), Progress.NONE);
  }

  private static Loaded read(Path path, Optional<Engine> engine) throws Exception {
    return SchemaFiles.read(path, engine, Scratches.embedded(), Progress.NONE);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
