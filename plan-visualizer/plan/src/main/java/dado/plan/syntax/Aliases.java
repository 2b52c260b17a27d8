package dado.plan.syntax;

import dado.plan.model.Operator.Relation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tables behind the short names of a statement: MySQL, MariaDB and SQLite print only those.
public final class Aliases {
  private static final String NAME = "(?:[\\w$]+|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\])";
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\bfrom|\\bjoin|\\bupdate|\\binto|,)\\s+(?:("
              + NAME
              + ")\\s*\\.\\s*)?("
              + NAME
              + ")\\s+(?:as\\s+)?("
              + NAME
              + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NO_ALIAS =
      Set.of(
          "where",
          "on",
          "using",
          "join",
          "inner",
          "left",
          "right",
          "full",
          "cross",
          "natural",
          "order",
          "group",
          "having",
          "limit",
          "union",
          "set",
          "select",
          "values",
          "from",
          "as",
          "intersect",
          "except",
          "window",
          "straight_join",
          "force",
          "use",
          "ignore",
          "indexed",
          "not",
          "desc",
          "asc",
          "and",
          "or",
          "is",
          "in");

  private final Map<String, Relation> relations = new HashMap<>();

  public Aliases(String sql) {
    Matcher matcher = NAMED.matcher(sql);
    int at = 0;
    while (matcher.find(at)) {
      // The name itself may stand before the next comma or join.
      at = matcher.end(3);
      String alias = unquoted(matcher.group(4));
      String schema = matcher.group(2) == null ? "" : unquoted(matcher.group(2));
      String table = unquoted(matcher.group(3));
      if (!NO_ALIAS.contains(alias.toLowerCase(Locale.ROOT))) {
        put(matcher.group(1), new Relation(schema, table, alias));
      }
    }
  }

  /// After a comma it may be an expression of the select list: then it does not count.
  private void put(String before, Relation relation) {
    String key = relation.alias().toLowerCase(Locale.ROOT);
    if (before.equals(",")) {
      relations.putIfAbsent(key, relation);
    } else {
      relations.put(key, relation);
    }
  }

  /// The relation with the name that a plan prints.
  public Relation relation(String printed) {
    String name = unquoted(printed);
    Relation known = relations.get(name.toLowerCase(Locale.ROOT));
    return known == null ? new Relation("", name, name) : known;
  }

  private static String unquoted(String name) {
    boolean quoted =
        name.length() > 2
            && (name.startsWith("`") || name.startsWith("\"") || name.startsWith("["));
    return quoted ? name.substring(1, name.length() - 1) : name;
  }
}
