package dado.plan.format;

import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.model.Operator.Relation;
import java.util.List;
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

  private SqliteDetail() {}

  static void describe(Draft draft, Aliases aliases) {
    String detail = draft.raw.getOrDefault("detail", "");
    draft.label = detail;
    Matcher access = ACCESS.matcher(detail.replaceFirst(" LEFT-JOIN$", ""));
    if (detail.startsWith("SCAN CONSTANT ROW") || !access.matches()) {
      draft.operator = other(detail);
    } else {
      describeAccess(draft, access, aliases);
    }
  }

  private static void describeAccess(Draft draft, Matcher access, Aliases aliases) {
    String table = access.group(2);
    Relation relation =
        access.group(3) == null
            ? aliases.relation(table)
            : new Relation("", table, access.group(3));
    String using = access.group(4) == null ? "" : access.group(4);
    Matcher index = INDEX.matcher(using);
    Matcher key = KEY.matcher(using);
    boolean scan = access.group(1).equals("SCAN");
    if (index.matches()) {
      String name = index.group(1) == null ? index.group(3) : "";
      draft.operator = new Operator.IndexScan(relation, name, access(scan, index.group(2) != null));
      condition(draft, index.group(4));
    } else if (key.matches()) {
      draft.operator = new Operator.IndexScan(relation, "", access(scan, false));
      condition(draft, key.group(1));
    } else if (scan && using.isEmpty() && !table.startsWith("(")) {
      draft.operator = new Operator.SequentialScan(relation, false);
    } else {
      draft.operator = new Operator.Other(access.group(1));
    }
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
