package dado.plan.format.sqlite;

import dado.plan.model.Estimate;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Role;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The words of SQLite's `detail` column in Dado's words, old ("SCAN TABLE x AS y") and new ("SCAN
/// y").
final class SqliteDetail {
  private static final String MATERIALIZE = "MATERIALIZE ";
  private static final String COROUTINE = "CO-ROUTINE ";
  private static final String TEMP = "USE TEMP B-TREE FOR ";

  /// First words of everything else that SQLite prints.
  private static final List<String> OTHERS =
      List.of(
          TEMP,
          COROUTINE,
          "SCAN ",
          "MULTI-INDEX OR",
          "INDEX ",
          "BLOOM FILTER ON ",
          "CREATE BLOOM FILTER",
          "RIGHT-JOIN ",
          "COMPOUND QUERY",
          "COMPOUND SUBQUERIES ",
          "LEFT-MOST SUBQUERY",
          "LEFT",
          "RIGHT",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "MERGE (",
          "SETUP",
          "RECURSIVE STEP",
          "REUSE ",
          "USING INDEX ",
          "USING ROWID SEARCH ON TABLE ",
          "TABLE ");

  private SqliteDetail() {}

  /// Fills in a step.
  ///
  /// @param derived the names of tables that the plan makes itself
  static void describe(Draft draft, Aliases aliases, Set<String> derived, Leftovers leftovers) {
    String detail = draft.raw.getOrDefault("detail", "");
    draft.label = detail;
    Optional<SqliteAccess> access = SqliteAccess.of(detail);
    if (access.isPresent()) {
      describeAccess(draft, access.get(), aliases, derived);
      if (access.get().table().contains(" USING ")) {
        leftovers.add(draft, detail, draft.place);
      }
    } else if (isSubquery(detail)) {
      describeSubquery(draft, detail);
    } else {
      describeOther(draft, detail, leftovers);
    }
  }

  private static void describeOther(Draft draft, String detail, Leftovers leftovers) {
    draft.operator = operator(detail);
    bloomTerms(draft, detail);
    if (!detail.startsWith(MATERIALIZE) && OTHERS.stream().noneMatch(detail::startsWith)) {
      leftovers.add(draft, detail, draft.place);
    }
  }

  /// The name that a `MATERIALIZE` or `CO-ROUTINE` gives to its rows.
  static Optional<String> defines(String detail) {
    for (String maker : List.of(MATERIALIZE, COROUTINE)) {
      if (detail.startsWith(maker)) {
        return Optional.of(detail.substring(maker.length()));
      }
    }
    return Optional.empty();
  }

  private static void describeAccess(
      Draft draft, SqliteAccess access, Aliases aliases, Set<String> derived) {
    Relation relation =
        access.alias().isEmpty()
            ? aliases.relation(access.table())
            : new Relation("", access.table(), access.alias());
    draft.operator = operator(access, relation, derived);
    if (!access.terms().isEmpty()) {
      draft.conditions.put("Index terms", access.terms());
    }
    OptionalDouble none = OptionalDouble.empty();
    draft.estimate = new Estimate(none, none, access.rows(), none);
  }

  private static Operator operator(SqliteAccess access, Relation relation, Set<String> derived) {
    if (access.isVirtual()) {
      return new Operator.Other(access.search() ? "SEARCH" : "SCAN");
    }
    if (!access.using().isEmpty()) {
      return new Operator.IndexScan(
          relation, access.isAutomatic() ? "" : access.index(), how(access));
    }
    boolean made =
        !access.subquery().isEmpty()
            || relation.table().startsWith("(")
            || relation.table().endsWith("VALUES CLAUSE")
            || derived.contains(relation.table())
            || derived.contains(relation.alias());
    return made
        ? new Operator.Other("Derived table scan")
        : new Operator.SequentialScan(relation, false);
  }

  private static Access how(SqliteAccess access) {
    if (access.isCovering()) {
      return Access.COVERING;
    }
    return access.search() ? Access.LOOKUP : Access.FULL;
  }

  /// "CORRELATED SCALAR SUBQUERY 1"; before 3.24 "EXECUTE CORRELATED SCALAR SUBQUERY 1".
  private static boolean isSubquery(String detail) {
    String rest = detail.startsWith("EXECUTE ") ? detail.substring("EXECUTE ".length()) : detail;
    rest = rest.startsWith("CORRELATED ") ? rest.substring("CORRELATED ".length()) : rest;
    return rest.startsWith("SCALAR SUBQUERY") || rest.startsWith("LIST SUBQUERY");
  }

  private static void describeSubquery(Draft draft, String detail) {
    draft.operator = new Operator.Other(detail);
    draft.role = Role.SUB_PLAN;
    draft.subplan = detail;
  }

  private static Operator operator(String detail) {
    if (detail.startsWith(TEMP) && detail.endsWith("ORDER BY")) {
      return new Operator.Sort(List.of());
    }
    if (detail.startsWith(TEMP + "GROUP BY")) {
      return new Operator.Aggregate("sorted", List.of());
    }
    return detail.startsWith(MATERIALIZE)
        ? new Operator.Buffer("MATERIALIZE")
        : new Operator.Other(detail);
  }

  private static void bloomTerms(Draft draft, String detail) {
    int terms = detail.startsWith("BLOOM FILTER ON ") ? detail.indexOf(" (") : -1;
    if (terms >= 0 && detail.endsWith(")")) {
      draft.conditions.put("Bloom filter", detail.substring(terms + 2, detail.length() - 1));
    }
  }
}
