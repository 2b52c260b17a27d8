package dado.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Rule;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulesTest {

  private static final Path SOURCES = Path.of("src/main/java/dado/schema/lint");
  private static final Path PAGES = Path.of("../../docs/rules/schema");
  private static final boolean WRITE = "write".equals(System.getProperty("cases"));

  @TestFactory
  Stream<DynamicTest> fireWhereTheyShouldAndAreSilentElsewhere() {
    return LintCase.all().stream().map(c -> dynamicTest(c.toString(), () -> check(c)));
  }

  private static void check(LintCase test) throws IOException {
    List<Finding> found = test.found();
    assertThat(found.isEmpty()).as("%s finds %s", test, found).isEqualTo(!test.fires());
    if (test.fires()) {
      String name = test.file().getFileName().toString().replace(".sql", ".txt");
      compare(test.file().resolveSibling(name), new LintReport(found).text());
    }
  }

  @TestFactory
  Stream<DynamicTest> areContentWithTheirOwnFixes() {
    return LintCase.all().stream()
        .filter(LintCase::fires)
        .flatMap(c ->
            c.found().stream()
                .filter(f -> f.fix().isPresent())
                .map(f -> dynamicTest(c + " " + f.place().object(), () -> fix(c, f))));
  }

  private static void fix(LintCase test, Finding finding) {
    List<Change> fix = finding.fix().orElseThrow();
    Schema schema = test.input().schema().orElseThrow();
    Schema fixed = Changes.apply(schema, fix);
    LintInput design = LintInput.design(fixed).with(test.input().settings());
    assertThat(Lint.run(design))
        .as("after %s", fix)
        .noneMatch(f ->
            f.rule().equals(finding.rule()) && f.place().object().equals(finding.place().object()));
    Migration migration = Planner.plan(Dialects.of(test.engine()), schema, fix);
    assertThat(migration.up()).as("plan of %s", fix).isNotEmpty();
  }

  @Test
  void eachHasACaseThatFiresAndOneThatIsSilent() {
    List<String> names = LintCase.all().stream().map(LintCase::toString).toList();
    for (Rule rule : Rules.ALL) {
      String id = rule.about().id();
      assertThat(names).as(id).anyMatch(n -> n.startsWith(id + "/fires-"));
      assertThat(names).as(id).anyMatch(n -> n.startsWith(id + "/silent-"));
    }
    assertThat(names).allMatch(n -> Rules.of(n.substring(0, n.indexOf('/'))).isPresent());
  }

  @Test
  void caseFilesAreNeverLeftBehind() throws IOException {
    try (Stream<Path> files = Files.walk(LintCase.FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        assertThat(file.resolveSibling(file.getFileName().toString().replace(".txt", ".sql")))
            .exists();
      }
    }
  }

  @Test
  void areAllRegistered() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (Files.readString(file).contains("implements Rule ")) {
          assertThat(Rules.ALL)
              .as("Add this line to the list of its package:  new %s(),", name)
              .anyMatch(r -> r.getClass().getSimpleName().equals(name));
        }
      }
    }
  }

  @Test
  void haveIdsAndNamesOfTheirOwn() {
    assertThat(Rules.ALL)
        .extracting(r -> r.about().id())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[DLMPS]\\d\\d"));
    assertThat(Rules.ALL)
        .extracting(r -> r.about().name())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)+"));
    assertThat(Rules.of("P26")).isEqualTo(Rules.of("redundant-index")).isPresent();
  }

  @Test
  void haveAPageEach() throws IOException {
    Set<String> names = new TreeSet<>(Set.of("README.md"));
    for (Rule rule : Rules.ALL) {
      compare(PAGES.resolve(rule.about().id() + ".md"), page(rule.about()));
      names.add(rule.about().id() + ".md");
    }
    compare(PAGES.resolve("README.md"), index());
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(p -> p.getFileName().toString()).toList())
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  private static String page(About about) {
    return "# "
        + about.id()
        + ": "
        + about.title()
        + "\n\n`"
        + about.name()
        + "` · "
        + about.severity().name().toLowerCase(Locale.ROOT)
        + " · "
        + engines(about)
        + (about.byDefault() ? "" : " · off by default")
        + "\n\n"
        + about.why()
        + "\n## What to do\n\n"
        + about.fix();
  }

  private static String engines(About about) {
    return about.engines().stream().sorted().map(e -> e.title()).collect(Collectors.joining(", "));
  }

  private static String index() {
    return "# Lint rules\n\nD judges designs, P migrations (of PostgreSQL, and of all), M MySQL and MariaDB, S SQLite.\n\n"
        + Rules.ALL.stream()
            .map(Rule::about)
            .map(a ->
                "- ["
                    + a.id()
                    + "]("
                    + a.id()
                    + ".md) "
                    + a.title()
                    + " ("
                    + a.severity().name().toLowerCase(Locale.ROOT)
                    + (a.byDefault() ? "" : ", off by default")
                    + ")\n")
            .collect(Collectors.joining());
  }

  private static void compare(Path file, String text) throws IOException {
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(file).as("-Dcases=write records again").exists();
    assertThat(Files.readString(file)).as("%s; -Dcases=write records again", file).isEqualTo(text);
  }
}
