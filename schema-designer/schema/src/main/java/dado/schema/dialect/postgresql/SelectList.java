package dado.schema.dialect.postgresql;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a view shows, and of which tables: read from its query as PostgreSQL prints it.
///
/// @param items the parts of the select list; empty where the query is no plain `SELECT`
/// @param sources tables by the names that the query has for them
record SelectList(List<String> items, Map<String, String> sources) {

  private static final SelectList UNKNOWN = new SelectList(List.of(), Map.of());

  /// Unions take their types from all their parts, and `WITH` hides them.
  static SelectList of(String query) {
    List<Token> tokens =
        SqlLexer.tokens(Engine.POSTGRESQL, query).stream().filter(Token::significant).toList();
    List<String> words = tokens.stream().map(t -> t.in(query).toUpperCase(Locale.ROOT)).toList();
    if (words.isEmpty() || !words.getFirst().equals("SELECT") || words.get(1).equals("DISTINCT")) {
      return UNKNOWN;
    }
    int from = top(words, List.of("FROM"));
    if (from < 0 || top(words, List.of("UNION", "EXCEPT", "INTERSECT")) >= 0) {
      return UNKNOWN;
    }
    String list = query.substring(tokens.getFirst().end(), tokens.get(from).start());
    return new SelectList(Expressions.parts(list), sources(tokens, words, query, from));
  }

  /// Where one of the words stands outside of parentheses; -1 for nowhere.
  private static int top(List<String> words, List<String> wanted) {
    int depth = 0;
    for (int i = 0; i < words.size(); i++) {
      depth += words.get(i).equals("(") ? 1 : words.get(i).equals(")") ? -1 : 0;
      if (depth == 0 && wanted.contains(words.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// A table is printed as `schema.name alias`; without an alias its own name stands for it.
  private static Map<String, String> sources(
      List<Token> tokens, List<String> words, String query, int from) {
    Map<String, String> sources = new HashMap<>();
    for (int i = from; i + 2 < tokens.size(); i++) {
      boolean isTable =
          words.get(i + 2 - 1).equals(".")
              && i + 3 <= tokens.size()
              && i > from
              && isBeforeTable(words.get(i - 1));
      if (isTable) {
        String local = tokens.get(i + 2).in(query);
        String table = tokens.get(i).in(query) + "." + local;
        boolean aliased =
            i + 3 < tokens.size()
                && (tokens.get(i + 3).kind() == Token.Kind.IDENTIFIER
                    || tokens.get(i + 3).kind() == Token.Kind.QUOTED_IDENTIFIER);
        sources.put(aliased ? tokens.get(i + 3).in(query) : local, table);
      }
    }
    return sources;
  }

  private static boolean isBeforeTable(String word) {
    return new ArrayList<>(List.of("FROM", "JOIN", "(", ",", "ONLY")).contains(word);
  }
}
