package dado.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.format.PlanFormats;
import dado.plan.model.Query;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A directory with a plan (`plan.<engine>.<extension>`), its query, and what Dado makes of it.
public record Case(Path directory) {
  private static final Path CASES = Path.of("src/test/cases");
  private static final boolean WRITE = "write".equals(System.getProperty("cases"));

  /// All cases below a directory of cases.
  public static List<Case> below(String name) {
    try (Stream<Path> files = Files.walk(CASES.resolve(name))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("plan."))
          .flatMap(f -> Stream.ofNullable(f.getParent()))
          .map(Case::new)
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its path below the cases.
  public String name() {
    return CASES.relativize(directory).toString();
  }

  /// The name of the directory around it.
  public String group() {
    return directory.getName(directory.getNameCount() - 2).toString();
  }

  /// The plan, read as the first of its engine's formats that recognizes it.
  public Query query() throws IOException, PlanSyntaxException {
    Path file = planFile();
    String name = file.getFileName().toString().split("\\.")[1];
    Engine engine = Engine.valueOf(name.toUpperCase(Locale.ROOT));
    Path sql = directory.resolve("query.sql");
    String text = Files.readString(file);
    return PlanFormats.ALL.stream()
        .filter(f -> f.engine() == engine && f.recognizes(text))
        .findFirst()
        .orElseThrow()
        .parse(Files.exists(sql) ? Files.readString(sql) : "", text)
        .getFirst();
  }

  private Path planFile() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("plan."))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Compares with a file of the case, or writes it with `-Dcases=write`.
  public void check(String file, String actual) throws IOException {
    compare(directory.resolve(file), actual);
  }

  /// Compares with a file that is generated, or writes it with `-Dcases=write`.
  public static void compare(Path file, String actual) throws IOException {
    if (WRITE) {
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, actual);
    }
    assertThat(file)
        .as("Record it with ./mvnw -pl plan-visualizer/plan -am test -Dcases=write")
        .exists();
    assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
  }
}
