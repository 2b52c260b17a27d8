package dado.plan.format.family;

import dado.plan.format.family.TableBlocks.Block;
import dado.plan.format.family.TableBlocks.Line;
import dado.plan.format.frame.Grid;
import dado.plan.model.Role;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a tree of `EXPLAIN`'s table.
///
/// The rows of a `SELECT` are the tables of a join, in its order. A derived table stands below the
/// row that reads it ("<derived2>"), the parts of a set operation below its result ("<union1,2>"),
/// a subquery below the `SELECT` that asks it: the one that a note names, else the nearest before
/// it. `Node.raw` has the server's columns.
public final class ExplainTable {
  private final TableBlocks table;
  private final TableUnits units;
  private final Map<Draft, Draft> containers = new HashMap<>();

  private ExplainTable(TableBlocks table) {
    this.table = table;
    this.units = new TableUnits(table);
  }

  /// @param joins how the tables of a join hang below it
  /// @param notes the server's notes after the table
  public static List<Draft> trees(
      Grid grid, Aliases aliases, Leftovers leftovers, BlockJoins joins, Notes notes) {
    List<TableRow> rows = grid.rows().stream().map(r -> TableRow.of(grid, r)).toList();
    TableBlocks table = new TableBlocks(rows, new TableSteps(aliases, leftovers));
    return new ExplainTable(table).build(joins, notes.correlations());
  }

  private List<Draft> build(BlockJoins joins, Map<Integer, Integer> outer) {
    for (Block block : table.blocks()) {
      block.lines().forEach(l -> hangMaker(block, l));
    }
    table.blocks().forEach(joins::build);
    for (Block block : table.blocks()) {
      if (block.isSubquery()) {
        hangSubquery(block, outer);
      }
    }
    return roots();
  }

  private List<Draft> roots() {
    Set<Draft> roots = new LinkedHashSet<>();
    table.blocks().stream()
        .map(units::of)
        .filter(u -> !containers.containsKey(u))
        .forEach(roots::add);
    table.results().stream()
        .map(Line::step)
        .filter(r -> !containers.containsKey(r))
        .forEach(roots::add);
    roots.stream().skip(1).forEach(r -> r.role = Role.BESIDE);
    return new ArrayList<>(roots);
  }

  /// A row that reads a derived or materialized table has what makes it below.
  private void hangMaker(Block block, Line line) {
    String name = line.row().cell("table");
    if (name.startsWith("<derived") || name.startsWith("<subquery")) {
      for (int id : TableUnits.numbers(name)) {
        units.block(id).map(units::of).ifPresent(u -> hang(u, line.step(), units.of(block)));
      }
    }
  }

  /// A table that reads itself (a recursive one) makes no circle.
  private void hang(Draft unit, Draft below, Draft container) {
    if (!containers.containsKey(unit) && outermost(container) != unit) {
      containers.put(unit, container);
      below.children.add(unit);
    }
  }

  /// Ways up are cut short behind it, so that long ones are gone once.
  private Draft outermost(Draft unit) {
    Draft top = unit;
    while (containers.containsKey(top)) {
      top = containers.getOrDefault(top, top);
    }
    Draft at = unit;
    while (at != top) {
      Draft next = containers.getOrDefault(at, top);
      containers.put(at, top);
      at = next;
    }
    return top;
  }

  private void hangSubquery(Block subquery, Map<Integer, Integer> outer) {
    Draft unit = units.of(subquery);
    if (containers.containsKey(unit)) {
      return;
    }
    unit.role = subquery.type().equals("SUBQUERY") ? Role.RUN_ONCE : Role.SUB_PLAN;
    unit.subplan = subquery.step().label;
    Optional<Block> asking =
        units.block(outer.getOrDefault(subquery.id(), 0)).or(() -> units.before(subquery));
    asking.ifPresent(a -> hang(unit, a.step(), units.of(a)));
  }
}
