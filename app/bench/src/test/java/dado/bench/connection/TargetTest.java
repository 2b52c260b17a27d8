package dado.bench.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dado.schema.model.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {

  private static final Path CASES = Path.of("src/test/cases/url");

  @TempDir Path home;

  @TestFactory
  Stream<DynamicTest> readsUrls() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases = folders.sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThan(25);
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest(String.valueOf(c.getFileName()), () -> check(c)));
  }

  private void check(Path folder) throws IOException {
    String url = Files.readString(folder.resolve("url.txt")).strip();
    String expected = Files.readString(folder.resolve("target.txt")).stripTrailing();
    Surroundings surroundings = new Surroundings(environment(folder), "me", home);
    String found;
    try {
      Target target = TargetParser.parse(url, surroundings);
      found = described(target);
      assertThat(target + target.title()).doesNotContain("s3cret", "p@ss", "from-env");
    } catch (TargetSyntaxException e) {
      assertThat(e.getMessage()).doesNotContain("canary").endsWith(".");
      assertThat(expected).startsWith("refused: ");
      assertThat(e.getMessage()).contains(expected.substring(9));
      return;
    }
    assertThat(found).isEqualTo(expected);
  }

  private static Map<String, String> environment(Path folder) throws IOException {
    Map<String, String> variables = new HashMap<>();
    if (Files.exists(folder.resolve("environment.txt"))) {
      for (String line : Files.readAllLines(folder.resolve("environment.txt"))) {
        String[] pair = line.split("=", 2);
        variables.put(pair[0], pair[1]);
      }
    }
    return variables;
  }

  private static String described(Target target) {
    if (target.file().isPresent()) {
      return target.engine() + " " + target.file().get();
    }
    StringBuilder text = new StringBuilder();
    text.append(target.engine()).append(' ').append(target.place());
    text.append(" database=").append(target.database()).append(" user=").append(target.user());
    text.append(" password=").append(target.password().reveal());
    new TreeMap<>(target.properties()).forEach((k, v) -> text.append(' ' + k + "=" + v));
    return text.toString();
  }

  @Test
  void takesThePasswordFromThePasswordFileWhenOnlyItsOwnerReadsIt() throws Exception {
    Path file = home.resolve(".pgpass");
    Files.writeString(file, "# mine\nother:*:*:*:no\ndb:5432:*:ann:p\\:w\n");
    Surroundings surroundings = new Surroundings(Map.of(), "me", home);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(TargetParser.parse("postgresql://ann@db/x", surroundings).password().isEmpty())
        .isTrue();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(TargetParser.parse("postgresql://ann@db/x", surroundings).password().reveal())
        .isEqualTo("p:w");
    assertThat(TargetParser.parse("postgresql://bob@db/x", surroundings).password().isEmpty())
        .isTrue();
  }

  @Test
  void everyDriverPropertyIsAllowedByNameOrRefused() throws Exception {
    List<String> dangerous =
        List.of("factory", "class", "interceptor", "plugin", "infile", "deserialize", "logger");
    int refused = 0;
    for (var info :
        new org.postgresql.Driver().getPropertyInfo("jdbc:postgresql://h/d", new Properties())) {
      refused += refused(Engine.POSTGRESQL, info.name, dangerous);
    }
    for (var info :
        new com.mysql.cj.jdbc.Driver().getPropertyInfo("jdbc:mysql://h/d", new Properties())) {
      refused += refused(Engine.MYSQL, info.name, dangerous);
    }
    assertThat(refused).isGreaterThan(200);
  }

  private static int refused(Engine engine, String name, List<String> dangerous) {
    boolean allowed = DriverProperties.name(engine, name).isPresent();
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    assertThat(allowed && dangerous.stream().anyMatch(lower::contains)).as(name).isFalse();
    return allowed ? 0 : 1;
  }

  @Test
  void aSecretNeverShowsItself() throws Exception {
    Target target = Target.parse("postgresql://ann:canary@db/shop");
    assertThat("" + target.password() + target + target.display()).doesNotContain("canary");
    assertThat(catchThrowable(() -> Target.parse("postgresql://ann:canary@db:x/shop")).toString())
        .doesNotContain("canary");
  }
}
