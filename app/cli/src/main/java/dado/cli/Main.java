package dado.cli;

import dado.schema.export.Exports;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
    Interruption.watch();
    int exitCode = run(args, out, err);
    out.flush();
    err.flush();
    Interruption.over();
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
    commands.registerConverter(Exports.class, Main::export);
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

  private static Exports export(String id) {
    return Exports.of(id)
        .orElseThrow(() ->
            new CommandLine.TypeConversionException(
                "'"
                    + id
                    + "' is none of "
                    + Arrays.stream(Exports.values())
                        .map(Exports::id)
                        .collect(Collectors.joining(", "))));
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    return say(Failure.of(failure), command, isJson(parsed));
  }

  private static int say(Failure said, CommandLine command, boolean json) {
    command.getErr().println("dado: " + said.message());
    if (json) {
      command.getOut().println(JsonText.of(JsonText.error(said)));
    }
    return said.exitCode();
  }

  private static boolean isJson(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.commandSpec().userObject() instanceof OneDocument command && command.json();
  }

  /// Where the words were not understood, they may still say that JSON is waited for.
  private static boolean isJson(String[] words) {
    List<String> all = List.of(words);
    int as = all.indexOf("--as");
    return all.contains("--json")
        || all.contains("--as=json")
        || (as >= 0 && as + 1 < all.size() && all.get(as + 1).equalsIgnoreCase("json"));
  }

  private static int misunderstood(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    say(new Failure(String.valueOf(failure.getMessage()), ExitCode.USAGE), command, isJson(args));
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }
}
