package dado.plan.format.mariadb;

import dado.plan.model.Actual;
import dado.plan.model.Counters;
import dado.plan.model.Estimate;
import dado.plan.syntax.Digits;
import dado.plan.syntax.Draft;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// MariaDB's numbers as Dado keeps them: time and cost with everything below, time per loop, rows
/// after the condition.
///
/// MariaDB prints times as totals, without what is below for tables and sorts, with it for blocks;
/// and rows before the condition with the percentage that passes it.
final class MariadbNumbers {
  private static final double PERCENT = 100;

  private MariadbNumbers() {}

  /// Fills in a step whose children are done.
  static void measure(Draft draft) {
    if (is(draft, "filesort")) {
      draft.children.forEach(MariadbNumbers::giveToSort);
    }
    draft.estimate = estimate(draft);
    draft.inclusiveMillis = inclusive(draft);
    if (draft.raw.keySet().stream().anyMatch(k -> k.startsWith("r_"))) {
      draft.actual = Optional.of(actual(draft));
    }
  }

  private static Estimate estimate(Draft draft) {
    double below = draft.children.stream().mapToDouble(c -> c.estimate.totalCost().orElse(0)).sum();
    double printed = number(draft, "cost").orElse(0);
    boolean block = is(draft, "query_block");
    double cost = block ? Math.max(printed, below) : printed + below;
    double passing = number(draft, "filtered").orElse(PERCENT) / PERCENT;
    OptionalDouble rows = number(draft, "rows");
    return new Estimate(
        OptionalDouble.empty(),
        cost > 0 ? OptionalDouble.of(cost) : OptionalDouble.empty(),
        rows.isPresent() ? OptionalDouble.of(rows.getAsDouble() * passing) : rows,
        OptionalDouble.empty());
  }

  private static Actual actual(Draft draft) {
    double loops = loops(draft);
    double rows = rows(draft, loops);
    double passing = number(draft, "r_filtered").orElse(PERCENT) / PERCENT;
    boolean counts = draft.raw.containsKey("r_rows") || draft.raw.containsKey("r_effective_rows");
    return new Actual(
        OptionalDouble.empty(),
        loops > 0 ? OptionalDouble.of(draft.inclusiveMillis / loops) : OptionalDouble.empty(),
        0,
        counts ? rows * passing : rows,
        0,
        loops,
        counts && draft.raw.containsKey("r_filtered")
            ? OptionalDouble.of(rows * (1 - passing))
            : OptionalDouble.empty(),
        Counters.NONE,
        List.of());
  }

  /// A recursive union counts no loops of its own, though what is inside it ran; a materialized
  /// subquery, which is filled once, counts its lookups.
  private static double loops(Draft draft) {
    if (is(draft, "materialization")) {
      return number(draft, "r_loops").orElse(1) > 0 ? 1 : 0;
    }
    double printed = number(draft, "r_loops").orElse(1);
    return printed == 0 && draft.inclusiveMillis > 0 ? 1 : printed;
  }

  private static double inclusive(Draft draft) {
    double below = draft.children.stream().mapToDouble(c -> c.inclusiveMillis).sum();
    return is(draft, "query_block") || is(draft, "union_result")
        ? Math.max(number(draft, "r_total_time_ms").orElse(0), below)
        : own(draft) + below;
  }

  /// The table that a sort reads counts the sort's work between its rows among its other time.
  private static void giveToSort(Draft table) {
    if (is(table, "table") && table.actual.isPresent()) {
      table.inclusiveMillis -= number(table, "r_other_time_ms").orElse(0);
      table.actual = Optional.of(actual(table));
    }
  }

  /// A sort's total holds that of the table that it reads, but not that of a temporary table.
  private static double ownOfSort(Draft sort) {
    double total = number(sort, "r_total_time_ms").orElse(0);
    double work = sum(sort.children, "r_other_time_ms");
    double reading = sum(sort.children, "r_table_time_ms") + sum(sort.children, "r_unpack_time_ms");
    return reading > 0 ? Math.max(work, total - reading) : total;
  }

  private static double own(Draft draft) {
    double total = number(draft, "r_total_time_ms").orElse(0);
    if (is(draft, "filesort")) {
      return ownOfSort(draft);
    }
    List<Draft> itself = List.of(draft);
    return total
        + sum(itself, "r_table_time_ms")
        + sum(itself, "r_other_time_ms")
        + sum(itself, "r_unpack_time_ms");
  }

  private static double sum(List<Draft> drafts, String key) {
    return drafts.stream().mapToDouble(d -> number(d, key).orElse(0)).sum();
  }

  private static double rows(Draft draft, double loops) {
    for (String key : List.of("r_rows", "r_effective_rows", "r_output_rows")) {
      OptionalDouble printed = number(draft, key);
      if (printed.isPresent()) {
        return printed.getAsDouble();
      }
    }
    return loops > 0 ? rowsBelow(draft) / loops : 0;
  }

  /// What the last step below hands up: joins give what their last table gives.
  private static double rowsBelow(Draft draft) {
    Draft at = draft;
    while (!at.children.isEmpty() && (at == draft || at.actual.isEmpty())) {
      at = is(at, "nested_loop") ? at.children.getLast() : at.children.getFirst();
    }
    return at.actual.map(a -> a.rows() * a.loops()).orElse(0.0);
  }

  private static boolean is(Draft draft, String step) {
    return draft.raw.getOrDefault(MariadbOperators.STEP, "").equals(step);
  }

  private static OptionalDouble number(Draft draft, String key) {
    return Digits.number(draft.raw.getOrDefault(key, ""));
  }
}
