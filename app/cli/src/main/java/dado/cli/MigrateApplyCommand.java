package dado.cli;

import dado.schema.apply.Move;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dado migrate apply`: the migrations that a database lacks.
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the migrations that a database lacks, in order; one that stopped in its middle goes on"
          + " where it stopped.",
      "Asks before it writes. Where nobody can be asked it refuses (5) without --yes."
    })
final class MigrateApplyCommand implements Callable<Integer>, OneDocument {

  @Mixin private Migrations migrations = new Migrations();
  @Mixin private Confirmation confirmation = new Confirmation();

  @Option(names = "--to", paramLabel = "VERSION", description = "The last one to run.")
  private Optional<String> to = Optional.empty();

  @Option(names = "--dry-run", description = "Shows the SQL that would run, and runs nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Answers with one JSON document.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public boolean json() {
    return json;
  }

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    Migrations.Opened opened = migrations.open(spec);
    List<Move> planned = opened.migrator().plan(to);
    MoveReport report = new MoveReport(console, json, "applied");
    if (dryRun || planned.isEmpty()) {
      return report.plan(planned);
    }
    confirmation.ask(opened.target(), "run " + MoveReport.count(planned.size()));
    return report.done(opened.migrator().apply(to, console.progress()));
  }
}
