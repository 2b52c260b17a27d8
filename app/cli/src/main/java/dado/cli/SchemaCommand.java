package dado.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `dado schema`: what schemas are and how they differ.
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Reads schemas from databases, files and migrations, and compares them.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {SchemaDumpCommand.class, SchemaDiffCommand.class})
final class SchemaCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which: dump or diff");
  }
}
