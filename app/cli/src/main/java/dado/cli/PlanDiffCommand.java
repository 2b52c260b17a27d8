package dado.cli;

import dado.plan.compare.Comparison;
import dado.plan.report.ComparisonReport;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dado plan diff`: what changed between two plans of one query.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two plans of one query: joins, indexes, estimates, rows, time.",
      "Each file may hold one plan in any format."
    })
final class PlanDiffCommand implements Callable<Integer>, OneDocument {

  /// The forms of a comparison.
  static final class Forms implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ComparisonReport.FORMS.iterator();
    }
  }

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "The plan before; '-' is standard input.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "The plan after.")
  private String after = "";

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      completionCandidates = Forms.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
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
    String as = ReportForm.of(spec, form, json, ComparisonReport.FORMS);
    Comparison comparison = Comparison.of(PlanSources.one(before), PlanSources.one(after));
    Console.of(spec).out().print(new ComparisonReport(before, after, comparison).as(as));
    return ExitCode.OK;
  }
}
