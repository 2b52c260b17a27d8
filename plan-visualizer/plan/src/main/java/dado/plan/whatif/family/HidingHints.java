package dado.plan.whatif.family;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes into a statement which indexes MySQL's planner shall not see, as hints.
///
/// A hint is written into each query block, for the tables and their aliases wherever they stand:
/// those of another block are a name that the server does not find there, which it says in a
/// warning and nothing else.
final class HidingHints {
  private static final Set<String> BLOCKS = Set.of("select", "update", "delete");

  private final Identifiers identifiers;
  private final String sql;
  private final List<Token> tokens;

  private HidingHints(Identifiers identifiers, String sql) {
    this.identifiers = identifiers;
    this.sql = sql;
    this.tokens = SqlLexer.tokens(Engine.MYSQL, sql).stream().filter(Token::significant).toList();
  }

  /// @param hidden the names of indexes, by their tables
  static String in(String sql, Map<Name, Set<String>> hidden, Identifiers identifiers) {
    return hidden.isEmpty() ? sql : new HidingHints(identifiers, sql).hinted(hidden);
  }

  private String hinted(Map<Name, Set<String>> hidden) {
    String hints =
        aliases(hidden).entrySet().stream()
            .map(e -> "NO_INDEX(" + e.getKey() + " " + quoted(e.getValue()) + ")")
            .collect(Collectors.joining(" "));
    if (hints.isEmpty()) {
      return sql;
    }
    StringBuilder text = new StringBuilder(sql);
    for (Token token : tokens.reversed()) {
      if (BLOCKS.contains(word(token))) {
        insert(text, token.end(), hints);
      }
    }
    return text.toString();
  }

  /// A block has one comment with hints: a second would be a syntax error.
  private void insert(StringBuilder text, int behind, String hints) {
    int at = behind;
    while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
      at++;
    }
    if (sql.startsWith("/*+", at)) {
      text.insert(at + 3, " " + hints + " ");
    } else {
      text.insert(behind, " /*+ " + hints + " */");
    }
  }

  /// A table and what stands behind it, with or without AS, may be its name in the statement.
  private Map<String, Set<String>> aliases(Map<Name, Set<String>> hidden) {
    Map<String, Set<String>> aliases = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      String name = unquoted(tokens.get(i));
      for (Map.Entry<Name, Set<String>> each : hidden.entrySet()) {
        if (each.getKey().local().equalsIgnoreCase(name)) {
          add(aliases, i, each.getValue());
          add(aliases, alias(i), each.getValue());
        }
      }
    }
    return aliases;
  }

  private int alias(int table) {
    boolean as = table + 1 < tokens.size() && word(tokens.get(table + 1)).equals("as");
    return table + (as ? 2 : 1);
  }

  private void add(Map<String, Set<String>> aliases, int at, Set<String> indexes) {
    boolean name =
        at < tokens.size()
            && switch (tokens.get(at).kind()) {
              case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD -> true;
              case STRING, NUMBER, COMMENT, PARAMETER, OPERATOR, PUNCTUATION, WHITESPACE, ERROR ->
                  false;
            };
    if (name) {
      String quoted = identifiers.quote(unquoted(tokens.get(at)));
      aliases.computeIfAbsent(quoted, a -> new LinkedHashSet<>()).addAll(indexes);
    }
  }

  private String unquoted(Token token) {
    String text = token.in(sql);
    return text.length() > 1 && text.startsWith("`")
        ? text.substring(1, text.length() - 1).replace("``", "`")
        : text;
  }

  private String quoted(Set<String> indexes) {
    return indexes.stream().map(identifiers::quote).collect(Collectors.joining(", "));
  }

  private String word(Token token) {
    return token.in(sql).toLowerCase(Locale.ROOT);
  }
}
