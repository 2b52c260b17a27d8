package dado.plan.explain;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The query that reads the rows which an UPDATE or DELETE of one table changes. MySQL prints no
/// conditions in the plan of such a statement, and no steps; in that of the query it does, and it
/// finds the rows in the same way.
public final class ReadingHalf {
  private static final Set<String> BEHIND = Set.of("where", "order", "limit");
  private static final Set<String> MODIFIERS = Set.of("low_priority", "quick", "ignore");

  private final String sql;
  private final List<Token> tokens;

  private ReadingHalf(String sql) {
    this.sql = sql;
    this.tokens = SqlLexer.tokens(Engine.MYSQL, sql).stream().filter(Token::significant).toList();
  }

  /// The query; empty where the statement is another one, or of another engine.
  public static Optional<String> of(Engine engine, String sql) {
    return engine == Engine.MYSQL ? new ReadingHalf(sql).query() : Optional.empty();
  }

  private Optional<String> query() {
    int verb = next(0, Set.of("update", "delete", "select", "insert", "replace", "table"));
    if (verb == tokens.size()) {
      return Optional.empty();
    }
    return switch (word(verb)) {
      case "update" -> update(verb);
      case "delete" -> delete(verb);
      default -> Optional.empty();
    };
  }

  private Optional<String> update(int verb) {
    int from = modifiersEnd(verb + 1);
    int set = next(from, Set.of("set"));
    return set < tokens.size() && isOne(from, set)
        ? Optional.of(query(verb, from, set, next(set, BEHIND)))
        : Optional.empty();
  }

  private Optional<String> delete(int verb) {
    int from = modifiersEnd(verb + 1);
    if (from >= tokens.size() || !word(from).equals("from")) {
      return Optional.empty();
    }
    int end = next(from, BEHIND);
    return isOne(from + 1, end) ? Optional.of(query(verb, from + 1, end, end)) : Optional.empty();
  }

  private int modifiersEnd(int at) {
    int end = at;
    while (end < tokens.size() && MODIFIERS.contains(word(end))) {
      end++;
    }
    return end;
  }

  /// Whether one table stands there.
  private boolean isOne(int from, int end) {
    return from < end && next(from, Set.of(",", "join", "using", "straight_join")) >= end;
  }

  private String query(int verb, int from, int tableEnd, int rest) {
    String before = sql.substring(0, tokens.get(verb).start());
    String table = sql.substring(tokens.get(from).start(), tokens.get(tableEnd - 1).end());
    String behind =
        rest < tokens.size()
            ? " " + sql.substring(tokens.get(rest).start(), tokens.getLast().end())
            : "";
    return before + "select * from " + table + behind;
  }

  /// The first of some words that stands in no parentheses.
  private int next(int from, Set<String> words) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      String word = word(i);
      if (depth == 0 && words.contains(word)) {
        return i;
      }
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
    }
    return tokens.size();
  }

  private String word(int at) {
    return tokens.get(at).in(sql).toLowerCase(Locale.ROOT);
  }
}
