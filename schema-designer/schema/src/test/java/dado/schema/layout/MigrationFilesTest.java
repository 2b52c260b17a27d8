package dado.schema.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFilesTest {

  private static final Layout FLYWAY = Layouts.of("flyway");
  private static final Layout PAIRS = Layouts.of("golang-migrate");

  @TempDir Path folder;

  @Test
  void flywayFilesSayThatTheyRunOutsideATransaction() {
    assertThat(files(FLYWAY, "Faster orders"))
        .extracting(MigrationFile::name)
        .containsExactly(
            "V7__faster_orders.sql",
            "V7__faster_orders.sql.conf",
            "U7__faster_orders.sql",
            "U7__faster_orders.sql.conf");
  }

  @Test
  void upAndDownFilesCarryTheirStatements() {
    List<MigrationFile> files = files(PAIRS, "Faster orders");
    assertThat(files)
        .extracting(MigrationFile::name)
        .containsExactly("7_faster_orders.up.sql", "7_faster_orders.down.sql");
    assertThat(files.getFirst().content())
        .contains("CREATE INDEX CONCURRENTLY orders_user ON public.orders (user_id);\n")
        .contains("-- Proven on paper\n")
        .contains("Reversible: yes");
    assertThat(files.getLast().content()).contains("DROP INDEX CONCURRENTLY public.orders_user;\n");
  }

  @Test
  void noTitleEscapesItsCommentOrItsFolder() {
    List<MigrationFile> files = files(FLYWAY, "../x\n\\! touch pwned\r\u202E\u2028y");
    assertThat(files.getFirst().name()).isEqualTo("V7__x_touch_pwned_y.sql");
    assertThat(files.getFirst().content().lines().limit(4)).allMatch(l -> l.startsWith("-- "));
    assertThat(files.getFirst().content()).doesNotContain("\u202E", "\u2028", "\r");
    assertThat(Slug.of("日本")).isEqualTo("migration");
  }

  @Test
  void neverWritesOverAFile() throws Exception {
    List<MigrationFile> files = files(PAIRS, "Faster orders");
    Path taken = folder.resolve("7_faster_orders.down.sql");
    Files.writeString(taken, "mine");
    assertThatThrownBy(() -> MigrationFiles.save(folder, files))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("7_faster_orders.down.sql");
    assertThat(folder).isDirectoryNotContaining(p -> !p.equals(taken));
    assertThat(taken).hasContent("mine");
  }

  @Test
  void writesWhatItWasGivenAndNothingElse() throws Exception {
    List<MigrationFile> files = files(FLYWAY, "Faster orders");
    List<Path> written = MigrationFiles.save(folder.resolve("new"), files);
    try (var entries = Files.list(folder.resolve("new"))) {
      assertThat(entries).containsExactlyInAnyOrderElementsOf(written);
    }
    assertThat(written.getFirst()).hasContent(files.getFirst().content());
  }

  @Test
  void refusesANameThatLeavesTheFolder() {
    assertThatThrownBy(
            () -> MigrationFiles.save(folder, List.of(new MigrationFile("../x.sql", "x"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<MigrationFile> files(Layout layout, String title) {
    Name name = new Name("public", "orders");
    Table table =
        new Table(
            Id.of("table", "orders"),
            name,
            List.of(Column.of(Id.of("column", "user_id"), "user_id", "bigint", false)),
            List.of(),
            List.of(),
            "");
    Schema current = Schema.empty(Engine.POSTGRESQL).withTables(List.of(table));
    Change change = new Change.AddIndex(name, Index.on("orders_user", List.of("user_id")));
    Migration migration = Planner.plan(Dialects.of(Engine.POSTGRESQL), current, List.of(change));
    return layout.files(
        migration,
        Engine.POSTGRESQL,
        new Naming("7", title, List.of("Proven on paper"), List.of()));
  }
}
