package dado.plan.selection;

import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.WhatIf;
import dado.plan.workload.WorkloadStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a workload's statements cost with sets of indexes, asked of a what-if place as rarely as
/// can be.
///
/// A planner that had more indexes to choose from, and took some, takes the same of any smaller set
/// that still has those: its answer is used again.
public final class Costs {
  private final WhatIf place;
  private final Map<WorkloadStatement, Set<Hypothetical>> relevant;
  private final Map<WorkloadStatement, List<Answer>> answers = new HashMap<>();
  private final Map<Hypothetical, Long> sizes = new HashMap<>();
  private int calls;

  private record Answer(Set<Hypothetical> asked, Planned planned) {
    boolean answers(Set<Hypothetical> set) {
      return asked.containsAll(set) && set.containsAll(planned.used());
    }
  }

  /// @param relevant for each statement that can be planned, the indexes on the tables that it
  ///   reads
  public Costs(WhatIf place, Map<WorkloadStatement, Set<Hypothetical>> relevant) {
    this.place = place;
    this.relevant = new LinkedHashMap<>(relevant);
  }

  /// The statements, in the workload's order.
  public Collection<WorkloadStatement> statements() {
    return relevant.keySet();
  }

  /// The indexes on the tables of a statement.
  public Set<Hypothetical> relevant(WorkloadStatement statement) {
    return relevant.getOrDefault(statement, Set.of());
  }

  /// The plan of a statement with those of the indexes that concern it.
  public Planned plan(WorkloadStatement statement, Set<Hypothetical> indexes) throws SQLException {
    Set<Hypothetical> own = new LinkedHashSet<>(relevant(statement));
    own.retainAll(indexes);
    List<Answer> known = answers.computeIfAbsent(statement, s -> new ArrayList<>());
    for (Answer answer : known) {
      if (answer.answers(own)) {
        return answer.planned();
      }
    }
    calls++;
    Planned planned = place.plan(statement.sql(), own, Set.of());
    known.add(new Answer(own, planned));
    return planned;
  }

  /// What the whole workload takes with some indexes, beside what it takes with none: the sum of
  /// weight times the logarithm of the cost's fall. 0 is no better; the lower the better.
  ///
  /// The logarithm keeps one huge statement from hiding all small ones.
  public double value(Set<Hypothetical> indexes) throws SQLException {
    double value = 0;
    for (WorkloadStatement statement : statements()) {
      value += value(statement, indexes);
    }
    return value;
  }

  /// The part of a statement in it.
  double value(WorkloadStatement statement, Set<Hypothetical> indexes) throws SQLException {
    double before = plan(statement, Set.of()).cost();
    double after = plan(statement, indexes).cost();
    return statement.weight() * Math.log(after / before);
  }

  /// The sum of all weights.
  public double weight() {
    return statements().stream().mapToDouble(WorkloadStatement::weight).sum();
  }

  /// The size of an index in bytes; one whose size is not known counts as a page.
  public long bytes(Hypothetical index) throws SQLException {
    Long known = sizes.get(index);
    if (known == null) {
      known = place.bytes(index).orElse(PAGE);
      sizes.put(index, known);
    }
    return known;
  }

  private static final long PAGE = 8192;

  /// How often the planner was asked.
  public int calls() {
    return calls;
  }
}
