package dado.cli;

import dado.bench.connection.Connections;
import dado.bench.connection.Target;
import dado.schema.Dialects;
import dado.schema.layout.MigrationFolder;
import dado.schema.layout.MigrationVersion;
import dado.schema.layout.Script;
import dado.schema.lint.Lint;
import dado.schema.lint.LintConfig;
import dado.schema.lint.LintInput;
import dado.schema.lint.LiveFacts;
import dado.schema.lint.rule.Facts;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Settings;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.parse.DdlParser;
import dado.schema.source.SchemaFiles;
import dado.schema.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What a lint is asked to judge, with all that is known of it.
record LintSubject(
    Inputs inputs,
    Console console,
    CommandSpec spec,
    Optional<Path> config,
    Optional<String> beforeSource) {

  /// What the script runs on.
  private record Before(Optional<Schema> schema, Facts facts, Optional<Engine> engine) {}

  List<Finding> findings(String source) throws Exception {
    Settings settings = settings();
    return switch (SourceText.of(source)) {
      case SourceText.Live _ -> design(source, settings);
      case SourceText.File(Path path) ->
          Files.isDirectory(path)
              ? folder(path, settings)
              : path.toString().endsWith(".sql")
                  ? script(path, settings)
                  : design(source, settings);
    };
  }

  private Settings settings() throws IOException {
    Path file = config.orElse(Path.of(LintConfig.FILE));
    if (config.isEmpty() && !Files.exists(file)) {
      return Settings.DEFAULT;
    }
    try {
      return LintConfig.read(TextFile.read(file));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private List<Finding> design(String source, Settings settings) throws Exception {
    Origin origin = new Origins(inputs, console, spec).read(source);
    origin.tell(console);
    Facts facts = origin.target().isPresent() ? facts(origin) : Facts.NONE;
    LintInput input = LintInput.design(origin.schema()).with(settings).knowing(facts);
    return Lint.run(input.on(inputs.targetVersion().or(origin::version)));
  }

  private static Facts facts(Origin origin) throws Exception {
    Target target = origin.target().orElseThrow();
    try (Connection connection = Connections.open(target)) {
      return LiveFacts.read(Dialects.of(origin.engine()), connection);
    }
  }

  private Before before() throws Exception {
    if (beforeSource.isEmpty()) {
      return new Before(Optional.empty(), Facts.NONE, Optional.empty());
    }
    Origin origin = new Origins(inputs, console, spec).read(beforeSource.get());
    Facts facts = origin.target().isPresent() ? facts(origin) : Facts.NONE;
    return new Before(Optional.of(origin.schema()), facts, Optional.of(origin.engine()));
  }

  private List<Finding> script(Path path, Settings settings) throws Exception {
    Before before = before();
    Engine engine = engine(path, before);
    LintInput input = LintInput.file(engine, path.toString(), TextFile.read(path), before.schema());
    return Lint.run(input.with(settings).knowing(before.facts()).on(inputs.targetVersion()));
  }

  private Engine engine(Path path, Before before) throws IOException {
    Optional<Engine> known = inputs.dialect().or(before::engine);
    return known.isPresent()
        ? known.get()
        : SchemaFiles.engine(path)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "Nothing in " + path + " tells which engine it is for. Say so with --dialect"));
  }

  /// Each migration is judged on what those before it have made, which needs no engine.
  private List<Finding> folder(Path path, Settings settings) throws Exception {
    MigrationFolder folder = MigrationFolder.read(path);
    Engine engine = engine(path, before());
    List<Finding> findings = new ArrayList<>();
    StringBuilder earlier = new StringBuilder();
    for (MigrationVersion version : folder.versions()) {
      String file = path.resolve(version.up().file()).toString();
      Schema before = DdlParser.parse(engine, earlier.toString()).schema();
      LintInput input =
          LintInput.file(engine, file, text(version, folder), Optional.of(before)).with(settings);
      findings.addAll(Lint.run(input.on(inputs.targetVersion())));
      version.up().statements(engine).forEach(s -> earlier.append(s.text()).append(";\n"));
    }
    return findings;
  }

  /// The text of a version alone, where its file holds several, with a word on transactions that
  /// stands beside the file in some tools.
  private static String text(MigrationVersion version, MigrationFolder folder) {
    Script up = version.up();
    boolean shared =
        folder.versions().stream().filter(v -> v.up().file().equals(up.file())).count() > 1;
    StringBuilder text = new StringBuilder(up.text());
    for (int i = 0; shared && i < text.length(); i++) {
      int at = i;
      boolean own = up.spans().stream().anyMatch(s -> s.from() <= at && at < s.to());
      if (!own && text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
    return up.transactional() ? text.toString() : text + "\n-- no transaction\n";
  }
}
