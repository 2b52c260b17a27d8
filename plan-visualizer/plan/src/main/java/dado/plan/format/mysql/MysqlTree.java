package dado.plan.format.mysql;

import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// MySQL's `EXPLAIN FORMAT=TREE` and `EXPLAIN ANALYZE`, since 8.0.
public final class MysqlTree implements PlanFormat {
  private static final Pattern STEP = Pattern.compile("( *)-> (.*)");

  @Override
  public String id() {
    return "mysql-tree";
  }

  @Override
  public Engine engine() {
    return Engine.MYSQL;
  }

  @Override
  public boolean recognizes(String text) {
    return text.stripLeading().startsWith("-> ");
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    return List.of(query(sql, text));
  }

  private static Query query(String sql, String text) throws PlanSyntaxException {
    List<Draft> roots = trees(text);
    Aliases aliases = new Aliases(sql);
    Draft.inReadingOrder(roots).forEach(d -> MysqlStep.describe(d, aliases));
    return new Query(
        Engine.MYSQL,
        "mysql-tree",
        sql,
        Draft.finish(roots),
        Map.of(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Map.of(),
        List.of(),
        text);
  }

  private static List<Draft> trees(String text) throws PlanSyntaxException {
    List<Draft> roots = new ArrayList<>();
    Deque<Indented> open = new ArrayDeque<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      read(line, ++number, roots, open);
    }
    if (roots.isEmpty()) {
      throw new PlanSyntaxException("No plan", 1, 1, "the result of EXPLAIN FORMAT=TREE");
    }
    return roots;
  }

  private static void read(String line, int number, List<Draft> roots, Deque<Indented> open)
      throws PlanSyntaxException {
    Matcher step = STEP.matcher(line);
    if (step.matches()) {
      add(roots, open, new Indented(step.group(1).length(), draft(step.group(2))));
    } else if (!open.isEmpty()) {
      // A name or a text with a line break in it goes on in the next line.
      open.element().draft().raw.merge(MysqlStep.LINE, "\n" + line, String::concat);
    } else if (line.startsWith("<not executable")) {
      roots.add(draft(line));
    } else if (!line.isBlank() && !line.equals("EXPLAIN")) {
      throw new PlanSyntaxException("Not a step of a plan", number, 1, "a line with \"-> \"");
    }
  }

  private static void add(List<Draft> roots, Deque<Indented> open, Indented next) {
    while (!open.isEmpty() && open.element().indent() >= next.indent()) {
      open.pop();
    }
    if (open.isEmpty()) {
      roots.add(next.draft());
    } else {
      open.element().draft().children.add(next.draft());
    }
    open.push(next);
  }

  private static Draft draft(String line) {
    Draft draft = new Draft();
    draft.operator = new Operator.Other(line);
    draft.raw.put(MysqlStep.LINE, line);
    return draft;
  }

  /// A step and how far it stands to the right.
  private record Indented(int indent, Draft draft) {}
}
