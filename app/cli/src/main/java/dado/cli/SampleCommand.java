package dado.cli;

import dado.bench.sample.Sample;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dado sample`: the sample shop as a SQLite file to keep.
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Writes the sample shop, about 300,000 rows, as a SQLite file to keep.")
final class SampleCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
  private Path file = Path.of("shop.sqlite");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Sample.write(file, console.progress());
    console.err().println("Wrote " + file);
    return ExitCode.OK;
  }
}
