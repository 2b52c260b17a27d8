package dado.plan.advise;

import dado.plan.selection.Costs;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.WhatIf;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tries rewritten statements where indexes are tried.
final class Rewriting {
  private Rewriting() {}

  /// The advice with a trial of each rewrite that has a text and that the place can plan.
  static List<Counselled> tried(Trying trying, Set<Hypothetical> chosen, List<Counselled> counsels)
      throws SQLException {
    List<Counselled> tried = new ArrayList<>();
    for (Counselled each : counsels) {
      boolean able = trying.costs().statements().contains(each.statement());
      tried.add(able ? tried(trying.place(), trying.costs(), chosen, each) : each);
    }
    return tried;
  }

  private static Counselled tried(
      WhatIf place, Costs costs, Set<Hypothetical> chosen, Counselled counselled)
      throws SQLException {
    if (counselled.rewritten().isEmpty()) {
      return counselled;
    }
    Set<Hypothetical> own = new LinkedHashSet<>(costs.relevant(counselled.statement()));
    own.retainAll(chosen);
    Planned before = costs.plan(counselled.statement(), own);
    try {
      Planned after = place.plan(counselled.rewritten().get(), own, Set.of());
      return counselled.tried(
          new RewriteTrial(
              place.rung(), before.cost(), after.cost(), before.query(), after.query()));
    } catch (java.sql.SQLTimeoutException | java.sql.SQLNonTransientConnectionException e) {
      throw e;
    } catch (SQLException e) {
      // The server does not take the text, so the words alone stand, as not tried.
      return counselled;
    }
  }
}
