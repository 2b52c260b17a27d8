package dado.schema.source;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import dado.schema.text.SourceException;
import dado.schema.text.Spots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The databases that the statements of a MySQL or MariaDB file name. A file that says `CREATE
/// TABLE shop.orders` must reach the scratch database, and never the real `shop` of the same
/// server.
final class Qualifiers {

  private static final Set<String> TARGETS =
      Set.of("TABLE", "VIEW", "TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "SEQUENCE", "INDEX");
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "TABLE",
          "VIEW",
          "TRIGGER",
          "PROCEDURE",
          "FUNCTION",
          "EVENT",
          "SEQUENCE",
          "ON",
          "EXISTS",
          "REFERENCES",
          "LIKE",
          "FROM",
          "JOIN",
          "INTO",
          "UPDATE",
          "RENAME",
          "TO",
          "CALL");

  private final Engine engine;
  private final String scratch;
  private Optional<String> own = Optional.empty();

  Qualifiers(Engine engine, String scratch) {
    this.engine = engine;
    this.scratch = scratch;
  }

  /// The database that the file is of, where it says so.
  Optional<String> own() {
    return own;
  }

  /// The file says which database it is of.
  ///
  /// @throws SourceException when it was another before
  void name(String database, Spots spots, int at) {
    if (own.isPresent() && !own.get().equalsIgnoreCase(database)) {
      throw new SourceException(
          spots.at(at),
          "The file goes on in another database, "
              + database
              + ", after "
              + own.get()
              + ". A schema is one database: give each a file of its own.");
    }
    own = Optional.of(database);
  }

  /// The statement with the scratch database in place of the file's own.
  String moved(String sql, Spots spots, int offset) {
    List<Token> tokens = SqlLexer.tokens(engine, sql).stream().filter(Token::significant).toList();
    List<Token> found = new ArrayList<>();
    for (int i = 1; i + 2 < tokens.size(); i++) {
      if (qualifier(sql, tokens, i)) {
        check(sql, tokens, i, spots, offset);
        if (isOwn(Words.unquoted(tokens.get(i).in(sql)))) {
          found.add(tokens.get(i));
        }
      }
    }
    StringBuilder moved = new StringBuilder(sql);
    found.reversed().forEach(t -> moved.replace(t.start(), t.end(), "`" + scratch + "`"));
    return moved.toString();
  }

  private static boolean qualifier(String sql, List<Token> tokens, int i) {
    boolean name =
        tokens.get(i).kind() == Token.Kind.IDENTIFIER
            || tokens.get(i).kind() == Token.Kind.QUOTED_IDENTIFIER;
    return name && tokens.get(i + 1).in(sql).equals(".") && !tokens.get(i - 1).in(sql).equals(".");
  }

  /// What a statement makes or changes must not lie in another database.
  private void check(String sql, List<Token> tokens, int i, Spots spots, int offset) {
    String before = tokens.get(i - 1).in(sql).toUpperCase(Locale.ROOT);
    String database = Words.unquoted(tokens.get(i).in(sql));
    boolean target =
        defines(sql, tokens) && BEFORE_NAMES.contains(before) && !database.equals(scratch);
    if (target && own.isEmpty()) {
      own = Optional.of(database);
    } else if (target && !isOwn(database)) {
      throw new SourceException(
          spots.at(offset + tokens.get(i).start()),
          "This names another database, "
              + database
              + ", and a schema is one database. Take the qualifier out, or give each database a"
              + " file of its own.");
    }
  }

  private static boolean defines(String sql, List<Token> tokens) {
    String first = tokens.getFirst().in(sql).toUpperCase(Locale.ROOT);
    return Set.of("CREATE", "ALTER", "DROP", "RENAME", "TRUNCATE").contains(first)
        && tokens.stream()
            .limit(8)
            .anyMatch(t -> TARGETS.contains(t.in(sql).toUpperCase(Locale.ROOT)));
  }

  private boolean isOwn(String database) {
    return own.filter(o -> o.equalsIgnoreCase(database)).isPresent();
  }
}
