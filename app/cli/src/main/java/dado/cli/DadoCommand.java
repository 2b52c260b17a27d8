package dado.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `dado` itself, which only shows its help; without arguments the launcher opens the
/// window instead.
@Command(
    name = "dado",
    mixinStandardHelpOptions = true,
    versionProvider = DadoVersion.class,
    header = "A workbench for PostgreSQL, MySQL, MariaDB and SQLite.",
    description = "Suggests nothing that it has not tried. Without arguments it opens the window.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:the command line was not understood",
      "3:findings or differences",
      "4:no connection",
      "5:refused by a guard: it would write, or nobody confirmed",
      "130:interrupted"
    },
    subcommands = {
      ConnectCommand.class,
      IntrospectCommand.class,
      ExportCommand.class,
      QueryCommand.class,
      ExplainCommand.class,
      AdviseCommand.class,
      PlanCommand.class,
      SchemaCommand.class,
      MigrateCommand.class,
      LintCommand.class,
      ApplyCommand.class,
      SampleCommand.class,
      DemoCommand.class
    })
final class DadoCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
