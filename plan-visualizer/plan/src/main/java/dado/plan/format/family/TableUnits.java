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
import java.util.function.Predicate;

/// Which `SELECT`s of `EXPLAIN`'s table belong to one set operation: those that its result names,
/// or, where `UNION ALL` has no row for its result, those that follow its first.
final class TableUnits {
  private final List<Block> blocks;
  private final Map<Integer, Block> byId = new HashMap<>();
  private final Map<Integer, Draft> units = new HashMap<>();

  TableUnits(TableBlocks table) {
    blocks = table.blocks();
    blocks.forEach(b -> byId.put(b.id(), b));
    table.results().forEach(this::gather);
    blocks.stream().filter(b -> b.isPart() && !units.containsKey(b.id())).forEach(this::follow);
  }

  Optional<Block> block(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The step that stands for a `SELECT` in the tree: that of its set operation, or its own.
  Draft of(Block block) {
    return units.getOrDefault(block.id(), block.step());
  }

  /// The nearest `SELECT` before another one, in the order of the rows.
  Optional<Block> before(Block block, Predicate<Block> wanted) {
    Block found = null;
    for (Block next : blocks) {
      if (next == block) {
        break;
      }
      found = wanted.test(next) ? next : found;
    }
    return Optional.ofNullable(found);
  }

  private void gather(Line result) {
    String name = result.row().cell("table");
    List<Integer> parts = numbers(name);
    for (Block block : blocks) {
      boolean named = parts.contains(block.id());
      boolean omitted =
          name.contains("...")
              && block.isPart()
              && block.id() > parts.getFirst()
              && block.id() < parts.getLast();
      if ((named || omitted) && !units.containsKey(block.id())) {
        units.put(block.id(), result.step());
        result.step().children.add(block.step());
      }
    }
  }

  private void follow(Block part) {
    boolean dependent = part.type().startsWith("DEPENDENT");
    Optional<Block> first =
        before(part, b -> dependent ? b.isSubquery() : !b.isSubquery() && !b.isPart());
    first.ifPresent(f -> join(f, part));
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
