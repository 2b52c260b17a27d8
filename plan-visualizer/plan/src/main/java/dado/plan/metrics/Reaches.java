package dado.plan.metrics;

import dado.plan.metrics.Misestimates.Reach;
import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.model.Role;
import dado.schema.model.Engine;
import java.util.Arrays;
import java.util.Locale;

/// How far each step ran: to its end, or only until somebody above had enough.
final class Reaches {
  private final Charges charges;
  private final Skeleton plan;
  private final Reach[] reaches;

  /// MariaDB's table tells how many rows were read from the sorted file, and not how many were
  /// sorted.
  private final boolean sortsUnseen;

  Reaches(Query query, Charges charges) {
    this.charges = charges;
    this.plan = charges.plan();
    this.reaches = new Reach[plan.size()];
    this.sortsUnseen = query.format().equals("mariadb-table");
    Reach whole = mayStopUnseen(query) ? Reach.STOPPED_EARLY : Reach.WHOLE;
    Arrays.fill(reaches, whole);
    int[] order = charges.inOrder();
    for (int i = order.length - 1; i >= 0; i--) {
      int at = order[i];
      reaches[at] = plan.parent(at) == Skeleton.NONE ? whole : below(plan.parent(at), at);
    }
  }

  Reach of(int at) {
    return reaches[at];
  }

  /// MariaDB's JSON does not print a LIMIT.
  private static boolean mayStopUnseen(Query query) {
    return query.engine() == Engine.MARIADB
        && (query.sql().isBlank() || query.sql().toLowerCase(Locale.ROOT).contains("limit"));
  }

  private Reach below(int parent, int child) {
    return switch (plan.node(child).role()) {
      case CHILD, RUN_ONCE, BESIDE -> asked(parent, child);
      case INIT_PLAN -> onceAtMost(child);
      case SUB_PLAN -> isHashed(parent, child) ? Reach.WHOLE : Reach.STOPPED_EARLY;
      case CTE -> scanned(child);
    };
  }

  /// EXISTS stops at the first row, a scalar subquery has no more than one.
  private Reach onceAtMost(int initPlan) {
    double rows = plan.actual(initPlan).map(Actual::rows).orElse(0.0);
    return rows <= 1 ? Reach.STOPPED_EARLY : Reach.WHOLE;
  }

  private boolean isHashed(int owner, int subPlan) {
    String name = "hashed " + plan.node(subPlan).subplan();
    return plan.node(owner).raw().values().stream().anyMatch(v -> v.contains(name));
  }

  /// A common table expression runs to its end where one of its scans does.
  private Reach scanned(int cte) {
    int[] payers = charges.payers(cte);
    for (int i = 0; i < charges.scans(cte); i++) {
      if (reaches[payers[i]] == Reach.WHOLE) {
        return Reach.WHOLE;
      }
    }
    return Reach.STOPPED_EARLY;
  }

  private Reach asked(int parent, int child) {
    Node node = plan.node(parent);
    Reach own = reaches[parent];
    if (node.operator() instanceof Operator.Join join) {
      return belowJoin(parent, join, child);
    }
    if (node.operator() instanceof Operator.Limit) {
      return Reach.STOPPED_EARLY;
    }
    return readsAll(parent) ? Reach.WHOLE : own;
  }

  private Reach belowJoin(int parent, Operator.Join join, int child) {
    Reach own = reaches[parent];
    int inner = innerOf(parent);
    boolean merge = join.strategy().equals("merge");
    if (child == inner && !merge) {
      boolean hash = join.strategy().equals("hash");
      return hash ? Reach.WHOLE : stopsAtFirst(parent, join) ? Reach.STOPPED_EARLY : own;
    }
    if (child == inner) {
      return Reach.RECOUNTED;
    }
    boolean stops = own == Reach.WHOLE && (merge || gaveNothing(inner));
    return stops ? Reach.STOPPED_EARLY : own;
  }

  /// With nothing to join with, the outer side is not read to its end.
  private boolean gaveNothing(int inner) {
    return inner != Skeleton.NONE
        && plan.is(inner, "Hash")
        && plan.actual(inner).map(a -> a.rows() == 0).orElse(false);
  }

  private int innerOf(int join) {
    int seen = 0;
    for (int c = join + 1; c < plan.end(join); c = plan.end(c)) {
      seen += plan.node(c).role() == Role.CHILD ? 1 : 0;
      if (seen == 2) {
        return c;
      }
    }
    return Skeleton.NONE;
  }

  /// Whether it reads all its input however little of its output is wanted.
  private boolean readsAll(int at) {
    Operator operator = plan.node(at).operator();
    boolean sorts =
        operator instanceof Operator.Sort && !sortsUnseen && !plan.isType(at, "Incremental Sort");
    boolean groups = operator instanceof Operator.Aggregate a && !a.strategy().equals("sorted");
    boolean hashes = operator instanceof Operator.Other o && o.name().equals("Hash");
    return sorts || groups || hashes;
  }

  /// Whether a nested loop may go on to the next outer row at the first match. PostgreSQL tells
  /// whether the match is the only one, but in text only with VERBOSE: unless it says no, an inner
  /// side of which a filter takes one row may end there.
  private boolean stopsAtFirst(int at, Operator.Join join) {
    boolean filters = plan.node(at).conditions().containsKey("Join Filter");
    boolean only = filters && !"false".equals(plan.node(at).raw().get("Inner Unique"));
    return only || join.kind().equals("semi") || join.kind().equals("anti");
  }
}
