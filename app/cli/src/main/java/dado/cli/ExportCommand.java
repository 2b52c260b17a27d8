package dado.cli;

import dado.schema.diagram.ErLayout;
import dado.schema.diagram.ErSvg;
import dado.schema.model.Schema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dado export`: the ER diagram of a database as a file.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the ER diagram as SVG, to standard output or a file.")
final class ExportCommand implements Callable<Integer> {

  @Mixin private Database database = new Database();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "The file to write; it must not exist.")
  private String out = "";

  @Option(names = "--dark", description = "For a dark page.")
  private boolean dark;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    try (Database.Opened opened = database.open(console.progress())) {
      Schema schema = Live.of(opened.source()).schema(console.progress());
      String svg = ErSvg.write(ErLayout.layout(schema, console.progress()), dark);
      Output.write(console, out, svg);
    }
    return ExitCode.OK;
  }
}
