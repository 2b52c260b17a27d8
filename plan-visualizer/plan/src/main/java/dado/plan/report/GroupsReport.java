package dado.plan.report;

import dado.plan.compare.PlanGroup;
import dado.plan.model.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The plans of logs, added up by their queries, as a report.
///
/// @param groups in the order in which they are shown
/// @param unread how many plans could not be read
public record GroupsReport(List<PlanGroup> groups, int unread) {
  private static final int VERSION = 1;
  private static final int SHOWN = 100;

  /// The forms that there are, by the words of the command line.
  public static final List<String> FORMS = List.of("text", "json", "markdown");

  public GroupsReport {
    groups = List.copyOf(groups);
  }

  /// The report in one of the [#FORMS].
  ///
  /// @throws IllegalArgumentException for any other word
  public String as(String form) {
    return switch (form) {
      case "text" -> text();
      case "json" -> json();
      case "markdown" -> markdown();
      default -> throw new IllegalArgumentException("No form of a report: " + form);
    };
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    row(out, List.of("Total", "Plans", "Mean", "Worst", "Shapes", "Query"));
    groups.forEach(g -> row(out, cells(g, shortened(query(g)) + " [worst: " + g.where() + "]")));
    return out.append(unread > 0 ? unreadLine() + "\n" : "").toString();
  }

  private static void row(StringBuilder out, List<String> cells) {
    String form = "%12s %7s %12s %12s %6s  %s\n";
    out.append(String.format(Locale.ROOT, form, cells.toArray()));
  }

  private static List<String> cells(PlanGroup group, String query) {
    return List.of(
        group.timed() == 0 ? "-" : Numbers.millis(group.totalMillis()),
        String.valueOf(group.plans()),
        millis(group.meanMillis()),
        millis(group.worst().executionMillis()),
        String.valueOf(group.shapes().size()),
        query);
  }

  private static String shortened(String query) {
    int end = query.offsetByCodePoints(0, Math.min(SHOWN, query.codePointCount(0, query.length())));
    return end < query.length() ? query.substring(0, end) + "…" : query;
  }

  private static String query(PlanGroup group) {
    return group.query().isEmpty() ? "(without its text)" : group.query();
  }

  private static String millis(OptionalDouble millis) {
    return millis.isPresent() ? Numbers.millis(millis.getAsDouble()) : "-";
  }

  private String unreadLine() {
    return unread
        + (unread == 1 ? " plan" : " plans")
        + " could not be read: dado plan show says why.";
  }

  private String markdown() {
    StringBuilder out = new StringBuilder("# Plans by query\n\n");
    out.append("| Total | Plans | Mean | Worst | Shapes | Query |\n");
    out.append("|---:|---:|---:|---:|---:|---|\n");
    groups.forEach(g ->
        out.append("| ")
            .append(String.join(" | ", cells(g, PlanMarkdown.escaped(query(g)))))
            .append(" |\n"));
    return out.append(unread > 0 ? "\n" + unreadLine() + "\n" : "").toString();
  }

  private String json() {
    ObjectNode root = JsonForm.JSON.createObjectNode();
    root.put("version", VERSION).put("unread", unread);
    ArrayNode queries = root.putArray("queries");
    groups.forEach(g -> group(queries.addObject(), g));
    return JsonForm.document(root);
  }

  private static void group(ObjectNode json, PlanGroup group) {
    json.put("query", group.query()).put("engine", group.worst().engine().title());
    json.put("plans", group.plans()).put("timed", group.timed());
    PlanJson.number(json, "totalMillis", group.totalMillis());
    ObjectNode worst = json.putObject("worst");
    worst.put("where", group.where()).put("sql", group.worst().sql());
    group.worst().executionMillis().ifPresent(m -> PlanJson.number(worst, "millis", m));
    ArrayNode shapes = json.putArray("shapes");
    group.shapes().values().forEach(shapes::add);
  }
}
