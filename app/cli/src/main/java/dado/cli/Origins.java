package dado.cli;

import dado.bench.connection.Connections;
import dado.bench.connection.Target;
import dado.bench.connection.TargetSyntaxException;
import dado.schema.Dialects;
import dado.schema.change.Relocation;
import dado.schema.dialect.Catalog;
import dado.schema.dialect.ConnectionSource;
import dado.schema.file.ModelFile;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Version;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.source.LoadOptions;
import dado.schema.source.Loaded;
import dado.schema.source.SchemaFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// How the sources that a command names become schemas.
record Origins(Inputs inputs, Console console, CommandSpec spec) {

  /// A schema and the one that it is to become.
  record Pair(Origin from, Origin to) {}

  /// The schema of one source.
  Origin read(String given) throws Exception {
    return read(SourceText.of(given), given, inputs.dialect(), Optional.empty());
  }

  /// The schemas of two sources of one engine, under one database name, the identities of one
  /// carried over to the other where a design knows them.
  ///
  /// @throws CommandLine.ParameterException when they are of two engines
  Pair pair(String from, String to) throws Exception {
    SourceText first = SourceText.of(from);
    SourceText second = SourceText.of(to);
    boolean secondKnows = knows(second) && !knows(first);
    Origin one;
    Origin two;
    if (secondKnows) {
      two = read(second, to, inputs.dialect(), Optional.empty());
      one = read(first, from, Optional.of(two.engine()), two.version());
    } else {
      one = read(first, from, inputs.dialect().or(() -> guess(second)), Optional.empty());
      two = read(second, to, Optional.of(one.engine()), one.version());
    }
    requireOneEngine(one, two);
    return matched(one, two);
  }

  private void requireOneEngine(Origin one, Origin two) {
    if (one.engine() != two.engine()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "FROM is %s and TO is %s. A migration stays in one engine."
              .formatted(one.engine().title(), two.engine().title()));
    }
  }

  /// Whether a source says by itself which engine it is of.
  private static boolean knows(SourceText source) {
    return switch (source) {
      case SourceText.Live _ -> true;
      case SourceText.File(Path path) -> path.toString().endsWith(".json");
    };
  }

  /// Where the first side does not tell its engine, the second may.
  private static Optional<Engine> guess(SourceText source) {
    return switch (source) {
      case SourceText.Live(Target target) -> Optional.of(target.engine());
      case SourceText.File(Path path) -> {
        try {
          yield SchemaFiles.engine(path);
        } catch (IOException e) {
          // It is told when the file is read.
          yield Optional.empty();
        }
      }
    };
  }

  private Origin read(
      SourceText source, String given, Optional<Engine> engine, Optional<Version> version)
      throws IOException, SQLException, ScratchUnavailableException, TargetSyntaxException {
    return switch (source) {
      case SourceText.Live(Target target) -> live(target);
      case SourceText.File(Path path) -> file(given, path, engine, version);
    };
  }

  private Origin live(Target named) throws SQLException {
    Target target = Logins.login(named);
    ConnectionSource source = Interruption.stopping(Connections.source(target));
    Live live = Live.of(source);
    Engine engine = live.server().engine();
    try (Connection connection = source.open()) {
      Catalog.Reading reading =
          Dialects.of(engine, Version.parse(live.server().version()))
              .catalog()
              .read(connection, inputs.selection(), console.progress());
      return new Origin(
          target.display(),
          inputs.selection().of(reading.schema()),
          Optional.of(reading.version()),
          Optional.of(target),
          Optional.empty(),
          List.of(),
          reading.unread());
    }
  }

  private Origin file(String given, Path path, Optional<Engine> engine, Optional<Version> version)
      throws IOException, SQLException, ScratchUnavailableException, TargetSyntaxException {
    Loaded loaded =
        SchemaFiles.read(
            path,
            engine,
            LoadOptions.of(inputs.selection()),
            inputs.scratches(inputs.targetVersion().or(() -> version)),
            console.progress());
    return new Origin(
        given,
        loaded.schema(),
        Optional.empty(),
        Optional.empty(),
        loaded.model(),
        loaded.notes(),
        List.of());
  }

  private static Pair matched(Origin from, Origin to) {
    Origin moved = sameDatabase(from, to);
    if (from.model().isPresent() && to.model().isPresent()) {
      return new Pair(from, moved);
    }
    return new Pair(
        to.model().map(m -> from.withSchema(identified(m, from.schema()))).orElse(from),
        from.model().map(m -> moved.withSchema(identified(m, moved.schema()))).orElse(moved));
  }

  /// A schema with the identities of a design, which may know it under another database's name.
  private static Schema identified(ModelFile model, Schema schema) {
    boolean family = schema.engine() == Engine.MYSQL || schema.engine() == Engine.MARIADB;
    Optional<String> own = database(schema);
    Optional<String> designs = database(model.schema());
    if (!family || own.isEmpty() || designs.isEmpty()) {
      return model.identify(schema);
    }
    return Relocation.of(model.identify(Relocation.of(schema, designs.get())), own.get());
  }

  /// In MySQL and MariaDB the database is part of every name, and says nothing about the schema.
  private static Origin sameDatabase(Origin from, Origin to) {
    boolean family = from.engine() == Engine.MYSQL || from.engine() == Engine.MARIADB;
    Optional<String> database =
        from.target()
            .map(Target::database)
            .filter(d -> !d.isEmpty())
            .or(() -> database(from.schema()));
    return family && database.isPresent()
        ? to.withSchema(Relocation.of(to.schema(), database.get()))
        : to;
  }

  private static Optional<String> database(Schema schema) {
    return schema.tables().stream().findFirst().map(t -> t.name().schema());
  }
}
