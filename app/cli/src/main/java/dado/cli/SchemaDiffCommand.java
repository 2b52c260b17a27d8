package dado.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dado schema diff`: what must change so that one schema becomes another.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what must run so that FROM becomes TO.",
      "Ends with 0 when nothing differs, and with 3 when something does."
    })
final class SchemaDiffCommand implements Callable<Integer>, OneDocument {

  /// The forms of a difference.
  enum Form {
    SQL,
    JSON
  }

  @Parameters(index = "0", paramLabel = "FROM", description = Inputs.SOURCE)
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "What it is to become: the same kinds.")
  private String to = "";

  @Option(
      names = "--as",
      defaultValue = "sql",
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Form form = Form.SQL;

  @Option(names = "--json", description = "The same as --as json.")
  private boolean json;

  @Option(names = "--down", description = "Writes the way back instead (SQL).")
  private boolean down;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Writes into this file, whole or not at all, instead of to standard output.")
  private String out = "";

  @Mixin private Inputs inputs = new Inputs();
  @Mixin private Planning planning = new Planning();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public boolean json() {
    return json || form == Form.JSON;
  }

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    Origins.Pair pair = new Origins(inputs, console, spec).pair(from, to);
    pair.from().tell(console);
    pair.to().tell(console);
    Planning.Plan plan = planning.plan(pair, inputs, spec);
    DiffText.tell(console, plan);
    write(console, json() ? DiffJson.text(pair, plan) : DiffText.sql(plan, down));
    return plan.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private void write(Console console, String text) throws java.io.IOException {
    if (!out.isEmpty()) {
      Output.replace(console, out, text);
    }
    // Exactly one document is promised wherever a file goes.
    if (out.isEmpty() || json()) {
      console.out().print(text);
    }
  }
}
