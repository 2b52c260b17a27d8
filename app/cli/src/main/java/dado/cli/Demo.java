package dado.cli;

import dado.bench.sample.Sample;
import dado.bench.session.Result;
import dado.bench.session.Session;
import dado.plan.advise.Advice;
import dado.plan.advise.Adviser;
import dado.plan.advise.IndexSuggestion;
import dado.plan.compare.Comparison;
import dado.plan.diagram.PlanDiagram;
import dado.plan.diagram.PlanSvg;
import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Explainer;
import dado.plan.model.Numbers;
import dado.plan.rule.Analysis;
import dado.schema.apply.Applier;
import dado.schema.diagram.ErLayout;
import dado.schema.diagram.ErSvg;
import dado.schema.dialect.Progress;
import dado.schema.layout.Layouts;
import dado.schema.layout.MigrationFile;
import dado.schema.layout.MigrationFiles;
import dado.schema.layout.Naming;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import dado.schema.scratch.Scratches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The seven steps from a slow query to a proven migration, on a copy of the sample.
final class Demo {

  private final Console console;
  private final Path folder;
  private final Progress progress;
  private final List<DemoReport.Step> steps = new ArrayList<>();
  private boolean proven;

  Demo(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
    this.progress = console.progress();
  }

  /// Whether the migration was proven and the query became faster.
  boolean proven() {
    return proven;
  }

  void run(Database.SampleName name) throws Exception {
    try (Sample sample = step("Open the sample", () -> Database.sample(name, progress))) {
      run(sample);
    }
  }

  private void run(Sample sample) throws Exception {
    Database.Opened opened = new Database.Opened(sample.target(), java.util.Optional.empty());
    Live live = step("Connect", () -> Live.of(opened.source()), Demo::server);
    Schema schema =
        step("Read the catalog", () -> live.schema(progress), s -> s.tables().size() + " tables");
    step("Draw the ER diagram", () -> save("er.svg", erSvg(schema)));
    String sql = sample.slowQuery();
    step("Run the slow query", () -> rows(opened, sql), Demo::rowsRead);
    Analysis before = step("Explain and analyze it", () -> explain(live, sql), Demo::headline);
    save("before.svg", planSvg(before));
    Advice advice =
        step(
            "Look for an index, and try it",
            () -> advise(live, schema, before),
            Advice::conclusion);
    if (advice.suggestions().isEmpty()) {
      throw new IOException("The sample's slow query got no suggestion: " + advice.conclusion());
    }
    IndexSuggestion suggestion = advice.suggestions().getFirst();
    Proposal proposal =
        step(
            "Write the migration, and prove it",
            () -> propose(live, schema, suggestion),
            p -> ProofText.headline(p.proof()));
    List<MigrationFile> files =
        proposal.files(
            Layouts.of("flyway"),
            new Naming("1", "add " + suggestion.index().name(), List.of(), List.of()),
            suggestion.proof());
    MigrationFiles.save(folder, files);
    save("proof.txt", ProofText.whole(proposal.proof()) + "\n");
    step("Apply it to the sample", () -> apply(live, proposal));
    Analysis after = step("Explain and analyze again", () -> explain(live, sql), Demo::headline);
    save("after.svg", planSvg(after));
    Comparison comparison = Comparison.of(before, after);
    DemoReport report =
        new DemoReport(
            sample.target().title(),
            sql,
            steps,
            schema,
            before,
            after,
            suggestion,
            proposal,
            files,
            comparison);
    save("report.html", report.html());
    proven = proposal.proof() instanceof Proof.Proven;
    console.out().println();
    console.out().println(comparison.headline());
    console.out().println(ProofText.headline(proposal.proof()));
    console.out().println("The report and all files are in " + folder.toAbsolutePath());
  }

  private Result rows(Database.Opened opened, String sql) throws Exception {
    try (Session session = new Session(opened.target(), opened.source())) {
      return session.run(sql, 1000, Duration.ofSeconds(60));
    }
  }

  private Analysis explain(Live live, String sql) throws Exception {
    return Explainer.explain(
        live.server().engine(), live.source(), sql, ExplainOptions.ANALYZE, progress);
  }

  private Advice advise(Live live, Schema schema, Analysis before) throws Exception {
    return Adviser.advise(live.server().engine(), live.source(), schema, before, progress);
  }

  private Proposal propose(Live live, Schema schema, IndexSuggestion suggestion) {
    return Proposal.of(
        live, schema, List.of(suggestion.toChange()), Scratches.embedded(), progress);
  }

  private Proposal apply(Live live, Proposal proposal) throws Exception {
    Applier.apply(live.source(), proposal.migration().up(), progress);
    return proposal;
  }

  private String erSvg(Schema schema) {
    return ErSvg.write(ErLayout.layout(schema, progress), false);
  }

  static String planSvg(Analysis analysis) {
    return PlanSvg.write(PlanDiagram.of(analysis), false);
  }

  private static String server(Live live) {
    return live.server().engine().title() + " " + live.server().version();
  }

  private static String rowsRead(Result result) {
    return result instanceof Result.Rows rows ? RowText.footer(rows) : "";
  }

  private static String headline(Analysis analysis) {
    return analysis.findings().isEmpty()
        ? Numbers.millis(analysis.query().executionMillis().orElse(0))
        : analysis.findings().getFirst().headline();
  }

  private Path save(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private <T> T step(String what, Act<T> act) throws Exception {
    return step(what, act, _ -> "");
  }

  private <T> T step(String what, Act<T> act, java.util.function.Function<T, String> result)
      throws Exception {
    long start = System.nanoTime();
    T value = act.run();
    DemoReport.Step done =
        new DemoReport.Step(what, result.apply(value), Duration.ofNanos(System.nanoTime() - start));
    steps.add(done);
    console.out().println(done.line());
    return value;
  }

  /// Something that a step does.
  @FunctionalInterface
  private interface Act<T> {
    T run() throws Exception;
  }
}
