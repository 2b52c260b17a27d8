package dado.cli;

import dado.plan.diagram.PlanDiagram;
import dado.plan.diagram.PlanSvg;
import dado.plan.diagram.PlanText;
import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Explainer;
import dado.plan.rule.Analysis;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dado explain`: the plan of a statement, with what is slow in it.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the plan of a statement and what is slow in it.",
      "Without --analyze nothing is executed. With it the statement runs, on a connection of its"
          + " own, read-only, for 30 seconds at most, and is rolled back."
    })
final class ExplainCommand implements Callable<Integer> {

  @Mixin private Database database = new Database();
  @Mixin private SqlText sql = new SqlText();

  @Option(names = "--analyze", description = "Runs the statement and shows what happened.")
  private boolean analyze;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Also writes the plan diagram; the file must not exist.")
  private String svg = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    String statement = sql.read();
    try (Database.Opened opened = database.open(console.progress())) {
      Live live = Live.of(opened.source());
      ExplainOptions options = analyze ? ExplainOptions.ANALYZE : ExplainOptions.PLAN;
      Analysis analysis =
          Explainer.explain(
              live.server().engine(), live.source(), statement, options, console.progress());
      console.out().println(PlanText.write(analysis));
      if (!svg.isEmpty()) {
        Output.write(console, svg, PlanSvg.write(PlanDiagram.of(analysis), false));
      }
    }
    return ExitCode.OK;
  }
}
