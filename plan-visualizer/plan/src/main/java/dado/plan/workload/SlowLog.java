package dado.plan.workload;

import dado.plan.compare.PlanGroups;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The statements of the slow query log of MySQL or MariaDB: one for each query, with the values of
/// its slowest run, and the milliseconds of all its runs as its weight.
final class SlowLog {
  private static final String TIME = "# Query_time: ";

  private final Engine engine;
  private final String name;
  private final Map<String, Runs> queries = new LinkedHashMap<>();

  private record Runs(String sql, int line, int runs, double total, double worst) {
    Runs and(Runs other) {
      Runs slower = other.worst > worst ? other : this;
      return new Runs(
          slower.sql, slower.line, runs + other.runs, total + other.total, slower.worst);
    }
  }

  private SlowLog(Engine engine, String name) {
    this.engine = engine;
    this.name = name;
  }

  /// Whether a text is such a log, or the start of one.
  static boolean isOne(String start) {
    return start.startsWith(TIME) || start.contains("\n" + TIME);
  }

  static Workload read(Engine engine, String name, String text) {
    SlowLog log = new SlowLog(engine, name);
    log.entries(text);
    List<WorkloadStatement> statements = new ArrayList<>();
    log.queries.values().stream()
        .sorted((a, b) -> Double.compare(b.total, a.total))
        .forEach(runs -> statements.add(log.statement(statements.size() + 1, runs)));
    return new Workload(statements, List.of());
  }

  private WorkloadStatement statement(int number, Runs runs) {
    String times = runs.runs == 1 ? "1 run" : runs.runs + " runs";
    String source = name + ", line " + runs.line + " (" + times + ")";
    return new WorkloadStatement(name + "#" + number, runs.sql, runs.total, source);
  }

  private void entries(String text) {
    List<String> lines = text.lines().toList();
    double millis = 0;
    int began = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("# ")) {
        add(lines.subList(began, i), began + 1, millis);
        millis = line.startsWith(TIME) ? millis(line) : millis;
        began = i + 1;
      }
    }
    add(lines.subList(began, lines.size()), began + 1, millis);
  }

  private void add(List<String> lines, int line, double millis) {
    String text = lines.stream().map(l -> l + "\n").collect(Collectors.joining());
    for (SqlStatement statement : Statements.split(engine, text)) {
      if (millis > 0 && isPlanned(statement)) {
        int before =
            (int) text.substring(0, statement.start()).chars().filter(c -> c == '\n').count();
        String key = PlanGroups.normalized(engine, statement.text());
        Runs run = new Runs(statement.text(), line + before, 1, millis, millis);
        queries.merge(key, run, Runs::and);
      }
    }
  }

  private static boolean isPlanned(SqlStatement statement) {
    return switch (statement.kind()) {
      case READS, WRITES -> true;
      case DEFINES, CONTROLS, UNKNOWN -> false;
    };
  }

  private static double millis(String line) {
    int end = line.indexOf(' ', TIME.length());
    String seconds = line.substring(TIME.length(), end < 0 ? line.length() : end);
    try {
      return Double.parseDouble(seconds.toLowerCase(Locale.ROOT)) * 1000;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
