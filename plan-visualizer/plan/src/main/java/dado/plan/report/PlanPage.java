package dado.plan.report;

import dado.plan.diagram.OutsideWords;
import dado.plan.diagram.PlanDiagram;
import dado.plan.diagram.PlanSvg;
import dado.plan.metrics.Measured;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Outline;
import dado.plan.model.Query;
import dado.plan.rule.Analysis;
import dado.plan.rule.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Analyses as one HTML file that needs nothing else: no script, no font, no address.
final class PlanPage {
  /// A picture of more steps than this is a wall, and the table says the same.
  private static final int DRAWN = 2000;

  private static final String STYLE =
      """
      :root { color-scheme: light dark }
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
      h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; margin-top: 2rem }
      .headline { font-size: 1.15rem; font-weight: 600 }
      .finding { border-inline-start: 4px solid #888; padding: .2rem .8rem; margin: .8rem 0 }
      .error { border-color: #c62828 } .warning { border-color: #b26a00 } .info { border-color: #1565c0 }
      pre { overflow-x: auto; padding: .8rem; border: 1px solid #8886 }
      .scroll { overflow-x: auto } table { border-collapse: collapse } tr:target { outline: 2px solid }
      th, td { padding: .15rem .6rem; border-bottom: 1px solid #8884; text-align: right; white-space: nowrap }
      th:nth-child(2), td:nth-child(2) { text-align: left; white-space: pre }
      """;

  private final Html out = new Html();

  private PlanPage() {}

  static String of(List<PlanEntry> entries) {
    return page(
        "Plans",
        html -> {
          PlanPage page = new PlanPage();
          for (int i = 0; i < entries.size(); i++) {
            page.entry(entries.get(i), "p" + i + "-");
          }
          html.markup(page.out.toString());
        });
  }

  /// A whole page around what somebody writes into it.
  static String page(String title, Consumer<Html> body) {
    Html html = new Html();
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width\">\n");
    html.element("title", title).markup("\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
    body.accept(html);
    return html.markup("</body>\n</html>\n").toString();
  }

  private void entry(PlanEntry entry, String prefix) {
    out.markup("<main>\n");
    out.element("h1", entry.file().isEmpty() ? "Plan" : entry.title()).markup("\n");
    if (entry.error().isPresent()) {
      out.element("p", "headline", "This plan could not be read.").element("p", entry.problem());
    }
    entry.analysis().ifPresent(a -> analysis(a, prefix));
    out.markup("</main>\n");
  }

  private void analysis(Analysis analysis, String prefix) {
    Query query = analysis.query();
    out.element("p", "headline", analysis.headline()).markup("\n");
    section("Query", query.sql());
    out.element("h2", "Findings").markup("\n");
    if (analysis.findings().isEmpty()) {
      out.element("p", "None.").markup("\n");
    }
    analysis.findings().forEach(f -> finding(f, prefix));
    section("Indexes to try", CandidateText.of(analysis));
    picture(analysis);
    out.element("h2", "Steps").markup("\n");
    table(analysis, prefix);
    OutsideWords.lines(analysis).forEach(l -> out.element("p", l).markup("\n"));
    section("As the server printed it", query.raw());
  }

  private void section(String title, String text) {
    if (!text.isBlank()) {
      out.element("h2", title).markup("\n").element("pre", text.stripTrailing()).markup("\n");
    }
  }

  private void finding(Finding finding, String prefix) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    out.markup("<div class=\"finding " + severity + "\">\n");
    out.markup("<p><strong>").text(severity + ": " + finding.headline()).markup("</strong> ");
    out.markup("<a href=\"#" + prefix + finding.nodeId() + "\">").text("step " + finding.nodeId());
    out.markup("</a></p>\n<ul>\n");
    finding.evidence().forEach(e -> out.element("li", e.text()).markup("\n"));
    finding
        .remedies()
        .forEach(r -> out.markup("<li><strong>").text(r.sentence()).markup("</strong></li>\n"));
    out.markup("</ul>\n</div>\n");
  }

  private void picture(Analysis analysis) {
    PlanDiagram diagram = PlanDiagram.of(analysis);
    out.element("h2", "Picture").markup("\n");
    if (diagram.nodes().size() > DRAWN) {
      out.element(
          "p", Numbers.count(diagram.nodes().size()) + " steps are too many for a picture.");
      return;
    }
    String svg = PlanSvg.write(diagram, false);
    out.markup("<div class=\"scroll\">\n" + svg.substring(svg.indexOf("<svg")) + "</div>\n");
  }

  private void table(Analysis analysis, String prefix) {
    out.markup("<div class=\"scroll\"><table>\n<tr>");
    List.of("Step", "What", "Self", "Share", "All", "CPU", "Rows", "Removed", "Expected", "Loops")
        .forEach(h -> out.element("th", h));
    out.markup("</tr>\n");
    Outline outline = new Outline(analysis.query());
    int[] depths = new int[outline.nodes().size() + 2];
    for (Node node : outline.nodes()) {
      int depth = outline.parent(node).map(p -> depths[p.id()] + 1).orElse(0);
      depths[node.id()] = depth;
      row(node, analysis.metrics().of(node.id()), depth, prefix);
    }
    out.markup("</table></div>\n");
  }

  private void row(Node node, NodeMetrics metrics, int depth, String prefix) {
    out.markup("<tr id=\"" + prefix + node.id() + "\">");
    out.element("td", String.valueOf(node.id()));
    out.element("td", "  ".repeat(Math.min(depth, 40)) + node.label());
    out.element("td", metrics.selfMillis().map(PlanPage::millis).orElse(""));
    out.element("td", Numbers.percent(metrics.share()));
    out.element("td", metrics.inclusiveMillis().map(PlanPage::millis).orElse(""));
    out.element("td", metrics.self().cpuMillis().map(PlanPage::millis).orElse(""));
    out.element("td", metrics.rows().map(r -> Numbers.count(Math.rint(r.value()))).orElse(""));
    out.element("td", metrics.removed().map(r -> Numbers.count(Math.rint(r.value()))).orElse(""));
    boolean guessed = node.estimate().rows().isPresent();
    out.element("td", guessed ? Numbers.count(node.estimate().rows().getAsDouble()) : "");
    out.element("td", node.actual().map(a -> Numbers.count(a.loops())).orElse(""));
    out.markup("</tr>\n");
  }

  private static String millis(Measured time) {
    return Numbers.millis(time.value(), time.error());
  }
}
