package dado.cli;

import dado.bench.connection.Connections;
import dado.bench.connection.ServerInfo;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `dado connect`: connects and says to what.
@Command(
    name = "connect",
    mixinStandardHelpOptions = true,
    description = "Connects, and says to which server, or what stands in the way.")
final class ConnectCommand implements Callable<Integer> {

  @Mixin private Database database = new Database();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    try (Database.Opened opened = database.open(console.progress())) {
      long start = System.nanoTime();
      try (Connection connection = Connections.open(opened.target())) {
        ServerInfo server = ServerInfo.of(connection);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        console
            .out()
            .printf(
                "%s %s at %s, connected in %s%n",
                server.engine().title(),
                server.version(),
                opened.target().display(),
                Console.took(took));
      }
    }
    return ExitCode.OK;
  }
}
