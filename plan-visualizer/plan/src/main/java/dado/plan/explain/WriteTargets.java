package dado.plan.explain;

import dado.plan.expression.Names;
import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The tables that a statement may write to, by its text: rather one too many than one too few.
///
/// @param verb `insert`, `replace`, `update`, `delete` or `merge`; empty where it has none
/// @param names in the order of the text
/// @param joined whether it joins tables
/// @param selects whether it holds a query
record WriteTargets(String verb, List<Name> names, boolean joined, boolean selects) {
  private static final Set<String> VERBS = Set.of("insert", "replace", "update", "delete", "merge");
  private static final Set<String> MODIFIERS =
      Set.of(
          "low_priority",
          "delayed",
          "high_priority",
          "ignore",
          "quick",
          "into",
          "or",
          "rollback",
          "abort",
          "fail",
          "replace",
          "only");
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "update", "insert", "replace", "delete", "merge", "into", "from", "using", "join", ",");

  /// A table's name, unquoted.
  ///
  /// @param schema empty where the text names none
  record Name(String schema, String table) {}

  WriteTargets {
    names = List.copyOf(names);
  }

  boolean inserts() {
    return verb.equals("insert") || verb.equals("replace");
  }

  static WriteTargets of(Engine engine, String sql) {
    List<Token> tokens = SqlLexer.tokens(engine, sql).stream().filter(Token::significant).toList();
    List<String> words = tokens.stream().map(t -> t.in(sql).toLowerCase(Locale.ROOT)).toList();
    int at = verb(words);
    if (at < 0) {
      return new WriteTargets("", List.of(), false, false);
    }
    boolean selects =
        words.subList(at, words.size()).stream()
            .anyMatch(w -> w.equals("select") || w.equals("table"));
    Reader reader = new Reader(tokens, words, sql, at);
    reader.read();
    return new WriteTargets(words.get(at), List.copyOf(reader.found), reader.joined, selects);
  }

  /// Where the verb stands: outside of all parentheses.
  private static int verb(List<String> words) {
    int depth = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (depth == 0 && VERBS.contains(word)) {
        return i;
      }
    }
    return -1;
  }

  private static final class Reader {
    private final List<Token> tokens;
    private final List<String> words;
    private final String sql;
    private final Set<Name> found = new LinkedHashSet<>();
    private int at;
    private boolean joined;

    Reader(List<Token> tokens, List<String> words, String sql, int verb) {
      this.tokens = tokens;
      this.words = words;
      this.sql = sql;
      this.at = verb;
    }

    void read() {
      String verb = words.get(at);
      boolean one = verb.equals("insert") || verb.equals("replace") || verb.equals("merge");
      int depth = 0;
      while (at < words.size() && !(ends(verb) && depth == 0)) {
        String word = words.get(at);
        depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
        joined |= depth == 0 && (word.equals("join") || word.equals(",") || word.equals("using"));
        if (BEFORE_NAMES.contains(word)) {
          name();
        } else {
          at++;
        }
        if (one && !found.isEmpty()) {
          return;
        }
      }
    }

    private boolean ends(String verb) {
      String word = words.get(at);
      return verb.equals("update")
          ? word.equals("set")
          : word.equals("where") || word.equals("order") || word.equals("limit");
    }

    private void name() {
      at++;
      while (at < words.size() && MODIFIERS.contains(words.get(at))) {
        at++;
      }
      if (at >= words.size() || !isName(tokens.get(at))) {
        return;
      }
      List<String> parts = new ArrayList<>();
      parts.add(Names.unquoted(tokens.get(at).in(sql)));
      at++;
      while (at + 1 < words.size() && words.get(at).equals(".")) {
        parts.add(Names.unquoted(tokens.get(at + 1).in(sql)));
        at += 2;
      }
      String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : "";
      found.add(new Name(schema, parts.getLast()));
    }

    /// A keyword may be a name too, but FROM behind DELETE is none.
    private boolean isName(Token token) {
      return switch (token.kind()) {
        case IDENTIFIER, QUOTED_IDENTIFIER -> true;
        case KEYWORD ->
            !BEFORE_NAMES.contains(token.in(sql).toLowerCase(Locale.ROOT))
                && !token.in(sql).equalsIgnoreCase("select");
        case STRING, NUMBER, COMMENT, PARAMETER, OPERATOR, PUNCTUATION, WHITESPACE, ERROR -> false;
      };
    }
  }
}
