package dado.plan.report;

import dado.plan.advise.Suggestion;
import dado.plan.advise.WorkloadAdvice;
import java.util.List;

/// Advice as the body of an HTML page.
final class AdvicePage {
  private AdvicePage() {}

  static void write(Html html, WorkloadAdvice advice) {
    html.markup("<main>\n").element("h1", "Advice").markup("\n");
    html.element("p", "headline", AdviceWords.headline(advice)).markup("\n");
    html.element("p", AdviceWords.tried(advice)).markup("\n");
    list(html, advice.notes());
    advice.suggestions().forEach(s -> suggestion(html, s));
    section(html, "Besides indexes", AdviceWords.counsels(advice));
    section(
        html,
        "Not suggested",
        advice.rejected().stream().map(r -> r.index() + ": " + r.reason()).toList());
    section(
        html,
        "Without a plan",
        advice.unplanned().stream().map(u -> u.statement().source() + ": " + u.reason()).toList());
    html.markup("</main>\n");
  }

  private static void suggestion(Html html, Suggestion suggestion) {
    html.element("h2", suggestion.index().title()).markup("\n");
    html.element("pre", suggestion.ddl() + ";").markup("\n");
    html.element("p", suggestion.why()).element("p", AdviceWords.figures(suggestion)).markup("\n");
    list(html, suggestion.effects().stream().map(AdviceWords::effect).toList());
    list(html, suggestion.cautions());
  }

  private static void section(Html html, String title, List<String> items) {
    if (!items.isEmpty()) {
      html.element("h2", title).markup("\n");
      list(html, items);
    }
  }

  private static void list(Html html, List<String> items) {
    if (!items.isEmpty()) {
      html.markup("<ul>\n");
      items.forEach(i -> html.element("li", i).markup("\n"));
      html.markup("</ul>\n");
    }
  }
}
