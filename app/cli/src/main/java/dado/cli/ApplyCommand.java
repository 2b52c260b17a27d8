package dado.cli;

import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dado apply`: runs a migration script.
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a migration script, statement by statement.",
      "Stops at the first statement that fails and says which ones ran."
    })
final class ApplyCommand implements Callable<Integer> {

  @Mixin private Database database = new Database();

  @Parameters(paramLabel = "FILE", description = "An up or a down script.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    String text = Files.readString(file);
    try (Database.Opened opened = database.open(console.progress())) {
      Live live = Live.of(opened.source());
      List<SqlStatement> statements = Statements.split(live.server().engine(), text);
      if (statements.isEmpty()) {
        console.err().println(file + " holds no statement. Nothing was done.");
        return ExitCode.FAILURE;
      }
      try (Connection connection = live.source().open()) {
        run(console, connection, statements);
      }
      console.out().println("Applied " + statements.size() + " statement(s) of " + file + ".");
    }
    return ExitCode.OK;
  }

  private static void run(Console console, Connection connection, List<SqlStatement> statements)
      throws SQLException {
    for (int i = 0; i < statements.size(); i++) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(statements.get(i).text());
      } catch (SQLException failure) {
        throw new SQLException(
            "Statement %d of %d failed: %s %s"
                .formatted(
                    i + 1,
                    statements.size(),
                    Failure.of(failure).message(),
                    i == 0 ? "Nothing was changed." : "Those before it have run and stand."),
            failure);
      }
      console.err().println("… ran statement " + (i + 1) + " of " + statements.size());
    }
  }
}
