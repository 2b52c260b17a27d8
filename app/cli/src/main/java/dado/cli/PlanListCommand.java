package dado.cli;

import dado.plan.compare.PlanGroups;
import dado.plan.format.Reading;
import dado.plan.report.GroupsReport;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dado plan list`: the many plans of logs, added up by their queries.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Adds up the plans of logs by their queries: how many, how long in all, on average and at"
          + " worst, and how many different plans.",
      "The costliest query comes first. Ends with 1 when a plan could not be read."
    })
final class PlanListCommand implements Callable<Integer>, OneDocument {

  /// The forms of the list.
  static final class Forms implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return GroupsReport.FORMS.iterator();
    }
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files and folders with plans; '-' is standard input.")
  private List<String> files = List.of();

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
    String as = ReportForm.of(spec, form, json, GroupsReport.FORMS);
    Console console = Console.of(spec);
    PlanGroups groups = new PlanGroups();
    int[] unread = new int[1];
    new PlanSources("")
        .read(
            files,
            (file, reading) -> {
              if (!add(groups, file, reading)) {
                unread[0]++;
              }
            });
    console.out().print(new GroupsReport(groups.costliest(), unread[0]).as(as));
    console.out().flush();
    return unread[0] > 0 ? ExitCode.FAILURE : ExitCode.OK;
  }

  private static boolean add(PlanGroups groups, String file, Reading reading) {
    reading.query().ifPresent(q -> groups.add(q, file + ", line " + reading.line()));
    return reading.query().isPresent();
  }
}
