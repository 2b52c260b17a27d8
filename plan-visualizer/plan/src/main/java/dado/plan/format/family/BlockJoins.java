package dado.plan.format.family;

import dado.plan.format.family.TableBlocks.Block;
import dado.plan.format.family.TableBlocks.Line;
import dado.plan.model.Actual;
import dado.plan.model.Operator;
import dado.plan.syntax.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the rows of a `SELECT` in `EXPLAIN`'s table hang below it.
public enum BlockJoins {
  /// Joins of two inputs each, as MySQL's tree has them.
  TWO_INPUTS,
  /// One join of all its tables, as MariaDB's JSON has it.
  MANY_INPUTS;

  void build(Block block) {
    measure(block.lines());
    List<Draft> tables = new ArrayList<>(block.lines().stream().map(Line::step).toList());
    List<Draft> changed = changed(tables);
    tables.removeAll(changed);
    Draft below = ordered(block, tables);
    for (Draft change : changed) {
      below = wrapped(change, below);
    }
    if (!below.label.isEmpty() || !below.children.isEmpty()) {
      block.step().children.add(below);
      block.step().actual = below.actual.filter(Actual::executed);
    }
  }

  /// The join of the tables, with what groups and sorts it.
  private Draft ordered(Block block, List<Draft> tables) {
    boolean temporary = has(block, "Using temporary");
    boolean sorts = has(block, "Using filesort");
    if (sorts && !temporary && tables.size() > 1) {
      // Without a temporary table only the first table of a join can be sorted.
      tables.set(0, wrapped(sort(), tables.getFirst()));
      return join(tables);
    }
    Draft below = join(tables);
    below = temporary ? wrapped(buffer(), below) : below;
    return sorts ? wrapped(sort(), below) : below;
  }

  private static boolean has(Block block, String extra) {
    return block.lines().stream().anyMatch(l -> l.row().has(extra));
  }

  /// The tables that rows are put into: they are not read.
  private static List<Draft> changed(List<Draft> tables) {
    return tables.stream()
        .filter(t -> t.label.startsWith("Insert into") || t.label.startsWith("Replace into"))
        .toList();
  }

  private static Draft wrapped(Draft around, Draft below) {
    if (!below.label.isEmpty() || !below.children.isEmpty()) {
      around.children.add(below);
    }
    return around;
  }

  private static Draft sort() {
    Draft sort = new Draft();
    sort.label = "Sort";
    sort.operator = new Operator.Sort(List.of());
    return sort;
  }

  private static Draft buffer() {
    Draft buffer = new Draft();
    buffer.label = "Temporary table";
    buffer.operator = new Operator.Buffer("Temporary table");
    return buffer;
  }

  private Draft join(List<Draft> tables) {
    if (tables.size() < 2) {
      return tables.isEmpty() ? new Draft() : tables.getFirst();
    }
    Draft join = new Draft();
    join.children.addAll(tables);
    switch (this) {
      case TWO_INPUTS -> leftDeep(join);
      case MANY_INPUTS -> flat(join);
    }
    return join;
  }

  private static void flat(Draft join) {
    join.label = "Nested loop join";
    join.operator = new Operator.Join("nested loop", "inner");
  }

  private static void leftDeep(Draft join) {
    LeftDeep.build(join, (step, outer, inner) -> describe(step, extra(inner)));
  }

  /// Of a sorted table, its own.
  private static String extra(Draft table) {
    return table.raw.getOrDefault("Extra", "");
  }

  private static void describe(Draft join, String extra) {
    int buffer = extra.indexOf("Using join buffer (");
    String how = buffer < 0 ? "" : extra.substring(buffer).toLowerCase(Locale.ROOT);
    String strategy =
        how.contains("hash")
            ? "hash"
            : how.contains("batched")
                ? "batched key access"
                : how.isEmpty() ? "nested loop" : "block nested loop";
    String kind =
        extra.contains("Not exists") ? "anti" : extra.contains("FirstMatch") ? "semi" : "inner";
    join.operator = new Operator.Join(strategy, kind);
    join.label = JoinWords.of(strategy, kind);
  }

  /// Each table runs once for each row that those before it hand on.
  private static void measure(List<Line> lines) {
    double loops = 1;
    for (Line line : lines) {
      boolean buffered = line.row().has("Using join buffer");
      Draft step = line.step();
      double runs = buffered ? 1 : loops;
      step.actual = TableSteps.actual(line.row(), runs);
      loops = step.actual.map(a -> a.rows() * a.loops()).orElse(loops);
    }
  }
}
