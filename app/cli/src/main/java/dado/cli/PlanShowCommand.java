package dado.cli;

import dado.plan.anonymous.AnonymousPlan;
import dado.plan.format.Reading;
import dado.plan.report.PlanEntry;
import dado.plan.report.PlanReport;
import dado.schema.migration.Risk.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dado plan show`: what plans say, and what is wrong with them.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows plans with the time of each step and what is slow in them.",
      "Recognizes by itself what a server, a client or a log printed. Without --fail-on it ends"
          + " with 0, or with 1 when a plan could not be read."
    })
final class PlanShowCommand implements Callable<Integer>, OneDocument {

  /// From which severity on a finding fails the command.
  enum FailOn {
    LOW(Severity.INFO),
    MEDIUM(Severity.WARNING),
    HIGH(Severity.ERROR);

    private final Severity severity;

    FailOn(Severity severity) {
      this.severity = severity;
    }
  }

  /// The forms of a report.
  static final class Forms implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PlanReport.FORMS.iterator();
    }
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files and folders with plans; '-' is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--query",
      paramLabel = "FILE",
      description = "The statement of the plans that come without one.")
  private Optional<Path> query = Optional.empty();

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
      description = "Ends with 3 when a finding matters at least so much: low, medium or high.")
  private Optional<FailOn> failOn = Optional.empty();

  @Option(
      names = {"--anonymise", "--anonymize"},
      description = "Replaces names and values, the same ones by the same.")
  private boolean anonymise;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Writes into this file, whole or not at all, instead of to standard output.")
  private String out = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public boolean json() {
    return json || form.equals("json");
  }

  @Override
  public Integer call() throws Exception {
    String as = ReportForm.of(spec, form, json, PlanReport.FORMS);
    return as.equals("jsonl") && out.isEmpty() ? stream() : whole(as);
  }

  /// Each plan leaves as soon as it is read: a log of any length needs no more memory than one.
  private int stream() throws IOException {
    Console console = Console.of(spec);
    Verdict verdict = new Verdict();
    read((file, reading) -> {
      PlanReport one = new PlanReport(List.of(entry(file, reading)));
      console.out().print(one.as("jsonl"));
      console.out().flush();
      verdict.add(one);
    });
    return verdict.exitCode();
  }

  private int whole(String as) throws IOException {
    Console console = Console.of(spec);
    List<PlanEntry> entries = new ArrayList<>();
    read((file, reading) -> entries.add(entry(file, reading)));
    PlanReport report = new PlanReport(entries);
    Verdict verdict = new Verdict();
    verdict.add(report);
    write(console, text(report, as));
    entries.stream()
        .filter(e -> !json() && !as.equals("text") && e.error().isPresent())
        .forEach(e -> console.err().println(e.problem()));
    return verdict.exitCode();
  }

  private String text(PlanReport report, String as) {
    try {
      return report.as(as);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void write(Console console, String text) throws IOException {
    if (out.isEmpty()) {
      console.out().print(text);
    } else {
      Output.replace(console, out, text);
    }
  }

  private void read(BiConsumer<String, Reading> each) throws IOException {
    String sql = query.isPresent() ? Files.readString(query.get()) : "";
    new PlanSources(sql).read(files, each);
  }

  private PlanEntry entry(String file, Reading reading) {
    Reading shown =
        anonymise
            ? new Reading(reading.line(), reading.query().map(AnonymousPlan::of), reading.error())
            : reading;
    return PlanEntry.of(file, shown);
  }

  /// What the command ends with.
  private final class Verdict {
    private boolean failed;
    private boolean found;

    void add(PlanReport report) {
      failed |= report.hasErrors();
      found |= failOn.isPresent() && report.atLeast(failOn.get().severity) > 0;
    }

    int exitCode() {
      if (failed) {
        return ExitCode.FAILURE;
      }
      return found ? ExitCode.FINDINGS : ExitCode.OK;
    }
  }
}
