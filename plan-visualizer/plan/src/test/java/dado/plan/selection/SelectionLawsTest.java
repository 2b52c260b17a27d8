package dado.plan.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.selection.Selection.Chosen;
import dado.plan.whatif.Hypothetical;
import dado.plan.workload.WorkloadStatement;
import dado.schema.dialect.Progress;
import dado.schema.model.Index;
import dado.schema.model.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// The choice among up to eight indexes for up to six statements, beside the best of all choices.
class SelectionLawsTest {
  private static final long MEGA = 1 << 20;

  /// A workload, its indexes, and a planner for them.
  private record World(ModelPlace place, Map<WorkloadStatement, Set<Hypothetical>> relevant) {

    static World of(Random random, int indexes, int statements) {
      List<Hypothetical> all = new ArrayList<>();
      Map<Hypothetical, Long> sizes = new LinkedHashMap<>();
      for (int i = 0; i < indexes; i++) {
        Hypothetical index =
            new Hypothetical(new Name("s", "t" + i), Index.on("i" + i, List.of("c" + i)));
        all.add(index);
        sizes.put(index, MEGA * (1 + random.nextInt(50)));
      }
      Map<String, double[]> costs = new LinkedHashMap<>();
      Map<WorkloadStatement, Set<Hypothetical>> relevant = new LinkedHashMap<>();
      for (int s = 0; s < statements; s++) {
        double[] own = new double[indexes];
        for (int i = 0; i < indexes; i++) {
          own[i] = random.nextInt(3) == 0 ? 1 + random.nextInt(900) : 2000;
        }
        costs.put("q" + s, own);
        relevant.put(
            new WorkloadStatement("q" + s, "q" + s, 0.5 + random.nextInt(5), "q" + s),
            new LinkedHashSet<>(all));
      }
      return new World(new ModelPlace(all, costs, sizes), relevant);
    }

    Costs costs() {
      return new Costs(place, relevant);
    }

    List<Chosen> chosen(OptionalLong budget) throws SQLException {
      Selection selection =
          new Selection(costs(), budget, System.nanoTime() + 1_000_000_000_000L, Progress.NONE);
      return selection.choose(selection.winners());
    }

    long bytes(Set<Hypothetical> set) {
      return set.stream().mapToLong(h -> place.sizes().getOrDefault(h, 0L)).sum();
    }

    /// The lowest value that any set within a budget has.
    double best(long budget) throws SQLException {
      Costs costs = costs();
      double best = 0;
      for (int mask = 0; mask < 1 << place.indexes().size(); mask++) {
        Set<Hypothetical> set = new LinkedHashSet<>();
        for (int i = 0; i < place.indexes().size(); i++) {
          if ((mask >> i & 1) == 1) {
            set.add(place.indexes().get(i));
          }
        }
        if (bytes(set) <= budget) {
          best = Math.min(best, costs.value(set));
        }
      }
      return best;
    }
  }

  private static Set<Hypothetical> set(List<Chosen> chosen) {
    return new LinkedHashSet<>(chosen.stream().map(Chosen::index).toList());
  }

  @Property(tries = 500)
  void withoutABudgetNothingBetterIsLeftOut(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int indexes,
      @ForAll @IntRange(min = 1, max = 6) int statements)
      throws SQLException {
    World world = World.of(new Random(seed), indexes, statements);
    List<Chosen> chosen = world.chosen(OptionalLong.empty());
    Costs costs = world.costs();
    double lost = costs.value(set(chosen)) - world.best(Long.MAX_VALUE);
    assertThat(lost).isLessThanOrEqualTo(indexes * Selection.LEAST * costs.weight() + 1e-9);
  }

  @Property(tries = 500)
  void eachChosenIndexIsWorthItsPlace(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int indexes,
      @ForAll @IntRange(min = 1, max = 6) int statements)
      throws SQLException {
    World world = World.of(new Random(seed), indexes, statements);
    double least = Selection.LEAST * world.costs().weight();
    assertThat(world.chosen(OptionalLong.empty())).allMatch(c -> c.value() >= least);
  }

  @Property(tries = 300)
  void aBudgetIsKeptAndTheBestIndexThatFitsIsMatched(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int indexes,
      @ForAll @IntRange(min = 1, max = 6) int statements,
      @ForAll @IntRange(min = 1, max = 120) int megabytes)
      throws SQLException {
    World world = World.of(new Random(seed), indexes, statements);
    long budget = megabytes * MEGA;
    Set<Hypothetical> chosen = set(world.chosen(OptionalLong.of(budget)));
    assertThat(world.bytes(chosen)).isLessThanOrEqualTo(budget);
    Costs costs = world.costs();
    double slack = Selection.LEAST * indexes * costs.weight() + 1e-9;
    for (Hypothetical index : world.place().indexes()) {
      if (world.bytes(Set.of(index)) <= budget && isWinner(world, index, budget)) {
        assertThat(costs.value(chosen)).isLessThanOrEqualTo(costs.value(Set.of(index)) + slack);
      }
    }
  }

  /// Whether an index is the best that fits for some statement.
  private static boolean isWinner(World world, Hypothetical index, long budget)
      throws SQLException {
    Set<Hypothetical> fitting = new LinkedHashSet<>();
    for (Hypothetical each : world.place().indexes()) {
      if (world.bytes(Set.of(each)) <= budget) {
        fitting.add(each);
      }
    }
    for (WorkloadStatement statement : world.relevant().keySet()) {
      if (world.costs().plan(statement, fitting).used().contains(index)) {
        return true;
      }
    }
    return false;
  }

  @Property(tries = 100)
  void theSameWorkloadGivesTheSameAnswerInAnyOrder(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int indexes,
      @ForAll @IntRange(min = 1, max = 6) int statements)
      throws SQLException {
    World world = World.of(new Random(seed), indexes, statements);
    List<Map.Entry<WorkloadStatement, Set<Hypothetical>>> entries =
        new ArrayList<>(world.relevant().entrySet());
    Collections.shuffle(entries, new Random(seed + 1));
    Map<WorkloadStatement, Set<Hypothetical>> shuffled = new LinkedHashMap<>();
    entries.forEach(e -> shuffled.put(e.getKey(), e.getValue()));
    World other = new World(world.place(), shuffled);
    assertThat(set(other.chosen(OptionalLong.empty())))
        .isEqualTo(set(world.chosen(OptionalLong.empty())));
  }
}
