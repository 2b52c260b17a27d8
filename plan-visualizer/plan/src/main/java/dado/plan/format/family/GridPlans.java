package dado.plan.format.family;

import dado.plan.format.frame.Frames;
import dado.plan.format.frame.Grid;
import dado.plan.format.frame.Unframed;
import dado.plan.model.Query;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Reads the plans that stand in a text as tables, whatever drew them, each with the notes behind
/// it.
public final class GridPlans {
  private static final int HEAD = 20_000;
  private static final String EXPECTED =
      "the table of EXPLAIN with its header: id, select_type, table, type, possible_keys, ...";

  private final Engine engine;
  private final String format;
  private final BlockJoins joins;

  /// @param format the format's id
  public GridPlans(Engine engine, String format, BlockJoins joins) {
    this.engine = engine;
    this.format = format;
    this.joins = joins;
  }

  /// The text's beginning where the table's header stands; empty where it holds no such table.
  public static String head(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    boolean table =
        head.contains("select_type") && head.contains("possible_keys") && head.contains("Extra");
    return table ? head : "";
  }

  /// @throws PlanSyntaxException when there is no table of a plan
  public List<Query> read(String sql, String text) throws PlanSyntaxException {
    List<Found> found = new ArrayList<>();
    for (Unframed part : Frames.unframed(text)) {
      take(part, found);
    }
    if (found.isEmpty()) {
      throw new PlanSyntaxException("No plan", 1, 1, EXPECTED);
    }
    List<Query> plans = new ArrayList<>();
    for (Found plan : found) {
      plans.add(query(plan, sql, text));
    }
    return plans;
  }

  private static void take(Unframed part, List<Found> found) {
    if (part.grid().isPresent() && isPlan(part.grid().get())) {
      found.add(new Found(part.grid().get(), new Notes(), new Leftovers()));
    } else if (!found.isEmpty() && !found.getLast().notes.take(part.grid())) {
      Found last = found.getLast();
      part.text()
          .lines()
          .filter(l -> !l.isBlank() && !Notes.isRuling(l) && !last.notes.take(l))
          .forEach(l -> last.leftovers.add(l.strip(), part.place()));
    }
  }

  private static boolean isPlan(Grid grid) {
    return grid.column("select_type") >= 0 && grid.column("table") >= 0 && !grid.rows().isEmpty();
  }

  private Query query(Found plan, String sql, String text) {
    String statement = plan.notes.sql(sql);
    List<Draft> roots =
        ExplainTable.trees(plan.grid, new Aliases(statement), plan.leftovers, joins, plan.notes);
    return new Query(
        engine,
        format,
        statement,
        Draft.finish(roots),
        Map.of(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Map.of(),
        plan.notes.messages(),
        plan.leftovers.numbered(roots),
        text);
  }

  /// A plan's table and what came after it.
  private record Found(Grid grid, Notes notes, Leftovers leftovers) {}
}
