package dado.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Case;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// A directory with a statement (`query.sql`), how it is explained (`options`), and what came of it
/// (`answer.txt`). Whatever came of it, the database is the same afterwards.
record ExplainCase(Engine engine, Path directory) {
  private static final Path CASES = Path.of("src/test/cases/explain");

  /// What a database holds, as text that differs when anything in it does.
  @FunctionalInterface
  interface Fingerprint {
    String of(ConnectionSource source) throws Exception;
  }

  private static Path folder(Engine engine) {
    return CASES.resolve(engine.name().toLowerCase(Locale.ROOT));
  }

  /// A test for each case of an engine.
  static Stream<DynamicTest> tests(
      Engine engine, ConnectionSource source, Fingerprint fingerprint) {
    try (Stream<Path> files = Files.list(folder(engine))) {
      List<ExplainCase> cases =
          files.filter(Files::isDirectory).sorted().map(d -> new ExplainCase(engine, d)).toList();
      assertThat(cases).hasSizeGreaterThan(30);
      return cases.stream()
          .map(c ->
              DynamicTest.dynamicTest(
                  c.directory.getFileName().toString(), () -> c.check(source, fingerprint)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes the tables that an engine's cases are about.
  static void fill(Engine engine, ConnectionSource source) throws IOException, SQLException {
    String script = Files.readString(folder(engine).resolve("schema.sql"));
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      for (SqlStatement sql : Statements.split(engine, script)) {
        statement.execute(sql.text());
      }
    }
  }

  private void check(ConnectionSource source, Fingerprint fingerprint) throws Exception {
    String before = fingerprint.of(source);
    String answer = answer(source);
    if (!options().contains("moves numbers")) {
      assertThat(fingerprint.of(source)).isEqualTo(before);
    }
    Case.compare(directory.resolve("answer.txt"), answer.replace(database(source), "DATABASE"));
  }

  private static String database(ConnectionSource source) throws SQLException {
    try (Connection connection = source.open()) {
      String name = connection.getCatalog();
      return name == null ? "no database" : name;
    }
  }

  private String answer(ConnectionSource source) throws Exception {
    String sql = Files.readString(directory.resolve("query.sql"));
    try {
      Explanation explanation =
          Explainer.explanation(engine, source, sql, explainOptions(), Progress.NONE);
      return explained(explanation);
    } catch (ExplainRefusedException e) {
      return "refused: " + e.getMessage() + "\n";
    } catch (ExplainFailedException e) {
      return "failed: " + e.getMessage() + "\n" + e.excerpt().map(x -> x + "\n").orElse("");
    } catch (SQLException e) {
      return "failed: " + e.getMessage() + "\n";
    }
  }

  private List<String> options() throws IOException {
    return Files.readAllLines(directory.resolve("options"));
  }

  private ExplainOptions explainOptions() throws IOException {
    Arguments arguments = Arguments.NONE;
    for (String param : words("param ")) {
      int equals = param.indexOf('=');
      arguments =
          equals < 0
              ? arguments.and(param, Optional.empty())
              : arguments.and(param.substring(0, equals), Optional.of(param.substring(equals + 1)));
    }
    boolean analyze = options().contains("analyze");
    ExplainOptions options =
        (analyze ? ExplainOptions.ANALYZE : ExplainOptions.PLAN)
            .within(Duration.ofSeconds(20))
            .bound(arguments)
            .asking(chosen("with "), chosen("without "));
    return options().contains("allow-writes") ? options.writing() : options;
  }

  private Set<ExplainOption> chosen(String start) throws IOException {
    return words(start).stream()
        .map(w -> ExplainOption.valueOf(w.toUpperCase(Locale.ROOT).replace('-', '_')))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExplainOption.class)));
  }

  private List<String> words(String start) throws IOException {
    return options().stream()
        .filter(o -> o.startsWith(start))
        .map(o -> o.substring(start.length()))
        .toList();
  }

  /// The steps with their conditions and, where they ran, their rows; nothing that differs from one
  /// run to the next.
  private static String explained(Explanation explanation) {
    Query query = explanation.analysis().query();
    StringBuilder text = new StringBuilder("explained");
    text.append(query.analyzed() ? " and run" : "").append(": ").append(query.format());
    text.append('\n');
    query.roots().forEach(root -> root.all().forEach(n -> text.append(step(n))));
    explanation.hints().stream()
        .filter(h -> !h.text().contains("since it was analyzed"))
        .forEach(
            h -> text.append("hint: ").append(h.text()).append(' ').append(h.sql()).append('\n'));
    return text.toString().replaceAll("(?m) +$", "");
  }

  private static String step(Node node) {
    String rows =
        node.actual().map(a -> String.format(Locale.ROOT, ", %.0f rows", a.rows())).orElse("");
    String conditions =
        node.conditions().entrySet().stream()
            .map(c -> "\n    " + c.getKey() + ": " + c.getValue())
            .collect(Collectors.joining());
    return "  " + node.label() + rows + conditions + "\n";
  }
}
