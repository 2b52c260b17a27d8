package dado.schema.edit;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a view reads, as its text says: the tables behind `FROM` and `JOIN` with their aliases, and
/// the columns under them.
final class ViewReads {

  private static final Set<String> ENDS =
      Set.of(
          "where", "group", "order", "having", "limit", "union", "except", "intersect", "window",
          "on", "using", "select", "fetch", "offset", "for", "left", "right", "inner", "cross",
          "full", "natural", "join", "straight_join");

  private final List<String> words = new ArrayList<>();
  private final List<Boolean> names = new ArrayList<>();

  /// The relation that an alias or name stands for, both in lower case.
  private final Map<String, String> sources = new HashMap<>();

  private ViewReads(Engine engine, String sql) {
    for (Token token : SqlLexer.tokens(engine, sql)) {
      if (token.significant()) {
        add(sql.substring(token.start(), token.end()), token.kind());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (!names.get(i) && (words.get(i).equals("from") || words.get(i).equals("join"))) {
        items(i + 1);
      }
    }
  }

  private void add(String text, Token.Kind kind) {
    boolean quoted = kind == Token.Kind.QUOTED_IDENTIFIER;
    String bare = quoted ? text.substring(1, text.length() - 1) : text;
    words.add(bare.toLowerCase(Locale.ROOT));
    names.add(quoted || kind == Token.Kind.IDENTIFIER);
  }

  /// The views of a schema that read a relation.
  static List<View> of(Schema schema, Name relation) {
    return schema.views().stream()
        .filter(v -> new ViewReads(schema.engine(), v.definition()).reads(relation))
        .toList();
  }

  /// The views of a schema that read a column of a table.
  static List<View> of(Schema schema, Table table, String column) {
    return schema.views().stream()
        .filter(v -> new ViewReads(schema.engine(), v.definition()).reads(table.name(), column))
        .toList();
  }

  private boolean reads(Name relation) {
    return sources.containsValue(lower(relation.local()));
  }

  /// A column without a table before it may be of any table that the view reads.
  private boolean reads(Name table, String column) {
    if (!reads(table)) {
      return false;
    }
    String wanted = lower(column);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(wanted) && isOf(i, lower(table.local()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(int at, String table) {
    boolean alias = at > 0 && words.get(at - 1).equals("as");
    boolean qualified = at > 1 && words.get(at - 1).equals(".");
    return !alias
        && (!qualified || table.equals(sources.getOrDefault(words.get(at - 2), "")));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// A list of relations: `a, b AS x, (c JOIN d)`.
  private void items(int from) {
    int at = from;
    boolean more = true;
    while (more && at < words.size()) {
      while (at < words.size() && isPrefix(at)) {
        at++;
      }
      at = item(at);
      more = at < words.size() && words.get(at).equals(",");
      at++;
    }
  }

  private boolean isPrefix(int at) {
    String word = words.get(at);
    return word.equals("(") || (!names.get(at) && (word.equals("only") || word.equals("lateral")));
  }

  /// A relation with its alias.
  ///
  /// @return where the next word stands
  private int item(int from) {
    int at = from;
    while (at + 2 < words.size() && words.get(at + 1).equals(".")) {
      at += 2;
    }
    if (at >= words.size() || ENDS.contains(words.get(at)) && !names.get(at)) {
      return at;
    }
    String relation = words.get(at);
    at++;
    if (at < words.size() && words.get(at).equals("(")) {
      return at;
    }
    sources.put(relation, relation);
    if (at < words.size() && words.get(at).equals("as")) {
      at++;
    }
    boolean alias =
        at < words.size()
            && Character.isLetter(words.get(at).codePointAt(0))
            && (names.get(at) || !ENDS.contains(words.get(at)));
    if (alias) {
      sources.put(words.get(at), relation);
      at++;
    }
    return at;
  }
}
