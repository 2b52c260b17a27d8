package dado.plan.format.sqlite;

import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.syntax.Draft;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;

/// SQLite's `EXPLAIN QUERY PLAN` as its shell draws it since 3.24: `QUERY PLAN`, then a tree of
/// `|--` and `` `-- ``. The shell leaves out the numbers. `Node.raw` has the text under `detail`.
public final class SqliteTree implements PlanFormat {
  private static final String HEADING = "QUERY PLAN";
  private static final List<String> RAILS = List.of("|  ", "   ", "│  ");
  private static final List<String> BRANCHES = List.of("|--", "`--", "├──", "└──");

  @Override
  public String id() {
    return "sqlite-tree";
  }

  @Override
  public Engine engine() {
    return Engine.SQLITE;
  }

  @Override
  public boolean recognizes(String text) {
    String start = text.substring(0, Math.min(text.length(), 1_000)).stripLeading();
    if (start.startsWith(HEADING)) {
      int line = start.indexOf('\n');
      start = line < 0 ? "" : start.substring(line + 1).stripLeading();
      return startsBranch(start);
    }
    return startsBranch(start);
  }

  private static boolean startsBranch(String text) {
    return BRANCHES.stream().anyMatch(text::startsWith);
  }

  @Override
  public List<Query> parse(String sql, String text) throws PlanSyntaxException {
    List<Reading> plans = new ArrayList<>();
    int number = 0;
    for (int at = 0; at < text.length(); ) {
      int stop = text.indexOf('\n', at);
      int end = stop < 0 ? text.length() : stop;
      int close = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
      take(text.substring(at, close), at, ++number, plans);
      at = end + 1;
    }
    if (plans.isEmpty()) {
      throw new PlanSyntaxException("No plan", 1, 1, "QUERY PLAN and a tree below it");
    }
    plans.forEach(p -> p.finish(text));
    return plans.stream().map(p -> p.plan.query(id(), sql, text)).toList();
  }

  private static void take(String line, int start, int number, List<Reading> plans)
      throws PlanSyntaxException {
    if (line.startsWith(HEADING)) {
      plans.add(new Reading(new SqlitePlan()));
      return;
    }
    int depth = 0;
    int at = 0;
    while (railAt(line, at)) {
      depth++;
      at += 3;
    }
    if (startsBranch(line.substring(at))) {
      if (plans.isEmpty()) {
        plans.add(new Reading(new SqlitePlan()));
      }
      plans.getLast().add(depth, new Span(start + at + 3, start + line.length()));
    } else if (!line.isBlank()) {
      other(line, start, number, plans);
    }
  }

  private static boolean railAt(String line, int at) {
    return RAILS.stream().anyMatch(r -> line.startsWith(r, at));
  }

  private static void other(String line, int start, int number, List<Reading> plans)
      throws PlanSyntaxException {
    if (plans.isEmpty()) {
      throw new PlanSyntaxException("Not a line of a plan", number, 1, "QUERY PLAN or \"|--\"");
    }
    Span place = new Span(start, start + line.length());
    Reading last = plans.getLast();
    if (last.open.isEmpty()) {
      last.plan.leftovers().add(line.strip(), place);
    } else {
      // A name with a line break in it goes on in the next line.
      Draft step = last.open.getLast();
      step.place = new Span(step.place.start(), place.end());
    }
  }

  /// A plan that is being read, with the steps that the next line may stand below.
  private static final class Reading {
    private final SqlitePlan plan;
    private final List<Draft> open = new ArrayList<>();

    Reading(SqlitePlan plan) {
      this.plan = plan;
    }

    /// Cuts out the steps' texts.
    void finish(String text) {
      Draft.inReadingOrder(List.of(plan.root())).stream()
          .filter(d -> d.place.isKnown())
          .forEach(d -> d.raw.put("detail", d.place.in(text).stripTrailing()));
    }

    void add(int depth, Span place) {
      while (open.size() > depth) {
        open.removeLast();
      }
      Draft draft = new Draft();
      draft.place = place;
      (open.isEmpty() ? plan.root() : open.getLast()).children.add(draft);
      open.add(draft);
    }
  }
}
