package dado.plan.format;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Case;
import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.model.Role;
import dado.plan.model.Span;
import dado.plan.model.Unknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is read of plans of MySQL, MariaDB and SQLite, step by step, with everything in its place.
class ReadingCasesTest {

  @TestFactory
  Stream<DynamicTest> readsEachStep() {
    return Case.below("reading").stream()
        .map(c -> dynamicTest(c.name(), () -> c.check("steps.txt", steps(c))));
  }

  private static String steps(Case c) throws Exception {
    StringBuilder out = new StringBuilder();
    for (Reading reading : PlanReader.read(text(c), sql(c))) {
      reading.query().ifPresent(q -> print(q, out));
      reading.error().ifPresent(e -> out.append("error: ").append(e.getMessage()).append('\n'));
    }
    return out.toString();
  }

  private static String text(Case c) throws IOException {
    try (Stream<Path> files = Files.list(c.directory())) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith("plan."))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }

  private static String sql(Case c) throws IOException {
    Path file = c.directory().resolve("query.sql");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static void print(Query query, StringBuilder out) {
    out.append(query.format()).append('\n');
    if (!query.sql().isEmpty()) {
      out.append("sql: ").append(query.sql().strip().replaceAll("\\s+", " ")).append('\n');
    }
    for (Node root : query.roots()) {
      print(root, query, out);
    }
    for (Unknown unknown : query.unknown()) {
      out.append("unknown in step ").append(unknown.nodeId()).append(": ").append(unknown.text());
      out.append(line(unknown.place(), query)).append('\n');
    }
  }

  private static void print(Node root, Query query, StringBuilder out) {
    Deque<Below> open = new ArrayDeque<>();
    open.push(new Below(root, 0));
    while (!open.isEmpty()) {
      Below next = open.pop();
      print(next, query, out);
      next.node.children().reversed().forEach(c -> open.push(new Below(c, next.depth + 1)));
    }
  }

  private static void print(Below below, Query query, StringBuilder out) {
    Node node = below.node;
    String indent = "  ".repeat(below.depth);
    out.append(indent).append(node.id()).append(' ').append(node.label().replace("\n", "\\n"));
    out.append(node.role() == Role.CHILD ? "" : " <" + node.role() + ">");
    out.append(line(node.place(), query)).append('\n');
    out.append(indent).append("    ").append(words(node.operator()));
    number(out, " cost ", node.estimate().totalCost());
    number(out, " rows ", node.estimate().rows());
    node.actual().ifPresent(a -> out.append(words(a)));
    out.append('\n');
    node.conditions()
        .forEach((name, text) ->
            out.append(indent).append("    ").append(name).append(": ").append(text).append('\n'));
  }

  private static String line(Span place, Query query) {
    return place.isKnown() ? " @" + place.line(query.raw()) : "";
  }

  private static String words(Operator operator) {
    return switch (operator) {
      case Operator.SequentialScan s -> "scan of " + words(s.relation());
      case Operator.IndexScan s ->
          s.access() + " of " + words(s.relation()) + " through \"" + s.index() + "\"";
      case Operator.Join j -> j.strategy() + " " + j.kind();
      case Operator.Sort s -> "sort by " + s.keys();
      case Operator.Aggregate a -> a.strategy() + " aggregate";
      case Operator.Limit l -> "limit";
      case Operator.Filter f -> "filter";
      case Operator.Gather g -> "gather";
      case Operator.Buffer b -> "buffer";
      case Operator.Other o -> "other";
    };
  }

  private static String words(Operator.Relation relation) {
    String schema = relation.schema().isEmpty() ? "" : relation.schema() + ".";
    return schema
        + relation.table()
        + (relation.table().equals(relation.alias()) ? "" : " " + relation.alias());
  }

  private static String words(Actual actual) {
    if (!actual.executed()) {
      return "; never executed";
    }
    StringBuilder out = new StringBuilder(";");
    number(out, " ms ", actual.totalMillis());
    out.append(actual.totalMillis().isPresent() ? " ± " + rounded(actual.timeError()) : "");
    out.append(" rows ")
        .append(rounded(actual.rows()))
        .append(" ± ")
        .append(rounded(actual.rowsError()));
    number(out, " removed ", actual.rowsRemoved());
    return out.append(" loops ").append(rounded(actual.loops())).toString();
  }

  private static void number(StringBuilder out, String name, OptionalDouble number) {
    if (number.isPresent()) {
      out.append(name).append(rounded(number.getAsDouble()));
    }
  }

  private static String rounded(double number) {
    return String.format(Locale.ROOT, "%.6g", number)
        .replaceAll("(\\.\\d*?)0+(e.*)?$", "$1$2")
        .replaceAll("\\.(e.*)?$", "$1");
  }

  /// A step that is still to be printed.
  private record Below(Node node, int depth) {}
}
