package dado.plan.report;

import dado.plan.advise.WorkloadAdvice;
import java.util.List;

/// Advice for a workload as a report.
public record AdviceReport(WorkloadAdvice advice) {

  /// The forms that a report can take, by the word that names each.
  public static final List<String> FORMS = List.of("text", "json", "markdown", "html");

  /// The report in one of `FORMS`.
  ///
  /// @throws IllegalArgumentException when the form is none of them
  public String as(String form) {
    return switch (form) {
      case "text" -> AdviceText.of(advice);
      case "json" -> AdviceJson.of(advice);
      case "markdown" -> AdviceMarkdown.of(advice);
      case "html" -> PlanPage.page("Advice", html -> AdvicePage.write(html, advice));
      default -> throw new IllegalArgumentException("No form of a report: " + form);
    };
  }
}
