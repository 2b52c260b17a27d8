package dado.plan.report;

import dado.plan.diagram.PlanText;
import dado.plan.model.Query;
import dado.plan.rule.Analysis;
import dado.plan.rule.Evidence;
import dado.plan.rule.Finding;
import dado.plan.rule.Remedy;
import java.util.List;
import java.util.Locale;

/// Analyses as Markdown: for an issue, a merge request, a chat.
final class PlanMarkdown {
  private final StringBuilder out = new StringBuilder();

  private PlanMarkdown() {}

  static String of(List<PlanEntry> entries) {
    PlanMarkdown markdown = new PlanMarkdown();
    entries.forEach(markdown::entry);
    return markdown.out.toString();
  }

  private void entry(PlanEntry entry) {
    out.append(out.isEmpty() ? "" : "\n");
    out.append("# ").append(escaped(heading(entry))).append("\n\n");
    entry.analysis().ifPresent(this::analysis);
    if (entry.error().isPresent()) {
      out.append("**This plan could not be read.** ").append(escaped(entry.problem())).append('\n');
    }
  }

  private static String heading(PlanEntry entry) {
    return entry.file().isEmpty() || entry.file().equals("-") ? "Plan" : "Plan of " + entry.title();
  }

  private void analysis(Analysis analysis) {
    Query query = analysis.query();
    out.append("**").append(escaped(analysis.headline())).append("**\n\n");
    if (!query.sql().isBlank()) {
      fenced("sql", query.sql());
    }
    out.append("## Findings\n\n");
    if (analysis.findings().isEmpty()) {
      out.append("None.\n\n");
    }
    analysis.findings().forEach(this::finding);
    out.append("## Indexes to try\n\n");
    fenced("", CandidateText.of(analysis));
    out.append("## Plan\n\n");
    fenced("", PlanText.steps(analysis));
  }

  private void finding(Finding finding) {
    out.append("### ").append(escaped(finding.headline())).append("\n\n");
    out.append("*").append(finding.severity().name().toLowerCase(Locale.ROOT)).append(", step ");
    out.append(finding.nodeId()).append(", rule `").append(finding.rule()).append("`*\n\n");
    for (Evidence evidence : finding.evidence()) {
      out.append("- ").append(escaped(evidence.text())).append('\n');
    }
    for (Remedy remedy : finding.remedies()) {
      out.append("- **").append(escaped(remedy.sentence())).append("**\n");
    }
    out.append('\n');
  }

  /// A block whose fence is longer than any run of backticks in the text.
  private void fenced(String language, String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(Math.max(3, longest + 1));
    out.append(fence).append(language).append('\n').append(text.stripTrailing()).append('\n');
    out.append(fence).append("\n\n");
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        out.append(' ');
      } else {
        out.append("\\`*_[]<>#|".indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }
}
