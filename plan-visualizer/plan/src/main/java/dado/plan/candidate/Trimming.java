package dado.plan.candidate;

import dado.plan.model.Numbers;
import dado.plan.predicate.Predicate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// A demand without what the statistics say that no index needs: values that most rows have, and
/// columns behind one that finds few rows by itself.
final class Trimming {
  /// Of a value that more of the rows than this have, an index is no use.
  static final double COMMON = 0.5;

  /// So few rows are read one by one as fast as an index finds fewer.
  static final double FEW_ROWS = 40;

  private final TableFacts table;
  private final List<Predicate> kept = new ArrayList<>();
  private final Set<String> spare = new LinkedHashSet<>();
  private final Map<Predicate, String> refused = new LinkedHashMap<>();
  private final Demand demand;
  private double left;

  Trimming(TableFacts table, Demand full) {
    this.table = table;
    this.left = table.rows().orElse(Double.MAX_VALUE);
    List<Predicate> equal = new ArrayList<>(full.equal());
    // Tests that stand alone find much less than values do.
    equal.sort(
        Comparator.comparing((Predicate p) -> p.test() != Predicate.Test.EQUAL)
            .thenComparingDouble(p -> -table.distinct(p)));
    equal.forEach(this::add);
    boolean few = left <= FEW_ROWS && !kept.isEmpty();
    List<Predicate> among = few ? spared(full.among()) : full.among();
    List<Predicate> ranges = few ? spared(full.ranges()) : full.ranges();
    demand =
        new Demand(kept, among, ranges, full.joins(), full.rest(), full.order(), full.limited());
  }

  private void add(Predicate p) {
    OptionalDouble frequency = table.frequency(p);
    if (frequency.isPresent() && frequency.getAsDouble() > COMMON) {
      refused.put(p, common(p, frequency.getAsDouble()));
    } else if (left <= FEW_ROWS && !kept.isEmpty()) {
      spare.add(p.subject().column());
    } else {
      kept.add(p);
      left *= frequency.orElse(1);
    }
  }

  private List<Predicate> spared(List<Predicate> predicates) {
    predicates.forEach(p -> spare.add(p.subject().column()));
    return List.of();
  }

  static String common(Predicate p, double frequency) {
    return Numbers.percent(frequency)
        + " of the rows meet it: an index on "
        + p.subject().column()
        + " would find nearly all of them.";
  }

  /// What is left.
  Demand demand() {
    return demand;
  }

  /// What most rows meet, with the reason against an index.
  Map<Predicate, String> refused() {
    return refused;
  }

  /// The columns that are left out behind others that find few rows.
  Set<String> spare() {
    return spare;
  }

  /// What to know of columns that are left out; empty where none are.
  String remark() {
    if (spare.isEmpty()) {
      return "";
    }
    String columns = String.join(", ", kept.stream().map(p -> p.subject().column()).toList());
    return columns
        + " alone leaves about "
        + Numbers.count(Math.max(1, Math.rint(left)))
        + (Math.round(left) <= 1 ? " row: " : " rows: ")
        + String.join(", ", spare)
        + (spare.size() == 1 ? " is" : " are")
        + " left out of the index and checked on those.";
  }
}
