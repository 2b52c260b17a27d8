package dado.plan.format.sqlite;

import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.model.Operator.Relation;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of SQLite's `detail` column in Dado's words, old ("SCAN TABLE x AS y") and new ("SCAN
/// y").
final class SqliteDetail {
  private static final Pattern ACCESS =
      Pattern.compile(
          "(SCAN|SEARCH) (?:(?:TABLE|SUBQUERY) )?(.+?)(?: AS (\\S+?))?(?: EXISTS)?"
              + "(?: (USING .*|VIRTUAL TABLE .*))?",
          Pattern.DOTALL);
  private static final Pattern INDEX =
      Pattern.compile(
          "USING (AUTOMATIC )?(?:PARTIAL )?(COVERING )?INDEX ?(.*?)(?: \\((.*)\\))?(?: LEFT-JOIN)?",
          Pattern.DOTALL);
  private static final Pattern KEY =
      Pattern.compile(
          "USING (?:INTEGER )?PRIMARY KEY(?: \\((.*)\\))?(?: LEFT-JOIN)?", Pattern.DOTALL);

  private static final Pattern MAKER =
      Pattern.compile("(?:MATERIALIZE|CO-ROUTINE) (.*)", Pattern.DOTALL);

  private SqliteDetail() {}

  static void describe(Draft draft, Aliases aliases, Set<String> derived) {
    String detail = draft.raw.getOrDefault("detail", "");
    draft.label = detail;
    Matcher access = ACCESS.matcher(detail.replaceFirst(" LEFT-JOIN$", ""));
    if (detail.startsWith("SCAN CONSTANT ROW") || !access.matches()) {
      draft.operator = other(detail);
    } else {
      describeAccess(draft, access, aliases);
      if (draft.operator instanceof Operator.SequentialScan scan && isDerived(scan, derived)) {
        draft.operator = new Operator.Other("Derived table scan");
      }
    }
  }

  /// The name that a `MATERIALIZE` or `CO-ROUTINE` gives to its rows.
  static Optional<String> defines(String detail) {
    Matcher maker = MAKER.matcher(detail);
    return maker.matches() ? Optional.of(maker.group(1)) : Optional.empty();
  }

  private static boolean isDerived(Operator.SequentialScan scan, Set<String> derived) {
    return scan.relation().table().endsWith("VALUES CLAUSE")
        || derived.contains(scan.relation().table())
        || derived.contains(scan.relation().alias());
  }

  private static void describeAccess(Draft draft, Matcher access, Aliases aliases) {
    Relation relation = relation(access, aliases);
    String using = access.group(4) == null ? "" : access.group(4);
    boolean scan = access.group(1).equals("SCAN");
    if (describeIndex(draft, relation, using, scan)) {
      return;
    }
    draft.operator =
        scan && using.isEmpty() && !relation.table().startsWith("(")
            ? new Operator.SequentialScan(relation, false)
            : new Operator.Other(access.group(1));
  }

  private static Relation relation(Matcher access, Aliases aliases) {
    return access.group(3) == null
        ? aliases.relation(access.group(2))
        : new Relation("", access.group(2), access.group(3));
  }

  private static boolean describeIndex(Draft draft, Relation relation, String using, boolean scan) {
    Matcher index = INDEX.matcher(using);
    Matcher key = KEY.matcher(using);
    if (index.matches()) {
      String name = index.group(1) == null ? index.group(3) : "";
      draft.operator = new Operator.IndexScan(relation, name, access(scan, index.group(2) != null));
      condition(draft, index.group(4));
    } else if (key.matches()) {
      draft.operator = new Operator.IndexScan(relation, "", access(scan, false));
      condition(draft, key.group(1));
    }
    return index.matches() || key.matches();
  }

  private static Access access(boolean scan, boolean covering) {
    if (covering) {
      return Access.COVERING;
    }
    return scan ? Access.FULL : Access.LOOKUP;
  }

  private static void condition(Draft draft, @Nullable String terms) {
    if (terms != null) {
      draft.conditions.put("Index terms", terms);
    }
  }

  private static Operator other(String detail) {
    if (detail.startsWith("USE TEMP B-TREE FOR ") && detail.endsWith("ORDER BY")) {
      return new Operator.Sort(List.of());
    }
    if (detail.startsWith("USE TEMP B-TREE FOR GROUP BY")) {
      return new Operator.Aggregate("sorted", List.of());
    }
    if (detail.startsWith("MATERIALIZE")) {
      return new Operator.Buffer("MATERIALIZE");
    }
    return new Operator.Other(detail);
  }
}
