package dado.plan.advise;

import dado.plan.health.Weakness;
import dado.plan.selection.Selection.Chosen;
import dado.plan.whatif.Hypothetical;
import dado.plan.workload.WorkloadStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The answers of the places put together: a first one from what their planners take at once, then
/// the best sets.
final class Answers {
  private final Suggesting suggesting;
  private final Rejecting rejecting;
  private final ForeignKeys foreignKeys;
  private final Beside beside;
  private final Rewriting rewriting;

  /// Makes a suggestion of what a place chose.
  @FunctionalInterface
  interface Suggesting {
    Suggestion of(Trying trying, Set<Hypothetical> all, Chosen chosen) throws SQLException;
  }

  /// Says why the others are not suggested.
  @FunctionalInterface
  interface Rejecting {
    List<Rejected> of(List<Trying> tryings, Set<Hypothetical> chosen);
  }

  Answers(
      Suggesting suggesting,
      Rejecting rejecting,
      ForeignKeys foreignKeys,
      Beside beside,
      Rewriting rewriting) {
    this.suggesting = suggesting;
    this.rejecting = rejecting;
    this.foreignKeys = foreignKeys;
    this.beside = beside;
    this.rewriting = rewriting;
  }

  WorkloadAdvice of(List<Trying> tryings, Consumer<WorkloadAdvice> first) throws SQLException {
    Map<Trying, Set<Hypothetical>> winners = new LinkedHashMap<>();
    for (Trying trying : tryings) {
      winners.put(trying, trying.winners());
    }
    first.accept(answer(early(winners), beside.counsels(), false));
    Map<Trying, List<Chosen>> best = new LinkedHashMap<>();
    for (Trying trying : tryings) {
      best.put(trying, trying.choose(winners.getOrDefault(trying, Set.of())));
    }
    Trying main = tryings.getFirst();
    List<Counselled> counsels = rewriting.tried(main, chosenAt(best, main), beside.counsels());
    return answer(best, counsels, tryings.stream().noneMatch(Trying::wasLate));
  }

  private static Set<Hypothetical> chosenAt(Map<Trying, List<Chosen>> chosen, Trying trying) {
    Set<Hypothetical> own = new LinkedHashSet<>();
    chosen.getOrDefault(trying, List.of()).forEach(c -> own.add(c.index()));
    return own;
  }

  private static Map<Trying, List<Chosen>> early(Map<Trying, Set<Hypothetical>> winners) {
    Map<Trying, List<Chosen>> early = new LinkedHashMap<>();
    winners.forEach(
        (trying, taken) -> early.put(trying, taken.stream().map(h -> new Chosen(h, 0)).toList()));
    return early;
  }

  /// Whether a suggested index serves the key that has none.
  private static boolean isServed(Weakness weakness, Set<Hypothetical> chosen) {
    return weakness.kind() == Weakness.Kind.FOREIGN_KEY_WITHOUT_INDEX
        && chosen.stream()
            .filter(h -> h.table().equals(weakness.table()) && h.index().where().isEmpty())
            .anyMatch(h -> h.index().keys().getFirst().text().equals(weakness.index()));
  }

  private WorkloadAdvice answer(
      Map<Trying, List<Chosen>> chosen, List<Counselled> counsels, boolean finished)
      throws SQLException {
    List<Suggestion> suggestions = new ArrayList<>();
    Map<WorkloadStatement, Effect> effects = new LinkedHashMap<>();
    Set<Hypothetical> all = new LinkedHashSet<>();
    Set<String> said = new LinkedHashSet<>(beside.notes());
    int calls = 0;
    for (Map.Entry<Trying, List<Chosen>> entry : chosen.entrySet()) {
      Trying trying = entry.getKey();
      Set<Hypothetical> own = new LinkedHashSet<>();
      entry.getValue().forEach(c -> own.add(c.index()));
      for (Chosen each : entry.getValue()) {
        suggestions.add(suggesting.of(trying, own, each));
      }
      for (Effect effect : trying.effects(own)) {
        effects.merge(effect.statement(), effect, (a, b) -> a.left() <= b.left() ? a : b);
      }
      all.addAll(own);
      said.addAll(trying.place().notes());
      calls += trying.costs().calls();
    }
    suggestions.addAll(foreignKeys.suggestions(List.copyOf(effects.values()), all));
    Trying main = chosen.keySet().iterator().next();
    return new WorkloadAdvice(
        main.place().rung(),
        main.place().where(),
        List.copyOf(said),
        suggestions,
        rejecting.of(List.copyOf(chosen.keySet()), all),
        counsels,
        beside.weaknesses().stream().filter(w -> !isServed(w, all)).toList(),
        List.copyOf(effects.values()),
        beside.unplanned(),
        finished,
        calls);
  }
}
