package dado.cli;

import dado.bench.session.Result;
import dado.bench.session.Session;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dado query`: runs a statement and prints its rows.
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Runs a statement and prints its rows.")
final class QueryCommand implements Callable<Integer> {

  @Mixin private Database database = new Database();
  @Mixin private SqlText sql = new SqlText();

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Stops after N rows and says so (default: ${DEFAULT-VALUE}).")
  private int maxRows;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "Stops the statement after so long (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    String statement = sql.read();
    try (Database.Opened opened = database.open(console.progress());
        Session session = new Session(opened.target(), opened.source())) {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(session::cancel)); // Ctrl+C reaches the server
      print(console, session.run(statement, maxRows, Duration.ofSeconds(timeout)));
    }
    return ExitCode.OK;
  }

  private static void print(Console console, Result result) {
    switch (result) {
      case Result.Rows rows -> {
        console.out().print(RowText.of(rows));
        console.err().println(RowText.footer(rows));
      }
      case Result.Count count ->
          console
              .err()
              .println(count.rows() + " rows changed in " + Console.took(count.took()) + ".");
    }
  }
}
