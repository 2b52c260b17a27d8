package dado.plan.selection;

import dado.plan.model.Query;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.Rung;
import dado.plan.whatif.WhatIf;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// A planner whose whole knowledge is a table: what each statement costs with each index. It takes
/// the one that makes a statement cheapest.
record ModelPlace(
    List<Hypothetical> indexes, Map<String, double[]> costs, Map<Hypothetical, Long> sizes)
    implements WhatIf {

  static final double BASE = 1000;

  @Override
  public Planned plan(String sql, Set<Hypothetical> with, Set<String> without) {
    double[] own = costs.getOrDefault(sql, new double[0]);
    double best = BASE;
    Hypothetical taken = null;
    for (int i = 0; i < indexes.size(); i++) {
      if (with.contains(indexes.get(i)) && own[i] < best) {
        best = own[i];
        taken = indexes.get(i);
      }
    }
    return new Planned(EMPTY, best, taken == null ? Set.of() : Set.of(taken));
  }

  private static final Query EMPTY =
      new Query(
          Engine.SQLITE,
          "model",
          "",
          List.of(),
          Map.of(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Map.of(),
          List.of(),
          "");

  @Override
  public Rung rung() {
    return Rung.PLANNER;
  }

  @Override
  public String where() {
    return "a model";
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public List<Refusal> admit(List<Hypothetical> asked) {
    return List.of();
  }

  @Override
  public OptionalLong bytes(Hypothetical index) {
    return OptionalLong.of(sizes.getOrDefault(index, 0L));
  }

  @Override
  public void close() {}
}
