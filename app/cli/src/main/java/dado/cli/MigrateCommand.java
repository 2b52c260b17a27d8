package dado.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `dado migrate`: migration files, written, proven, applied and taken back.
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = "Writes migration files, proves them, applies them and takes them back.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      MigrateNewCommand.class,
      MigrateProveCommand.class,
      MigrateStatusCommand.class,
      MigrateApplyCommand.class,
      MigrateRollbackCommand.class
    })
final class MigrateCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which: new, prove, status, apply or rollback");
  }
}
