package dado.cli;

import dado.bench.connection.Connections;
import dado.bench.connection.Target;
import dado.schema.Dialects;
import dado.schema.apply.Migrator;
import dado.schema.apply.Move;
import dado.schema.apply.Settings;
import dado.schema.dialect.ConnectionSource;
import dado.schema.layout.Layout;
import dado.schema.layout.MigrationFolder;
import dado.schema.model.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A database and a folder of migrations, as commands name them.
final class Migrations {

  @Parameters(
      index = "0",
      paramLabel = "DATABASE",
      description =
          "postgres://user@host/db, mysql://…, mariadb://…, sqlite:FILE, or a SQLite file.")
  private String database = "";

  @Option(
      names = "--dir",
      defaultValue = "migrations",
      description = "The folder of migrations (default: ${DEFAULT-VALUE}).")
  private Path dir = Path.of("migrations");

  @Option(
      names = "--layout",
      converter = LayoutName.class,
      completionCandidates = LayoutName.All.class,
      description = "Their convention: ${COMPLETION-CANDIDATES}. Without it, by their look.")
  private Optional<Layout> layout = Optional.empty();

  @Option(
      names = "--history",
      paramLabel = "TOOL",
      description =
          "Counts by the history table of a tool and keeps it: flyway, golang-migrate, dbmate, goose"
              + " (atlas and liquibase are read only). Without it, by Dado's own, dado_migrations.")
  private Optional<String> history = Optional.empty();

  @Option(
      names = "--out-of-order",
      description = "Lets a version run although a later one is applied.")
  private boolean outOfOrder;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long to wait for somebody else who applies (default: ${DEFAULT-VALUE}).")
  private int patience;

  /// A database that was connected to.
  record Opened(Target target, Migrator migrator) {}

  Opened open(CommandSpec spec) throws Exception {
    SourceText source = SourceText.of(database);
    if (!(source instanceof SourceText.Live(Target named))) {
      throw new ParameterException(
          spec.commandLine(), "DATABASE must be a database and not a file: " + database);
    }
    MigrationFolder folder = folder();
    Target target = Logins.login(named);
    ConnectionSource connections = Interruption.stopping(Connections.source(target));
    Live live = Live.of(connections);
    Settings settings =
        Settings.DEFAULT.withOutOfOrder(outOfOrder).withPatience(Duration.ofSeconds(patience));
    var dialect = Dialects.of(live.server().engine(), Version.parse(live.server().version()));
    return new Opened(
        target,
        new Migrator(
            dialect, connections, folder, history.map(settings::withTool).orElse(settings)));
  }

  private MigrationFolder folder() throws IOException {
    return layout.isPresent() ? MigrationFolder.read(dir, layout.get()) : MigrationFolder.read(dir);
  }

  static ArrayNode json(List<Move> moves) {
    ArrayNode array = JsonText.array();
    for (Move move : moves) {
      ObjectNode one = array.addObject();
      one.put("version", move.version().version());
      one.put("title", move.version().title());
      one.put("direction", move.direction() == Move.Direction.UP ? "up" : "down");
      one.put("file", move.script().file());
      one.put("transactional", move.transactional());
      one.put("statements", move.open().size());
      one.put("sql", move.sql());
    }
    return array;
  }
}
