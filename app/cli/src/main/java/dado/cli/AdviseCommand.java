package dado.cli;

import dado.bench.connection.Connections;
import dado.bench.connection.Target;
import dado.plan.advise.Advice;
import dado.plan.advise.Adviser;
import dado.plan.advise.IndexSuggestion;
import dado.plan.compare.Comparison;
import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Explainer;
import dado.plan.rule.Analysis;
import dado.schema.layout.Layout;
import dado.schema.layout.Layouts;
import dado.schema.layout.MigrationFiles;
import dado.schema.layout.Naming;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.scratch.Scratches;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dado advise`: the index that a statement lacks, tried, and as a migration.
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    description = {
      "Suggests the index that a statement lacks, with the plan that the database's own planner"
          + " makes with it.",
      "With --migration it also writes the proven up and down scripts of the first suggestion."
    })
final class AdviseCommand implements Callable<Integer> {

  @Mixin private Database database = new Database();
  @Mixin private SqlText sql = new SqlText();

  @Option(names = "--analyze", description = "Runs the statement first (read-only, rolled back).")
  private boolean analyze;

  @Option(
      names = "--migration",
      paramLabel = "FOLDER",
      description = "Writes the migration of the first suggestion into this folder.")
  private Optional<Path> migration = Optional.empty();

  @Option(
      names = "--layout",
      defaultValue = "flyway",
      description =
          "The files' convention: flyway, liquibase, golang-migrate, dbmate, goose, alembic, rails,"
              + " atlas or plain (default: ${DEFAULT-VALUE}).")
  private String layout = "flyway";

  @Option(
      names = "--scratch",
      paramLabel = "URL",
      description =
          "A server on which a throw-away database may be made for the proof (MySQL and MariaDB"
              + " need one).")
  private Optional<String> scratch = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    String statement = sql.read();
    Layout files = Layouts.of(layout);
    try (Database.Opened opened = database.open(console.progress())) {
      Live live = Live.of(opened.source());
      Schema schema = live.schema(console.progress());
      Engine engine = live.server().engine();
      ExplainOptions options = analyze ? ExplainOptions.ANALYZE : ExplainOptions.PLAN;
      Analysis analysis =
          Explainer.explain(engine, live.source(), statement, options, console.progress());
      boolean sandbox = opened.sample().isPresent();
      Advice advice =
          Adviser.advise(engine, live.source(), schema, analysis, sandbox, console.progress());
      print(console, advice);
      return write(console, live, schema, advice, files);
    }
  }

  static void print(Console console, Advice advice) {
    console.out().println(advice.conclusion());
    for (IndexSuggestion suggestion : advice.suggestions()) {
      console.out().println();
      console.out().println(suggestion.index().name() + " on " + suggestion.table());
      console.out().println("  " + suggestion.why());
      suggestion
          .with()
          .map(with -> Comparison.of(suggestion.before(), with).headline())
          .ifPresent(line -> console.out().println("  " + line));
      console.out().println(ProofText.whole(suggestion.proof()).indent(2).stripTrailing());
      suggestion.cautions().forEach(line -> console.out().println("  Mind: " + line));
    }
    advice
        .rejected()
        .forEach(r -> console.out().println("Not suggested: " + r.index() + ". " + r.reason()));
  }

  private int write(Console console, Live live, Schema schema, Advice advice, Layout layout)
      throws Exception {
    if (migration.isEmpty()) {
      return ExitCode.OK;
    }
    if (advice.suggestions().isEmpty()) {
      console.err().println("There is no suggestion to write as a migration.");
      return ExitCode.FAILURE;
    }
    IndexSuggestion first = advice.suggestions().getFirst();
    Proposal proposal =
        Proposal.of(live, schema, List.of(first.toChange()), scratches(live), console.progress());
    String title = "add " + first.index().name();
    List<Path> written =
        MigrationFiles.save(
            migration.get(),
            proposal.files(
                layout,
                Naming.in(migration.get(), Proposal.version(Clock.systemUTC()), title, List.of()),
                first.proof()));
    console.out().println();
    console.out().println(ProofText.whole(proposal.proof()));
    written.forEach(path -> console.err().println("Wrote " + path));
    return ExitCode.OK;
  }

  private Scratches scratches(Live live) throws Exception {
    return scratch.isEmpty()
        ? Scratches.embedded()
        : Scratches.on(live.server().engine(), Connections.source(Target.parse(scratch.get())));
  }
}
