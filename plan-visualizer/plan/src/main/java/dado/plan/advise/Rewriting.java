package dado.plan.advise;

import dado.plan.rule.Rules;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.WhatIf;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tries rewritten statements where indexes are tried, each with the suggested indexes and with
/// those that only its new text makes use of.
record Rewriting(CandidatePool pool) {

  /// The advice with a trial of each rewrite that has a text and that the place can plan.
  List<Counselled> tried(Trying trying, Set<Hypothetical> chosen, List<Counselled> counsels)
      throws SQLException {
    List<Counselled> tried = new ArrayList<>();
    for (Counselled each : counsels) {
      boolean able =
          each.rewritten().isPresent() && trying.costs().statements().contains(each.statement());
      tried.add(able ? tried(trying, chosen, each) : each);
    }
    return tried;
  }

  private Counselled tried(Trying trying, Set<Hypothetical> chosen, Counselled counselled)
      throws SQLException {
    Set<Hypothetical> own = new LinkedHashSet<>(trying.costs().relevant(counselled.statement()));
    own.retainAll(chosen);
    Planned before = trying.costs().plan(counselled.statement(), own);
    try {
      Planned after = after(trying.place(), counselled.rewritten().orElseThrow(), own);
      Set<Hypothetical> more = new LinkedHashSet<>(after.used());
      more.removeAll(chosen);
      return counselled.tried(
          new RewriteTrial(
              trying.place().rung(),
              before.cost(),
              after.cost(),
              before.query(),
              after.query(),
              more));
    } catch (SQLTimeoutException | SQLNonTransientConnectionException e) {
      throw e;
    } catch (SQLException e) {
      // The server does not take the text, so the words alone stand, as not tried.
      return counselled;
    }
  }

  private Planned after(WhatIf place, String sql, Set<Hypothetical> own) throws SQLException {
    Planned plain = place.plan(sql, own, Set.of());
    List<Hypothetical> others =
        pool.candidates(Rules.analyze(plain.query())).stream()
            .filter(h -> !own.contains(h))
            .toList();
    Set<Hypothetical> with = new LinkedHashSet<>(own);
    with.addAll(others);
    place.admit(others).forEach(r -> with.remove(r.index()));
    Planned more = with.size() > own.size() ? place.plan(sql, with, Set.of()) : plain;
    return more.cost() < plain.cost() ? more : plain;
  }
}
