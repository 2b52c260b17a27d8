package dado.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The entry of the command line.
public final class Main {

  private Main() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = run(args, out, err);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /// Runs one command.
  ///
  /// @param out takes the result, and nothing else
  /// @param err takes messages and progress
  /// @return one of [ExitCode]
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine commands = new CommandLine(new DadoCommand());
    commands.setOut(out);
    commands.setErr(err);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setUsageHelpAutoWidth(true);
    commands.setExecutionExceptionHandler(Main::failed);
    commands.setParameterExceptionHandler(Main::misunderstood);
    return commands.execute(args);
  }

  /// Says why no window can be opened, and offers the same tour without one; ends the process.
  public static void withoutWindow(String why) {
    boolean installed = System.getProperty("jpackage.app-path") != null;
    String tour = installed ? "dado demo" : "./mvnw -q process-classes exec:exec -Ddado.args=demo";
    System.err.println(why);
    System.err.println("The same tour without a window, with its pictures as SVG files:");
    System.err.println("  " + tour);
    System.err.println("All commands: " + tour.replace("demo", "--help"));
    // Maven would print a stack trace behind the offer.
    System.exit(installed ? ExitCode.FAILURE : ExitCode.OK);
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    Failure said = Failure.of(failure);
    command.getErr().println("dado: " + said.message());
    return said.exitCode();
  }

  private static int misunderstood(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("dado: " + failure.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try 'dado " + command.getCommandName().replaceFirst("^dado$", "") + " --help'.");
    return ExitCode.USAGE;
  }
}
