package dado.cli;

import dado.schema.lint.LintReport;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Severity;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dado lint`: what is wrong with a migration or a design.
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for what can go wrong in migrations, and for flaws in designs and databases.",
      "A .sql file and a folder of migrations are judged statement by statement; a database, a"
          + " .dado.json and a .dbml file as designs.",
      "Ends with 3 when something is found that matters at least as much as --fail-on says."
    })
final class LintCommand implements Callable<Integer>, OneDocument {

  /// From which severity on a finding fails the command.
  enum FailOn {
    LOW(Severity.INFO),
    INFO(Severity.INFO),
    MEDIUM(Severity.WARNING),
    WARNING(Severity.WARNING),
    HIGH(Severity.ERROR),
    ERROR(Severity.ERROR),
    NEVER(Severity.ERROR);

    private final Severity severity;

    FailOn(Severity severity) {
      this.severity = severity;
    }

    boolean fails(LintReport report) {
      return this != NEVER && report.atLeast(severity) > 0;
    }
  }

  /// The forms of a report.
  static final class Forms implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return LintReport.FORMS.iterator();
    }
  }

  @Parameters(paramLabel = "SOURCE", description = Inputs.SOURCE)
  private String source = "";

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      completionCandidates = Forms.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String form = "text";

  @Option(names = "--json", description = "The same as --as json.")
  private boolean json;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "medium",
      description =
          "low (info), medium (warning), high (error) or never (default: ${DEFAULT-VALUE}).")
  private FailOn failOn = FailOn.MEDIUM;

  @Option(
      names = "--before",
      paramLabel = "SOURCE",
      description =
          "What a .sql file runs on. With a database the verdict knows how many rows there are, the"
              + " types of columns and the server's version.")
  private Optional<String> before = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Rules to switch off, patterns of names (default: .dado-lint.json, if there).")
  private Optional<Path> config = Optional.empty();

  @Mixin private Inputs inputs = new Inputs();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public boolean json() {
    return json || form.equals("json");
  }

  @Override
  public Integer call() throws Exception {
    String as = ReportForm.of(spec, form, json, LintReport.FORMS);
    Console console = Console.of(spec);
    List<Finding> findings =
        new LintSubject(inputs, console, spec, config, before).findings(source);
    LintReport report = new LintReport(findings);
    console.out().print(report.as(as));
    return failOn.fails(report) ? ExitCode.FINDINGS : ExitCode.OK;
  }
}
