package dado.cli;

import dado.bench.connection.Target;
import dado.plan.advise.Advice;
import dado.plan.advise.Adviser;
import dado.plan.compare.Comparison;
import dado.plan.diagram.PlanDiagram;
import dado.plan.diagram.PlanSvg;
import dado.plan.explain.Arguments;
import dado.plan.explain.Consequences;
import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Explainer;
import dado.plan.explain.Explanation;
import dado.plan.report.ComparisonReport;
import dado.plan.report.PlanEntry;
import dado.plan.report.PlanReport;
import dado.plan.rule.Analysis;
import dado.plan.workload.Workload;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `dado explain`: the plan of a statement, with what is slow in it.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the plan of a statement and what is slow in it.",
      "Without --analyze nothing is executed. With it the statement runs, on a connection of its"
          + " own, read-only, within a limit of time, and is rolled back. A statement that writes"
          + " runs only with --allow-writes."
    })
final class ExplainCommand implements Callable<Integer>, OneDocument {

  @Mixin private Database database = new Database();
  @Mixin private SqlText sql = new SqlText();
  @Mixin private ExplainFlags flags = new ExplainFlags();

  @Option(names = "--analyze", description = "Runs the statement and shows what happened.")
  private boolean analyze;

  @Option(
      names = "--confirm",
      paramLabel = "NAME",
      description =
          "The database's name, which --analyze wants where host or database are called prod, live"
              + " or the like.")
  private String confirm = "";

  @Option(
      names = "--advise",
      description = "Also suggests the index that is missing, on standard error unless as text.")
  private boolean advise;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      completionCandidates = PlanShowCommand.Forms.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String form = "text";

  @Option(names = "--json", description = "The same as --as json.")
  private boolean json;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Also writes the plan diagram; the file must not exist.")
  private String svg = "";

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "Also writes the plan as the server printed it, for --compare and dado plan; the file must"
              + " not exist.")
  private String save = "";

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description =
          "Also shows what changed since the plan in this file, on standard error unless as text.")
  private String compare = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public boolean json() {
    return json || form.equals("json");
  }

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    String as = ReportForm.of(spec, form, json, PlanReport.FORMS);
    String text = sql.read();
    if (!save.isEmpty()) {
      Output.refuse(save);
    }
    ExplainOptions options = flags.options(spec, analyze);
    Optional<Analysis> earlier =
        compare.isEmpty() ? Optional.empty() : Optional.of(PlanSources.one(compare));
    try (Database.Opened opened = database.open(console.progress())) {
      Live live = Live.of(opened.source());
      String statement = flags.chosen(spec, live.server().engine(), text);
      Explanation explanation =
          explain(console, live, statement, marked(opened.target(), options), as);
      if (earlier.isPresent()) {
        compare(console, earlier.get(), explanation, as);
      }
      if (advise) {
        advise(console, live, explanation, options.arguments(), as);
      }
    }
    return ExitCode.OK;
  }

  private Explanation explain(
      Console console, Live live, String statement, ExplainOptions options, String as)
      throws Exception {
    if (analyze && options.allowWrites()) {
      announce(console, live, statement, options);
    }
    Explanation explanation =
        Explainer.explanation(
            live.server().engine(), live.source(), statement, options, console.progress());
    PlanReport report = new PlanReport(List.of(PlanEntry.of(explanation.analysis().query())));
    console.out().print(report.as(as));
    console.out().flush();
    hints(console, explanation, as);
    if (!svg.isEmpty()) {
      Output.write(console, svg, PlanSvg.write(PlanDiagram.of(explanation.analysis()), false));
    }
    if (!save.isEmpty()) {
      Output.write(console, save, explanation.analysis().query().raw());
    }
    return explanation;
  }

  /// What changed since the plan in the file.
  private void compare(Console console, Analysis earlier, Explanation explanation, String as) {
    Comparison comparison = Comparison.of(earlier, explanation.analysis());
    ComparisonReport report = new ComparisonReport(compare, "now", comparison);
    (as.equals("text") ? console.out() : console.err()).println("\n" + report.as("text").strip());
  }

  /// What a statement that may write will change is said before it runs.
  private static void announce(Console console, Live live, String statement, ExplainOptions options)
      throws Exception {
    Engine engine = live.server().engine();
    Consequences consequences =
        Explainer.consequences(engine, live.source(), statement, options, console.progress());
    consequences.sentences().forEach(console.err()::println);
  }

  private static void hints(Console console, Explanation explanation, String as) {
    explanation
        .hints()
        .forEach(hint -> {
          var to = as.equals("text") ? console.out() : console.err();
          to.println("Hint: " + hint.text());
          if (!hint.sql().isEmpty()) {
            to.println("  " + hint.sql() + ";");
          }
        });
  }

  private static void advise(
      Console console, Live live, Explanation explanation, Arguments values, String as)
      throws Exception {
    Engine engine = live.server().engine();
    Workload one = Workload.of(explanation.analysis().query().sql()).with(engine, values);
    Advice advice =
        Adviser.advise(
            engine,
            live.source(),
            live.schema(console.progress()),
            one.statements().getFirst(),
            explanation.analysis(),
            console.progress());
    AdviseCommand.print(
        as.equals("text") ? console : new Console(console.err(), console.err()), advice);
  }

  private ExplainOptions marked(Target target, ExplainOptions options) {
    if (!Confirmation.isProduction(target)) {
      if (!confirm.isEmpty() && !confirm.equals(Confirmation.name(target))) {
        throw new ParameterException(
            spec.commandLine(),
            "--confirm names " + confirm + ", and the database is " + Confirmation.name(target));
      }
      return options;
    }
    return options.on(new ExplainOptions.Production(Confirmation.name(target), confirm));
  }
}
