package dado.plan.format.sqlite;

import dado.plan.model.Estimate;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Digits;
import dado.plan.syntax.Draft;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// SQLite's `EXPLAIN QUERY PLAN`: rows of id, parent, cost and detail, a line each, with tabs.
///
/// The third column is called "notused" and holds the planner's cost as a LogEst, ten times the
/// binary logarithm, per run of the step; 0 where it has none. See `whereexplain`/`wherecode.c` and
/// `sqlite3LogEst` in SQLite's sources.
public final class SqliteRows implements PlanFormat {
  private static final Pattern ROW =
      Pattern.compile("\\s*(\\d{1,9})\\t(\\d{1,9})\\t(-?\\d{1,9})\\t(.*)");
  private static final String EXPECTED =
      "id, parent, notused and detail with tabs between, as EXPLAIN QUERY PLAN gives them";
  private static final double LOG_EST_UNIT = 10;

  @Override
  public String id() {
    return "sqlite-rows";
  }

  @Override
  public Engine engine() {
    return Engine.SQLITE;
  }

  @Override
  public boolean recognizes(String text) {
    return text.indexOf('\t') > 0 && Character.isDigit(text.charAt(0));
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    return List.of(query(sql, text));
  }

  private static Query query(String sql, String text) throws PlanSyntaxException {
    Draft root = new Draft();
    root.operator = new Operator.Other("Query");
    root.label = "Query";
    Map<Integer, Draft> byId = new HashMap<>(Map.of(0, root));
    Draft last = root;
    int number = 0;
    for (String line : text.lines().toList()) {
      last = read(line, ++number, last, byId);
    }
    return query(sql, text, root);
  }

  /// Reads a line and returns the step that the next line may go on with.
  private static Draft read(String line, int number, Draft last, Map<Integer, Draft> byId)
      throws PlanSyntaxException {
    Matcher row = ROW.matcher(line);
    if (row.matches()) {
      return add(row, byId, number);
    }
    if (byId.size() > 1) {
      // A name with a line break in it goes on in the next line.
      last.raw.merge("detail", "\n" + line, String::concat);
    } else if (!line.isBlank() && !line.startsWith("id\t")) {
      throw new PlanSyntaxException("Not a row of a plan", number, 1, EXPECTED);
    }
    return last;
  }

  private static Draft add(Matcher row, Map<Integer, Draft> byId, int line)
      throws PlanSyntaxException {
    Draft parent = byId.get(Integer.parseInt(row.group(2)));
    if (parent == null) {
      throw new PlanSyntaxException(
          "No step has the id " + row.group(2), line, row.start(2) + 1, "the id of an earlier row");
    }
    Draft draft = new Draft();
    draft.raw.put("id", row.group(1));
    draft.raw.put("parent", row.group(2));
    draft.raw.put("notused", row.group(3));
    draft.raw.put("detail", row.group(4));
    parent.children.add(draft);
    byId.put(Integer.parseInt(row.group(1)), draft);
    return draft;
  }

  private static Query query(String sql, String text, Draft root) {
    describe(new Aliases(sql), root);
    return new Query(
        Engine.SQLITE,
        "sqlite-rows",
        sql,
        Draft.finish(List.of(root)),
        Map.of(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Map.of(),
        List.of(),
        text);
  }

  private static void describe(Aliases aliases, Draft root) {
    List<Draft> order = Draft.inReadingOrder(List.of(root));
    Set<String> derived =
        order.stream()
            .flatMap(d -> SqliteDetail.defines(d.raw.getOrDefault("detail", "")).stream())
            .collect(Collectors.toSet());
    order.stream().skip(1).forEach(d -> SqliteDetail.describe(d, aliases, derived));
    order.reversed().forEach(d -> d.estimate = estimate(d));
  }

  /// The step's own cost and all below it.
  private static Estimate estimate(Draft draft) {
    double logEst = Digits.number(draft.raw.getOrDefault("notused", "0")).orElse(0);
    double own = logEst == 0 ? 0 : Math.pow(2, logEst / LOG_EST_UNIT);
    double below = draft.children.stream().mapToDouble(c -> c.estimate.totalCost().orElse(0)).sum();
    return new Estimate(
        OptionalDouble.empty(),
        own + below > 0 ? OptionalDouble.of(own + below) : OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
