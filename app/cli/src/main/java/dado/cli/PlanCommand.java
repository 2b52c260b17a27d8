package dado.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `dado plan`: plans that a server printed, read without it.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Reads plans that PostgreSQL, MySQL, MariaDB or SQLite printed, and compares them.",
      "Needs no database: a plan, a paste or a log is enough."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PlanShowCommand.class, PlanListCommand.class, PlanDiffCommand.class})
final class PlanCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which: show, list or diff");
  }
}
