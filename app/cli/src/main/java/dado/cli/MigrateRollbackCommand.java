package dado.cli;

import dado.schema.apply.Migrator;
import dado.schema.apply.Move;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `dado migrate rollback`: the last migrations, taken back.
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Takes back the last migration, or several.",
      "Asks before it writes. Where nobody can be asked it refuses (5) without --yes."
    })
final class MigrateRollbackCommand implements Callable<Integer>, OneDocument {

  @Mixin private Migrations migrations = new Migrations();
  @Mixin private Confirmation confirmation = new Confirmation();

  @Option(names = "--count", paramLabel = "N", description = "How many (1 unless told otherwise).")
  private Optional<Integer> count = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "All above this version; 0 for all there are.")
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
    if (to.isPresent() && count.isPresent()) {
      throw new ParameterException(spec.commandLine(), "Give --count or --to, not both");
    }
    Console console = Console.of(spec);
    Migrations.Opened opened = migrations.open(spec);
    Migrator migrator = opened.migrator();
    int last = count.orElse(1);
    List<Move> planned = to.isPresent() ? migrator.planBackTo(to.get()) : migrator.planBack(last);
    MoveReport report = new MoveReport(console, json, "rolled back");
    if (dryRun || planned.isEmpty()) {
      return report.plan(planned);
    }
    confirmation.ask(opened.target(), "take back " + MoveReport.count(planned.size()));
    return report.done(
        to.isPresent()
            ? migrator.rollbackTo(to.get(), console.progress())
            : migrator.rollback(last, console.progress()));
  }
}
