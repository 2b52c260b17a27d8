package dado.plan.format;

import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.model.Unknown;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/// Readings as text: every step with its lines in the paste and all that was read of it.
final class Readings {
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          "Startup Cost",
          "Total Cost",
          "Plan Rows",
          "Plan Width",
          "Actual Startup Time",
          "Actual Total Time",
          "Actual Rows",
          "Actual Loops",
          "Parent Relationship",
          "Subplan Name");

  private Readings() {}

  static String shown(String paste, List<Reading> readings) {
    StringBuilder text = new StringBuilder();
    int[] from = new int[1];
    for (Reading reading : readings) {
      text.append(text.isEmpty() ? "" : "\n");
      reading.query().ifPresent(q -> query(reading.line(), q, before(paste, q, from), text));
      reading
          .error()
          .ifPresent(e ->
              text.append("line ")
                  .append(reading.line())
                  .append(": error: ")
                  .append(e.getMessage())
                  .append('\n'));
    }
    return text.toString();
  }

  private static void query(int line, Query query, int before, StringBuilder text) {
    text.append("line ").append(line).append(": ").append(query.format()).append('\n');
    if (!query.sql().isEmpty()) {
      text.append("sql: ").append(query.sql().replace("\n", "\n     ")).append('\n');
    }
    query.planningMillis().ifPresent(m -> text.append("planning: ").append(m).append(" ms\n"));
    query.executionMillis().ifPresent(m -> text.append("execution: ").append(m).append(" ms\n"));
    new TreeMap<>(query.settings())
        .forEach((k, v) -> text.append("setting ").append(k).append(" = ").append(v).append('\n'));
    new TreeMap<>(query.outside())
        .forEach(
            (k, v) -> text.append("outside: ").append(k).append(' ').append(v).append(" ms\n"));
    query
        .printed()
        .forEach((k, v) -> text.append("printed: ").append(k).append(" = ").append(v).append('\n'));
    query.roots().forEach(r -> nodes(r, query.raw(), before, text));
    for (Unknown unknown : query.unknown()) {
      text.append("unknown in ")
          .append(unknown.nodeId())
          .append(", line ")
          .append(unknown.place().line(query.raw()) + before)
          .append(": ")
          .append(unknown.text().replace("\n", "\\n"))
          .append('\n');
    }
  }

  /// How many lines of the paste stand before the plan's part of it.
  private static int before(String paste, Query query, int[] from) {
    String unix = paste.replace("\r\n", "\n");
    int start = unix.indexOf(query.raw().replace("\r\n", "\n"), from[0]);
    from[0] = Math.max(from[0], start);
    return (int) unix.substring(0, Math.max(0, start)).chars().filter(c -> c == '\n').count();
  }

  private static void nodes(Node root, String raw, int before, StringBuilder text) {
    record Open(Node node, int depth) {}
    java.util.ArrayDeque<Open> open = new java.util.ArrayDeque<>(List.of(new Open(root, 0)));
    while (!open.isEmpty()) {
      Open next = open.pop();
      node(next.node, "  ".repeat(next.depth), raw, before, text);
      next.node.children().reversed().forEach(c -> open.push(new Open(c, next.depth + 1)));
    }
  }

  private static void node(Node node, String indent, String raw, int before, StringBuilder text) {
    String role = node.subplan().isEmpty() ? "" : node.role() + " " + node.subplan() + ": ";
    text.append(indent).append(role).append(node.label()).append(numbers(node));
    if (node.place().isKnown()) {
      int first = node.place().line(raw) + before;
      long last = first + node.place().in(raw).lines().count() - 1;
      text.append("  @").append(first).append('-').append(last);
    }
    text.append('\n');
    node.raw().forEach((k, v) -> property(k, v, indent, text));
    node.actual()
        .ifPresent(a ->
            a.workers()
                .forEach(w ->
                    text.append(indent)
                        .append("    worker ")
                        .append(w.number())
                        .append(' ')
                        .append(w.raw())
                        .append('\n')));
  }

  private static void property(String key, String value, String indent, StringBuilder text) {
    if (!SHOWN_ELSEWHERE.contains(key)) {
      text.append(indent)
          .append("    ")
          .append(key)
          .append(": ")
          .append(value.replace("\n", "\\n"))
          .append('\n');
    }
  }

  private static String numbers(Node node) {
    StringBuilder text = new StringBuilder();
    node.estimate()
        .totalCost()
        .ifPresent(c ->
            text.append(
                String.format(
                    Locale.ROOT, " cost=%s..%s", node.estimate().startupCost().orElse(0), c)));
    node.estimate().rows().ifPresent(r -> text.append(" rows=").append(r));
    node.actual()
        .ifPresent(a ->
            text.append(
                a.executed()
                    ? String.format(
                        Locale.ROOT,
                        " actual %s ms, rows %s, loops %s",
                        a.totalMillis().isPresent() ? a.totalMillis().getAsDouble() : "?",
                        a.rows(),
                        a.loops())
                    : " never executed"));
    return text.toString();
  }
}
