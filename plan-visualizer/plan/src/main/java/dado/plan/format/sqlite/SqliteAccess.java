package dado.plan.format.sqlite;

import dado.plan.syntax.Digits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A loop over a table: "SEARCH TABLE orders AS o USING COVERING INDEX o_user (user_id=? AND id>?)
/// LEFT-JOIN". Names stand in it without quotes, "TABLE" and the alias only before 3.36.
///
/// @param search whether it looks rows up instead of reading all
/// @param table the name as printed
/// @param alias empty where none was printed
/// @param subquery the number of the subquery that it reads; empty for most
/// @param using what it reads through ("COVERING INDEX", "PRIMARY KEY"); empty for the table itself
/// @param index the index's name; empty where none was printed
/// @param terms of the index, as printed; empty where it reads all of it
/// @param rows those expected, as old versions print them
record SqliteAccess(
    boolean search,
    String table,
    String alias,
    String subquery,
    String using,
    String index,
    String terms,
    OptionalDouble rows) {

  /// The kinds of access, the longer names first.
  private static final List<String> KINDS =
      List.of(
          "AUTOMATIC PARTIAL COVERING INDEX",
          "AUTOMATIC COVERING INDEX",
          "AUTOMATIC INDEX",
          "COVERING INDEX",
          "INTEGER PRIMARY KEY",
          "PRIMARY KEY",
          "INDEX");

  private static final List<String> ENDINGS = List.of(" LEFT-JOIN", " EXISTS");
  private static final String VIRTUAL = "VIRTUAL TABLE INDEX";

  /// The loop that a line describes; empty where it describes something else.
  static Optional<SqliteAccess> of(String detail) {
    boolean search = detail.startsWith("SEARCH ");
    if (isConstant(detail) || !(search || detail.startsWith("SCAN "))) {
      return Optional.empty();
    }
    String rest = detail.substring(search ? "SEARCH ".length() : "SCAN ".length());
    OptionalDouble rows = rows(rest);
    if (rows.isPresent()) {
      rest = rest.substring(0, rest.lastIndexOf(" (~"));
    }
    rest = withoutEnding(rest);
    int at = usingAt(rest);
    String using = at < 0 ? "" : rest.substring(at);
    return Optional.of(of(search, at < 0 ? rest : rest.substring(0, at), using, rows));
  }

  private static boolean isConstant(String detail) {
    return detail.startsWith("SCAN CONSTANT ROW") || detail.endsWith(" CONSTANT ROWS");
  }

  private static SqliteAccess of(boolean search, String target, String using, OptionalDouble rows) {
    boolean subquery = target.startsWith("SUBQUERY ");
    String named =
        withoutEnding(subquery || target.startsWith("TABLE ") ? afterWord(target) : target);
    int as = named.lastIndexOf(" AS ");
    String name = as < 0 ? named : named.substring(0, as);
    String kind = kind(using);
    String rest = using.substring(Math.min(using.length(), clause(kind).length()));
    int terms = termsAt(rest);
    return new SqliteAccess(
        search,
        name,
        as < 0 ? "" : named.substring(as + " AS ".length()),
        subquery ? name : "",
        kind,
        (terms < 0 ? rest : rest.substring(0, terms)).strip(),
        terms < 0 ? "" : rest.substring(terms + 1, rest.length() - 1),
        rows);
  }

  private static String afterWord(String text) {
    return text.substring(text.indexOf(' ') + 1);
  }

  private static String withoutEnding(String text) {
    String rest = text;
    for (String ending : ENDINGS) {
      rest = rest.endsWith(ending) ? rest.substring(0, rest.length() - ending.length()) : rest;
    }
    return rest;
  }

  /// "(~1000000 rows)", as versions before 3.8.1 print it.
  private static OptionalDouble rows(String rest) {
    int at = rest.lastIndexOf(" (~");
    int blank = at < 0 ? -1 : rest.indexOf(' ', at + 3);
    return blank < 0 || !rest.endsWith(")")
        ? OptionalDouble.empty()
        : Digits.number(rest.substring(at + 3, blank));
  }

  private static String clause(String kind) {
    return kind.equals(VIRTUAL) ? " " + kind : kind.isEmpty() ? "" : " USING " + kind;
  }

  /// Where the first clause begins that says how the table is read.
  private static int usingAt(String rest) {
    int first = rest.indexOf(clause(VIRTUAL) + " ");
    for (int at = rest.indexOf(" USING "); at >= 0; at = rest.indexOf(" USING ", at + 1)) {
      if (!kind(rest.substring(at)).isEmpty()) {
        return first < 0 ? at : Math.min(first, at);
      }
    }
    return first;
  }

  private static String kind(String using) {
    for (String kind : KINDS) {
      if (using.startsWith(clause(kind))) {
        return kind;
      }
    }
    return using.startsWith(clause(VIRTUAL)) ? VIRTUAL : "";
  }

  /// Where the parenthesis opens that closes at the end; -1 where none does.
  private static int termsAt(String rest) {
    int depth = 0;
    for (int i = rest.length() - 1; i >= 0 && rest.endsWith(")"); i--) {
      depth += rest.charAt(i) == ')' ? 1 : rest.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  boolean isAutomatic() {
    return using.startsWith("AUTOMATIC");
  }

  boolean isCovering() {
    return using.contains("COVERING");
  }

  boolean isVirtual() {
    return using.equals(VIRTUAL);
  }
}
