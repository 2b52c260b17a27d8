package dado.schema.diagram;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the query of a view tells a diagram: the columns it gives and the relations it reads.
///
/// @param columns the names in the first select list; `*` and `t.*` as they stand, what has no name
///   as its own text
/// @param reads what stands behind `FROM` and `JOIN`, at any depth, as it was written without
///   quotes; the schema is empty where none was written
record ViewText(List<String> columns, Set<Name> reads) {

  private static final Set<String> END_OF_SOURCES =
      Set.of(
          "where",
          "group",
          "having",
          "order",
          "limit",
          "union",
          "except",
          "intersect",
          "window",
          "select",
          "fetch",
          "offset",
          "for",
          "returning",
          "set");

  /// What parentheses hold: a query, and after its `FROM` a list of sources.
  private static final int QUERY = 1;

  private static final int LIST = 2;

  static ViewText of(Engine engine, String query) {
    List<String> words = new ArrayList<>();
    List<Token> tokens =
        SqlLexer.tokens(engine, query).stream().filter(Token::significant).toList();
    tokens.forEach(t -> words.add(t.in(query)));
    return new ViewText(new Columns(tokens, words, query).read(), reads(tokens, words));
  }

  private static Set<Name> reads(List<Token> tokens, List<String> words) {
    Set<Name> reads = new LinkedHashSet<>();
    Deque<Integer> levels = new ArrayDeque<>(List.of(QUERY));
    boolean source = false;
    for (int i = 0; i < tokens.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      nest(word, levels);
      if (starts(word, levels.element())) {
        source = true;
      } else if (source && isName(tokens.get(i), word)) {
        i = read(i, tokens, words, reads);
        source = false;
      } else if (END_OF_SOURCES.contains(word)) {
        source = false;
      }
    }
    return reads;
  }

  /// Whether a source follows. `extract(year FROM day)` is no query.
  private static boolean starts(String word, int level) {
    return switch (word) {
      case "join" -> true;
      case "from" -> (level & QUERY) != 0;
      case "," -> (level & LIST) != 0;
      default -> false;
    };
  }

  /// Keeps what the innermost parentheses hold.
  private static void nest(String word, Deque<Integer> levels) {
    if (word.equals("(")) {
      levels.push(0);
    } else if (word.equals(")") && levels.size() > 1) {
      levels.pop();
    } else {
      levels.push(behind(word, levels.pop()));
    }
  }

  /// What parentheses hold behind a word in them.
  private static int behind(String word, int level) {
    return switch (word) {
      case "from" -> (level & QUERY) != 0 ? QUERY | LIST : level;
      case "select" -> QUERY;
      default -> END_OF_SOURCES.contains(word) ? level & ~LIST : level;
    };
  }

  private static boolean isName(Token token, String word) {
    return switch (token.kind()) {
      case IDENTIFIER, QUOTED_IDENTIFIER -> !word.equals("lateral") && !word.equals("only");
      case KEYWORD ->
          !END_OF_SOURCES.contains(word) && !word.equals("lateral") && !word.equals("only");
      default -> false;
    };
  }

  /// Takes a name with what qualifies it.
  ///
  /// @return the number of its last token
  private static int read(int start, List<Token> tokens, List<String> words, Set<Name> reads) {
    int at = start;
    String schema = "";
    String local = plain(words.get(at));
    while (at + 2 < tokens.size() && words.get(at + 1).equals(".")) {
      at += 2;
      schema = local;
      local = plain(words.get(at));
    }
    if (!isCall(words, at)) {
      reads.add(new Name(schema, local));
    }
    return at;
  }

  private static boolean isCall(List<String> words, int at) {
    return at + 1 < words.size() && words.get(at + 1).equals("(");
  }

  /// A name without its quotes.
  private static String plain(String word) {
    char first = word.isEmpty() ? ' ' : word.charAt(0);
    boolean quoted = word.length() > 1 && (first == '"' || first == '`' || first == '[');
    if (!quoted) {
      return word;
    }
    String inside = word.substring(1, word.length() - 1);
    return first == '[' ? inside : inside.replace("" + first + first, "" + first);
  }

  /// The first select list, being read.
  private record Columns(List<Token> tokens, List<String> words, String query) {

    List<String> read() {
      List<String> columns = new ArrayList<>();
      int at = start();
      int item = at;
      int depth = 0;
      for (; at < words.size() && !(depth == 0 && words.get(at).equalsIgnoreCase("from")); at++) {
        String word = words.get(at);
        depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
        if (depth < 0 || word.equals(";")) {
          break;
        }
        if (depth == 0 && word.equals(",")) {
          columns.add(name(item, at));
          item = at + 1;
        }
      }
      if (item < at) {
        columns.add(name(item, at));
      }
      return columns;
    }

    /// Behind the first `SELECT` that stands in no parentheses: that of a `WITH` comes last.
    private int start() {
      int depth = 0;
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
        if (depth == 0 && word.equalsIgnoreCase("select")) {
          boolean distinct = i + 1 < words.size() && words.get(i + 1).equalsIgnoreCase("distinct");
          return distinct ? i + 2 : i + 1;
        }
      }
      return words.size();
    }

    /// The last name of an item is what it is called, if it ends with one.
    private String name(int from, int to) {
      if (from >= to) {
        return "";
      }
      Token last = tokens.get(to - 1);
      boolean named =
          switch (last.kind()) {
            case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD -> true;
            default -> false;
          };
      return named
          ? plain(words.get(to - 1))
          : query.substring(tokens.get(from).start(), last.end());
    }
  }
}
