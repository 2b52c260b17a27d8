package dado.plan.report;

import dado.plan.diagram.PlanDiagram;
import dado.plan.diagram.PlanSvg;
import dado.plan.diagram.PlanText;
import dado.plan.rule.Finding;
import dado.schema.migration.Risk.Severity;
import java.util.List;

/// Plans with what Dado found in them, as text, as data, and as pages.
///
/// @param entries in the order in which they were read
public record PlanReport(List<PlanEntry> entries) {

  /// The forms that there are, by the words of the command line.
  public static final List<String> FORMS =
      List.of("text", "json", "jsonl", "markdown", "html", "svg");

  public PlanReport {
    entries = List.copyOf(entries);
  }

  /// The report in one of the [#FORMS].
  ///
  /// @throws IllegalArgumentException for any other word, and for a picture of anything but one
  ///   plan
  public String as(String form) {
    return switch (form) {
      case "text" -> text();
      case "json" -> PlanJson.document(entries);
      case "jsonl" -> PlanJson.lines(entries);
      case "markdown" -> PlanMarkdown.of(entries);
      case "html" -> PlanPage.of(entries);
      case "svg" -> svg();
      default ->
          throw new IllegalArgumentException(
              "There is no report \""
                  + form
                  + "\". Choose one of "
                  + String.join(", ", FORMS)
                  + ".");
    };
  }

  /// How many findings matter at least so much.
  public long atLeast(Severity severity) {
    return entries.stream()
        .flatMap(e -> e.analysis().stream())
        .flatMap(a -> a.findings().stream())
        .map(Finding::severity)
        .filter(s -> s.compareTo(severity) >= 0)
        .count();
  }

  /// Whether there is a plan that could not be read.
  public boolean hasErrors() {
    return entries.stream().anyMatch(e -> e.error().isPresent());
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    for (PlanEntry entry : entries) {
      if (entries.size() > 1) {
        out.append(out.isEmpty() ? "" : "\n").append("== ").append(entry.title()).append(" ==\n");
      }
      entry
          .analysis()
          .ifPresent(a -> out.append(PlanText.write(a)).append('\n').append(CandidateText.of(a)));
      out.append(entry.error().isPresent() ? entry.problem() + "\n" : "");
    }
    return out.toString();
  }

  private String svg() {
    if (entries.size() != 1 || entries.getFirst().analysis().isEmpty()) {
      throw new IllegalArgumentException(
          "A picture shows one plan, and here are "
              + entries.size()
              + ". Choose one, or --as html.");
    }
    return PlanSvg.write(PlanDiagram.of(entries.getFirst().analysis().get()), false);
  }
}
