package dado.plan.report;

import dado.plan.compare.Comparison;
import dado.plan.compare.Match;
import dado.plan.metrics.Measured;
import dado.plan.metrics.NodeMetrics;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.rule.Analysis;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A comparison of two plans as text, as data, and as pages.
///
/// @param before what to call the first plan
/// @param after what to call the second
public record ComparisonReport(String before, String after, Comparison comparison) {

  /// The forms that there are, by the words of the command line.
  public static final List<String> FORMS = List.of("text", "json", "markdown", "html");

  private static final List<String> COLUMNS =
      List.of("Before", "After", "Time", "Rows", "What changed");

  /// The report in one of the [#FORMS].
  ///
  /// @throws IllegalArgumentException for any other word
  public String as(String form) {
    return switch (form) {
      case "text" -> text();
      case "json" -> json();
      case "markdown" -> markdown();
      case "html" -> html();
      default ->
          throw new IllegalArgumentException(
              "There is no report \""
                  + form
                  + "\". Choose one of "
                  + String.join(", ", FORMS)
                  + ".");
    };
  }

  private String text() {
    StringBuilder out = new StringBuilder(comparison.headline()).append("\n\n");
    for (Match match : comparison.matches()) {
      out.append(sign(match)).append(' ').append(match.sentence().replaceAll("\\s*\\R\\s*", " "));
      String numbers = times(match) + (rows(match).isEmpty() ? "" : ", " + rows(match));
      out.append(numbers.isEmpty() ? "" : "  (" + numbers + ")").append('\n');
    }
    return out.toString();
  }

  private static String sign(Match match) {
    if (match.after().isEmpty()) {
      return "-";
    }
    return match.before().isEmpty() ? "+" : match.changed() ? "~" : "=";
  }

  private String times(Match match) {
    String was = match.before().map(n -> millis(comparison.before(), n)).orElse("");
    String is = match.after().map(n -> millis(comparison.after(), n)).orElse("");
    return arrow(was, is);
  }

  private String rows(Match match) {
    String was = match.before().map(n -> rows(comparison.before(), n)).orElse("");
    String is = match.after().map(n -> rows(comparison.after(), n)).orElse("");
    return arrow(was, is);
  }

  private static String arrow(String was, String is) {
    return was.isEmpty() || is.isEmpty() || was.equals(is)
        ? was.isEmpty() ? is : was
        : was + " → " + is;
  }

  private static String millis(Analysis analysis, Node node) {
    return metrics(analysis, node)
        .selfMillis()
        .map(t -> Numbers.millis(t.value(), t.error()))
        .orElse("");
  }

  private static String rows(Analysis analysis, Node node) {
    return metrics(analysis, node)
        .rows()
        .map(Measured::value)
        .map(r -> Numbers.rows(Math.rint(r)))
        .orElse("");
  }

  private static NodeMetrics metrics(Analysis analysis, Node node) {
    return analysis.metrics().of(node.id());
  }

  private String markdown() {
    StringBuilder out = new StringBuilder("# Plans compared\n\n**");
    out.append(PlanMarkdown.escaped(comparison.headline())).append("**\n\n| ");
    out.append(String.join(" | ", COLUMNS)).append(" |\n|").append("---|".repeat(COLUMNS.size()));
    out.append('\n');
    for (Match match : comparison.matches()) {
      out.append('|');
      cells(match).forEach(c -> out.append(' ').append(PlanMarkdown.escaped(c)).append(" |"));
      out.append('\n');
    }
    return out.toString();
  }

  private List<String> cells(Match match) {
    return List.of(
        match.before().map(Node::label).orElse(""),
        match.after().map(Node::label).orElse(""),
        times(match),
        rows(match),
        match.changed() || sign(match).equals("-") || sign(match).equals("+")
            ? match.sentence()
            : "");
  }

  private String html() {
    return PlanPage.page(
        "Plans compared",
        html -> {
          html.markup("<main>\n").element("h1", "Plans compared").markup("\n");
          html.element("p", before + " → " + after).markup("\n");
          html.element("p", "headline", comparison.headline()).markup("\n");
          html.markup("<div class=\"scroll\"><table>\n<tr>");
          COLUMNS.forEach(c -> html.element("th", c));
          html.markup("</tr>\n");
          for (Match match : comparison.matches()) {
            html.markup("<tr>");
            cells(match).forEach(c -> html.element("td", c));
            html.markup("</tr>\n");
          }
          html.markup("</table></div>\n</main>\n");
        });
  }

  private String json() {
    ObjectNode root = JsonForm.JSON.createObjectNode();
    root.put("version", PlanJson.VERSION).put("headline", comparison.headline());
    PlanJson.number(root, "factor", comparison.factor());
    root.put("measured", comparison.measured());
    side(root.putObject("before"), before, comparison.before());
    side(root.putObject("after"), after, comparison.after());
    var steps = root.putArray("steps");
    comparison.matches().forEach(m -> step(steps.addObject(), m));
    return JsonForm.document(root);
  }

  private static void side(ObjectNode json, String file, Analysis analysis) {
    json.put("file", file).put("format", analysis.query().format());
    PlanJson.put(json, "executionMs", analysis.query().executionMillis());
    json.put("headline", analysis.headline());
  }

  private void step(ObjectNode json, Match match) {
    json.put("kind", kind(match)).put("sentence", match.sentence());
    node(json, "before", comparison.before(), match.before());
    node(json, "after", comparison.after(), match.after());
  }

  private static String kind(Match match) {
    return switch (sign(match)) {
      case "-" -> "removed";
      case "+" -> "added";
      case "~" -> "changed";
      default -> "matched";
    };
  }

  private static void node(ObjectNode json, String key, Analysis analysis, Optional<Node> node) {
    if (node.isEmpty()) {
      json.putNull(key);
      return;
    }
    ObjectNode side = json.putObject(key);
    side.put("id", node.get().id()).put("label", node.get().label());
    NodeMetrics metrics = metrics(analysis, node.get());
    PlanJson.put(side, "selfMs", PlanJson.value(metrics.selfMillis()));
    PlanJson.put(side, "rows", PlanJson.value(metrics.rows()));
    PlanJson.put(side, "estimatedRows", node.get().estimate().rows());
    PlanJson.put(side, "cost", node.get().estimate().totalCost());
  }
}
