package dado.plan.report;

import dado.plan.advise.Suggestion;
import dado.plan.advise.WorkloadAdvice;

/// Advice as Markdown.
final class AdviceMarkdown {
  private final StringBuilder out = new StringBuilder();

  private AdviceMarkdown() {}

  static String of(WorkloadAdvice advice) {
    AdviceMarkdown markdown = new AdviceMarkdown();
    markdown.write(advice);
    return markdown.out.toString();
  }

  private void write(WorkloadAdvice advice) {
    out.append("# Advice\n\n**").append(text(AdviceWords.headline(advice))).append("**\n\n");
    out.append(text(AdviceWords.tried(advice))).append("\n\n");
    advice.notes().forEach(n -> item(n));
    advice.suggestions().forEach(this::suggestion);
    if (!AdviceWords.counsels(advice).isEmpty()) {
      out.append("\n## Besides indexes\n\n");
      AdviceWords.counsels(advice).forEach(this::item);
    }
    if (!advice.rejected().isEmpty()) {
      out.append("\n## Not suggested\n\n");
      advice.rejected().forEach(r -> item(r.index() + ": " + r.reason()));
    }
    if (!advice.unplanned().isEmpty()) {
      out.append("\n## Without a plan\n\n");
      advice.unplanned().forEach(u -> item(u.statement().source() + ": " + u.reason()));
    }
  }

  private void suggestion(Suggestion suggestion) {
    out.append("\n## ").append(text(suggestion.index().title())).append("\n\n");
    out.append("```sql\n").append(suggestion.ddl()).append(";\n```\n\n");
    out.append(text(suggestion.why())).append("\n\n");
    item(AdviceWords.figures(suggestion));
    suggestion.effects().forEach(e -> item(AdviceWords.effect(e)));
    suggestion.cautions().forEach(this::item);
  }

  private void item(String text) {
    out.append("- ").append(text(text)).append('\n');
  }

  private static String text(String text) {
    return PlanMarkdown.escaped(text);
  }
}
