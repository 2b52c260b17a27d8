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

/// What a view reads, as its text says: the relations behind `FROM` and `JOIN` with their aliases,
/// and the columns of them.
final class ViewReads {

  private static final Set<String> ENDS =
      Set.of(
          "where",
          "group",
          "order",
          "having",
          "limit",
          "union",
          "except",
          "intersect",
          "window",
          "on",
          "using",
          "select",
          "fetch",
          "offset",
          "for",
          "left",
          "right",
          "inner",
          "cross",
          "full",
          "natural",
          "join",
          "straight_join");

  private final List<Token> tokens;
  private final List<String> words = new ArrayList<>();
  private final List<Boolean> names = new ArrayList<>();

  /// The places of the words that name relations.
  private final List<Integer> relations = new ArrayList<>();

  /// The relation that an alias or name stands for, both in lower case.
  private final Map<String, String> sources = new HashMap<>();

  private ViewReads(Engine engine, String sql) {
    tokens = SqlLexer.tokens(engine, sql).stream().filter(Token::significant).toList();
    tokens.forEach(t -> add(t.in(sql), t.kind()));
    for (int i = 0; i < words.size(); i++) {
      if (!names.get(i) && (words.get(i).equals("from") || words.get(i).equals("join"))) {
        items(i + 1);
      }
    }
  }

  /// What a query of an engine reads.
  static ViewReads of(Engine engine, String sql) {
    return new ViewReads(engine, sql);
  }

  /// The views of a schema that read a relation.
  static List<View> of(Schema schema, Name relation) {
    return schema.views().stream()
        .filter(v -> !of(schema.engine(), v.definition()).places(relation).isEmpty())
        .toList();
  }

  /// The views of a schema that read a column of a table.
  static List<View> of(Schema schema, Table table, String column) {
    return schema.views().stream()
        .filter(v -> !of(schema.engine(), v.definition()).places(table.name(), column).isEmpty())
        .toList();
  }

  private void add(String text, Token.Kind kind) {
    boolean quoted = kind == Token.Kind.QUOTED_IDENTIFIER;
    String bare = quoted ? text.substring(1, text.length() - 1) : text;
    words.add(bare.toLowerCase(Locale.ROOT));
    names.add(quoted || kind == Token.Kind.IDENTIFIER);
  }

  /// The tokens of the query that the server reads.
  List<Token> tokens() {
    return tokens;
  }

  /// The word at a place, in lower case and without quotes; empty outside the query.
  String word(int place) {
    return place >= 0 && place < words.size() ? words.get(place) : "";
  }

  /// The places where a relation is read, or stands before one of its columns.
  List<Integer> places(Name relation) {
    String name = lower(relation.local());
    boolean itself = name.equals(sources.get(name));
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean qualifies = itself && word(i + 1).equals(".") && !word(i - 1).equals("as");
      if (word(i).equals(name) && (relations.contains(i) || qualifies)) {
        places.add(i);
      }
    }
    return places;
  }

  /// The places where a column of a table is read. One without a table before it may be of any
  /// table that the view reads.
  List<Integer> places(Name table, String column) {
    List<Integer> places = new ArrayList<>();
    if (sources.containsValue(lower(table.local()))) {
      for (int i = 0; i < words.size(); i++) {
        if (word(i).equals(lower(column)) && isOf(i, lower(table.local()))) {
          places.add(i);
        }
      }
    }
    return places;
  }

  private boolean isOf(int at, String table) {
    boolean alias = word(at - 1).equals("as");
    boolean function = word(at + 1).equals("(");
    boolean qualified = word(at - 1).equals(".");
    return !alias
        && !function
        && !word(at + 1).equals(".")
        && (!qualified || table.equals(sources.getOrDefault(word(at - 2), "")));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// A list of relations: `a, b AS x, (c JOIN d)`.
  private void items(int from) {
    int at = from;
    boolean more = true;
    while (more && at < words.size()) {
      while (isPrefix(at)) {
        at++;
      }
      at = item(at);
      more = word(at).equals(",");
      at++;
    }
  }

  private boolean isPrefix(int at) {
    String word = word(at);
    return word.equals("(")
        || (at < words.size() && !names.get(at) && (word.equals("only") || word.equals("lateral")));
  }

  /// A relation with its alias.
  ///
  /// @return where the next word stands
  private int item(int from) {
    int at = from;
    while (word(at + 1).equals(".")) {
      at += 2;
    }
    if (isEnd(at) || word(at + 1).equals("(")) {
      return at + 1;
    }
    relations.add(at);
    String relation = word(at);
    sources.put(relation, relation);
    at += word(at + 1).equals("as") ? 2 : 1;
    if (!isEnd(at) && Character.isLetter(word(at).codePointAt(0))) {
      sources.put(word(at), relation);
      at++;
    }
    return at;
  }

  private boolean isEnd(int at) {
    return at >= words.size() || (ENDS.contains(words.get(at)) && !names.get(at));
  }
}
