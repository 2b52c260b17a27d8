package dado.plan.format.family;

import dado.plan.format.family.TableBlocks.Block;
import dado.plan.format.family.TableBlocks.Line;
import dado.plan.model.Operator;
import dado.plan.syntax.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Which `SELECT`s of `EXPLAIN`'s table belong to one set operation: those that its result names,
/// or, where `UNION ALL` has no row for its result, those that follow its first.
final class TableUnits {
  private final List<Block> blocks;
  private final Map<Integer, Block> byId = new HashMap<>();
  private final Map<Integer, Draft> units = new HashMap<>();
  private final Map<Integer, Block> askers = new HashMap<>();

  TableUnits(TableBlocks table) {
    blocks = table.blocks();
    blocks.forEach(b -> byId.put(b.id(), b));
    table.results().forEach(this::gather);
    unite();
  }

  Optional<Block> block(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The step that stands for a `SELECT` in the tree: that of its set operation, or its own.
  Draft of(Block block) {
    return units.getOrDefault(block.id(), block.step());
  }

  /// The nearest `SELECT` before another one that is no subquery, in the order of the rows.
  Optional<Block> before(Block block) {
    return Optional.ofNullable(askers.get(block.id()));
  }

  private void gather(Line result) {
    String name = result.row().cell("table");
    List<Integer> parts = numbers(name);
    parts.forEach(id -> block(id).ifPresent(b -> gather(b, result)));
    if (name.contains("...") && parts.size() > 1) {
      blocks.stream()
          .filter(b -> b.isPart() && b.id() > parts.getFirst() && b.id() < parts.getLast())
          .forEach(b -> gather(b, result));
    }
  }

  private void gather(Block block, Line result) {
    if (units.putIfAbsent(block.id(), result.step()) == null) {
      result.step().children.add(block.step());
    }
  }

  private void unite() {
    Block asker = null;
    Block first = null;
    Block subquery = null;
    for (Block block : blocks) {
      if (asker != null) {
        askers.put(block.id(), asker);
      }
      Block head = block.type().startsWith("DEPENDENT") ? subquery : first;
      if (block.isPart() && head != null && !units.containsKey(block.id())) {
        join(head, block);
      }
      asker = block.isSubquery() ? asker : block;
      first = block.isSubquery() || block.isPart() ? first : block;
      subquery = block.isSubquery() ? block : subquery;
    }
  }

  private void join(Block first, Block part) {
    Draft unit = units.computeIfAbsent(first.id(), id -> united(first));
    units.put(part.id(), unit);
    unit.children.add(part.step());
  }

  private static Draft united(Block first) {
    Draft all = new Draft();
    all.label = "Union all";
    all.operator = new Operator.Other("Union");
    all.children.add(first.step());
    return all;
  }

  /// The numbers in a name ("<union1,2>").
  static List<Integer> numbers(String name) {
    List<Integer> found = new ArrayList<>();
    int at = 0;
    while (at < name.length()) {
      int end = at;
      while (end < name.length() && Character.isDigit(name.charAt(end))) {
        end++;
      }
      number(name.substring(at, end)).ifPresent(found::add);
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static OptionalInt number(String digits) {
    return digits.isEmpty() || digits.length() > 9
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(digits));
  }
}
