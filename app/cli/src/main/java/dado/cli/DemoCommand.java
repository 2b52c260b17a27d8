package dado.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dado demo`: the whole job on the sample, without a display.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Takes the sample from a slow query to a proven migration, and leaves what came of it:",
      "the ER diagram and both plans as SVG, the migration pair, its proof, and a report."
    })
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--sample",
      defaultValue = "SQLITE",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Database.SampleName sample = Database.SampleName.SQLITE;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the files (default: a new folder, named at the end).")
  private Optional<Path> out = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    Path folder = out.isPresent() ? out.get() : Files.createTempDirectory("dado-demo-");
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new IOException(
            folder + " is not empty, and nothing is overwritten. Name a new folder.");
      }
    }
    Demo demo = new Demo(console, folder);
    demo.run(sample);
    return demo.proven() ? ExitCode.OK : ExitCode.FAILURE;
  }
}
