package dado.plan.candidate;

import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.List;

/// What a query asks of one table, sorted by what an index makes of it.
///
/// @param equal columns that equal one known value
/// @param among columns that equal one of several
/// @param ranges columns in a range, the beginnings of texts among them
/// @param joins columns that equal another table's
/// @param rest everything else
/// @param order the order asked of the rows; empty where none is, or where it takes other tables
/// @param limited whether only the first rows in that order are wanted
record Demand(
    List<Predicate> equal,
    List<Predicate> among,
    List<Predicate> ranges,
    List<Predicate> joins,
    List<Predicate> rest,
    List<Index.Key> order,
    boolean limited) {

  static Demand of(List<Predicate> predicates, List<Index.Key> order, boolean limited) {
    List<Predicate> equal = new ArrayList<>();
    List<Predicate> among = new ArrayList<>();
    List<Predicate> ranges = new ArrayList<>();
    List<Predicate> joins = new ArrayList<>();
    List<Predicate> rest = new ArrayList<>();
    for (Predicate p : predicates) {
      List<Predicate> to = rest;
      if (p.subject().isColumn() && isSteady(p.comparand())) {
        to =
            switch (p.test()) {
              case EQUAL, NULL, TRUE, FALSE -> equal;
              case IN -> p.comparand() instanceof Comparand.Subquery ? rest : among;
              case RANGE, PREFIX -> ranges;
              default -> rest;
            };
      } else if (p.subject().isColumn()
          && p.test() == Test.EQUAL
          && p.comparand() instanceof Comparand.Joined) {
        to = joins;
      }
      add(to, p);
    }
    // Tests that stand alone find much less than values do.
    equal.sort(java.util.Comparator.comparing(p -> p.test() != Test.EQUAL));
    return new Demand(equal, among, ranges, joins, rest, order, limited);
  }

  /// A column stands once; two bounds of a range are one.
  private static void add(List<Predicate> to, Predicate predicate) {
    to.add(predicate);
  }

  private static boolean isSteady(Comparand comparand) {
    return switch (comparand) {
      case Comparand.None _, Comparand.Known _, Comparand.Given _, Comparand.Computed _ -> true;
      case Comparand.Subquery s ->
          s.once() || s.name().startsWith("$") || s.name().startsWith("select #");
      case Comparand.Joined _, Comparand.SameRow _, Comparand.Volatile _ -> false;
    };
  }

  boolean isEmpty() {
    return equal.isEmpty()
        && among.isEmpty()
        && ranges.isEmpty()
        && joins.isEmpty()
        && rest.isEmpty()
        && order.isEmpty();
  }
}
