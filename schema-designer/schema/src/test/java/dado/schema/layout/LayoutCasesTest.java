package dado.schema.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.sql.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every case is written in every layout, compared with what was recorded, and read again.
class LayoutCasesTest {

  static final Path CASES = Path.of("src/test/cases/layout");
  private static final boolean WRITE = "write".equals(System.getProperty("cases"));
  private static final List<String> PROGRAMS = List.of("alembic", "rails");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicContainer> writesEveryCaseInEveryLayout() throws IOException {
    return cases().stream()
        .map(c ->
            DynamicContainer.dynamicContainer(
                c.toString(),
                Layouts.ALL.stream().map(l -> DynamicTest.dynamicTest(l.id(), () -> check(c, l)))));
  }

  @Test
  void thereAreCasesOfEveryEngine() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(11);
    assertThat(cases().stream().map(c -> c.engine).distinct()).hasSize(4);
  }

  static List<LayoutCase> cases() throws IOException {
    List<LayoutCase> cases = new ArrayList<>();
    try (Stream<Path> entries = Files.list(CASES)) {
      for (Path entry : entries.sorted().toList()) {
        cases.add(LayoutCase.read(entry));
      }
    }
    return cases;
  }

  private void check(LayoutCase test, Layout layout) throws IOException {
    List<MigrationFile> files = test.files(layout);
    Path recorded = test.folder.resolve(layout.id());
    if (WRITE) {
      rewrite(recorded, files);
    }
    try (Stream<Path> there = Files.list(recorded)) {
      assertThat(there.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(files.stream().map(MigrationFile::name).toList());
    }
    for (MigrationFile file : files) {
      assertThat(Files.readString(recorded.resolve(file.name())))
          .as(file.name() + " of " + test + "; -Dcases=write records again")
          .isEqualTo(file.content());
    }
    if (!PROGRAMS.contains(layout.id())) {
      readsBack(test, layout, files);
    }
  }

  private static void rewrite(Path recorded, List<MigrationFile> files) throws IOException {
    Files.createDirectories(recorded);
    try (Stream<Path> there = Files.list(recorded)) {
      for (Path path : there.toList()) {
        Files.delete(path);
      }
    }
    for (MigrationFile file : files) {
      Files.writeString(recorded.resolve(file.name()), file.content());
    }
  }

  private void readsBack(LayoutCase test, Layout layout, List<MigrationFile> files)
      throws IOException {
    Path folder = Files.createDirectory(temporary.resolve(layout.id() + "-" + test));
    for (String name : test.existing) {
      if (layout.id().equals("atlas")) {
        Files.writeString(folder.resolve(name), "-- before\n");
      }
    }
    MigrationFiles.save(folder, files);
    boolean mixed = layout.id().equals("atlas") && !test.existing.isEmpty();
    MigrationFolder read =
        mixed ? MigrationFolder.read(folder, layout) : MigrationFolder.read(folder);
    assertThat(read.layout()).isEqualTo(layout);
    List<String> ups = new ArrayList<>();
    List<String> downs = new ArrayList<>();
    for (MigrationVersion version : read.versions()) {
      ups.addAll(texts(version.up(), test));
      version.down().ifPresent(d -> downs.addAll(0, texts(d, test)));
    }
    assertThat(String.join("\n", ups)).isEqualTo(joined(test.migration().up()));
    if (!layout.id().equals("atlas")) {
      assertThat(String.join("\n", downs)).isEqualTo(joined(test.migration().down()));
    }
  }

  private static List<String> texts(Script script, LayoutCase test) {
    return script.statements(test.engine).stream()
        .map(SqlStatement::text)
        .map(s -> s.replace("SAVEPOINT dado_migration", "BEGIN IMMEDIATE"))
        .map(s -> s.replace("RELEASE dado_migration", "COMMIT"))
        .toList();
  }

  private static String joined(List<dado.schema.dialect.Statement> statements) {
    return String.join(
        "\n", statements.stream().map(s -> s.sql().replace(" -- all of them", "")).toList());
  }
}
