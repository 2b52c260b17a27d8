package dado.cli;

import dado.bench.connection.Connections;
import dado.bench.connection.Target;
import dado.plan.advise.Advice;
import dado.plan.advise.Adviser;
import dado.plan.advise.IndexSuggestion;
import dado.plan.advise.WorkloadAdvice;
import dado.plan.compare.Comparison;
import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Explainer;
import dado.plan.report.AdviceReport;
import dado.plan.rule.Analysis;
import dado.plan.workload.Workload;
import dado.schema.dialect.ConnectionSource;
import dado.schema.layout.Layout;
import dado.schema.layout.Layouts;
import dado.schema.layout.MigrationFiles;
import dado.schema.layout.Naming;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.scratch.Scratches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
      "Suggests the indexes that a statement or a workload lacks, each tried on the database's own"
          + " planner. Nothing is written to the database below --level clone, without --invisible.",
      "With --migration it also writes the proven up and down scripts of the first suggestion; of a"
          + " workload, of all."
    })
final class AdviseCommand implements Callable<Integer>, OneDocument {

  @Mixin private Database database = new Database();
  @Mixin private SqlText sql = new SqlText();
  @Mixin private WorkloadFlags workload = new WorkloadFlags();

  @Option(names = "--analyze", description = "Runs the statement first (read-only, rolled back).")
  private boolean analyze;

  @Option(
      names = "--migration",
      paramLabel = "FOLDER",
      description = "Writes the migration of the first suggestion into this folder.")
  private Optional<Path> migration = Optional.empty();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "Writes the statement's plan of today, for dado explain --compare once the index is there;"
              + " the file must not exist.")
  private String save = "";

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

  @Option(
      names = "--ddl",
      paramLabel = "FILE",
      description =
          "Writes the CREATE INDEX statements, the most valuable first; the file must not exist.")
  private String ddl = "";

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text, json, markdown or html (default: ${DEFAULT-VALUE}).")
  private String form = "text";

  @Option(names = "--json", description = "The same as --as json.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public boolean json() {
    return json || form.equals("json");
  }

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    String as = ReportForm.of(spec, form, json, AdviceReport.FORMS);
    Layout files = Layouts.of(layout);
    boolean one =
        !workload.named() && workload.usual() && !json() && ddl.isEmpty() && as.equals("text");
    refuse();
    String statement = workload.named() ? "" : sql.read();
    try (Database.Opened opened = database.open(console.progress())) {
      Live live = Live.of(opened.source());
      OptionalInt invisible = workload.invisible(spec, live.server().engine());
      if (invisible.isPresent()) {
        WorkloadRun.announceInvisible(console, live, invisible.getAsInt());
      }
      Schema schema = live.schema(console.progress());
      if (!one || invisible.isPresent()) {
        Workload statements =
            workload.named()
                ? workload.read(spec, live)
                : Workload.of(statement).with(live.server().engine(), workload.arguments(spec));
        return advise(console, live, schema, statements, as, files);
      }
      Engine engine = live.server().engine();
      ExplainOptions options =
          (analyze ? ExplainOptions.ANALYZE : ExplainOptions.PLAN).bound(workload.arguments(spec));
      Analysis analysis =
          Explainer.explain(engine, live.source(), statement, options, console.progress());
      Workload filled = Workload.of(analysis.query().sql()).with(engine, workload.arguments(spec));
      Advice advice =
          Adviser.advise(
              engine,
              live.source(),
              schema,
              filled.statements().getFirst(),
              analysis,
              console.progress());
      print(console, advice);
      if (!save.isEmpty()) {
        Output.write(console, save, analysis.query().raw());
      }
      return write(console, live, schema, advice, files);
    }
  }

  /// What would fail after all the work is said before it.
  private void refuse() throws IOException {
    Object _ = workload.options(spec);
    Object _ = workload.rung(spec);
    if (!ddl.isEmpty()) {
      Output.refuse(ddl);
    }
    if (!save.isEmpty()) {
      Output.refuse(save);
    }
    if (migration.isPresent()) {
      Output.refuseFolder(migration.get());
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

  private int advise(
      Console console, Live live, Schema schema, Workload statements, String as, Layout files)
      throws Exception {
    Optional<ConnectionSource> server =
        scratch.isEmpty()
            ? Optional.empty()
            : Optional.of(Connections.source(Target.parse(scratch.get())));
    WorkloadRun run = new WorkloadRun(console, live, schema);
    WorkloadAdvice advice =
        run.advise(
            statements,
            workload.rung(spec),
            workload.options(spec),
            server,
            WorkloadRun.places(
                workload.rung(spec), server, workload.invisible(spec, live.server().engine())));
    console.out().print(new AdviceReport(advice).as(as));
    console.out().flush();
    if (!ddl.isEmpty()) {
      Output.write(console, ddl, WorkloadRun.script(advice));
    }
    if (migration.isPresent()) {
      run.write(advice, migration.get(), files, scratches(live));
    }
    return run.isComplete() ? ExitCode.OK : ExitCode.FAILURE;
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
    NextSteps.tell(console, migration.get(), save);
    return ExitCode.OK;
  }

  private Scratches scratches(Live live) throws Exception {
    return scratch.isEmpty()
        ? Scratches.embedded()
        : Scratches.on(live.server().engine(), Connections.source(Target.parse(scratch.get())));
  }
}
