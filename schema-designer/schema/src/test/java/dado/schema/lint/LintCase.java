package dado.schema.lint;

import dado.schema.lint.rule.Facts;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Settings;
import dado.schema.lint.script.Script;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A script that a rule fires on or is silent about.
///
/// It begins with lines like `-- engine: mysql`, `-- target: 17`, `-- rows: orders=5000000`, `--
/// fact: timezone=UTC`, `-- counter: t.id=2000000000/2147483647`, `-- rule: on`, `-- file:
/// V1__x.sql`, `-- pattern: table=[a-z]+`, `-- invalid: index`. What stands before a line `--
/// script` is the schema that the script runs on.
record LintCase(Path file, String text) {

  static final Path FOLDER = Path.of("src/test/cases/lint");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?m)^-- (engine|target|rows|fact|counter|rule|file|pattern|invalid): (.+)$");
  private static final String MARK = "\n-- script\n";

  static List<LintCase> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".sql")).sorted().map(LintCase::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LintCase read(Path file) {
    try {
      return new LintCase(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String rule() {
    return file.getName(file.getNameCount() - 2).toString();
  }

  boolean fires() {
    return file.getFileName().toString().startsWith("fires-");
  }

  private Stream<String> values(String directive) {
    Matcher matcher = DIRECTIVE.matcher(text);
    return matcher.results().filter(r -> r.group(1).equals(directive)).map(r -> r.group(2).strip());
  }

  private Optional<String> value(String directive) {
    return values(directive).findFirst();
  }

  Engine engine() {
    return Engine.valueOf(value("engine").orElse("postgresql").toUpperCase(Locale.ROOT));
  }

  private String schemaName() {
    return switch (engine()) {
      case POSTGRESQL -> "public";
      case SQLITE -> "main";
      case MYSQL, MARIADB -> "";
    };
  }

  Optional<Schema> before() {
    int at = text.indexOf(MARK);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            Script.read(engine(), "", text.substring(0, at), Optional.empty()).schema(engine()));
  }

  /// The script with as many empty lines before it as the schema takes.
  private String script() {
    int at = text.indexOf(MARK);
    return at < 0
        ? text
        : "\n".repeat((int) text.substring(0, at + MARK.length()).lines().count())
            + text.substring(at + MARK.length());
  }

  LintInput input() {
    String name = value("file").orElse("case.sql");
    Settings settings =
        value("rule").map(v -> Settings.DEFAULT.with(rule(), v)).orElse(Settings.DEFAULT);
    Map<String, String> patterns = pairs("pattern");
    return marked(LintInput.file(engine(), name, script(), before()))
        .on(value("target").map(Version::parse))
        .knowing(facts())
        .with(new Settings(settings.rules(), patterns, settings.numbers()));
  }

  /// No script says of an index that it is invalid; the catalog does.
  private LintInput marked(LintInput input) {
    Set<String> invalid = values("invalid").collect(Collectors.toSet());
    Optional<Schema> schema =
        input
            .schema()
            .map(s ->
                s.withTables(
                    s.tables().stream()
                        .map(t ->
                            t.withIndexes(
                                t.indexes().stream()
                                    .map(i ->
                                        invalid.contains(i.name())
                                            ? i.withOptions("", Options.of("valid", "no"))
                                            : i)
                                    .toList()))
                        .toList()));
    return new LintInput(
        input.engine(),
        input.target(),
        schema,
        input.before(),
        input.script(),
        input.facts(),
        input.settings());
  }

  private Map<String, String> pairs(String directive) {
    Map<String, String> pairs = new HashMap<>();
    values(directive)
        .forEach(v -> pairs.put(v.substring(0, v.indexOf('=')), v.substring(v.indexOf('=') + 1)));
    return pairs;
  }

  private Facts facts() {
    Map<Name, Long> rows = new HashMap<>();
    pairs("rows").forEach((t, n) -> rows.put(new Name(schemaName(), t), Long.valueOf(n)));
    List<Facts.Counter> counters =
        values("counter")
            .map(v -> v.split("[.=/]"))
            .map(p ->
                new Facts.Counter(
                    new Name(schemaName(), p[0]), p[1], Long.parseLong(p[2]), Long.parseLong(p[3])))
            .toList();
    return new Facts(Optional.empty(), rows, counters, pairs("fact"));
  }

  List<Finding> found() {
    return Lint.run(input()).stream().filter(f -> f.rule().equals(rule())).toList();
  }

  @Override
  public String toString() {
    return rule() + "/" + file.getFileName();
  }
}
