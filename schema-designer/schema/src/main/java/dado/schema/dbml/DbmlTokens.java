package dado.schema.dbml;

import dado.schema.dbml.DbmlToken.Kind;
import dado.schema.dbml.DbmlTree.Path;
import dado.schema.text.SourceException;
import dado.schema.text.Spot;
import dado.schema.text.Spots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The tokens of a DBML text, taken one by one.
final class DbmlTokens {

  private final String text;
  private final Spots spots;
  private final List<DbmlToken> tokens;
  private int at;

  DbmlTokens(String text) {
    this.text = text;
    this.spots = Spots.of(text);
    this.tokens = DbmlLexer.tokens(text, spots);
  }

  DbmlToken peek() {
    return tokens.get(at);
  }

  DbmlToken peek(int further) {
    return tokens.get(Math.min(at + further, tokens.size() - 1));
  }

  DbmlToken take() {
    DbmlToken token = tokens.get(at);
    at += token.kind() == Kind.END ? 0 : 1;
    return token;
  }

  boolean end() {
    return peek().kind() == Kind.END;
  }

  Spot spot() {
    return spot(peek());
  }

  Spot spot(DbmlToken token) {
    return spots.at(token.start());
  }

  /// Takes a sign if it stands here.
  boolean accept(String sign) {
    boolean here = peek().is(sign);
    at += here ? 1 : 0;
    return here;
  }

  void expect(String sign, String where) {
    if (!accept(sign)) {
      throw expected("\"" + sign + "\" " + where);
    }
  }

  SourceException expected(String what) {
    return new SourceException(spot(), "expected " + what + ", found " + peek().title() + ".");
  }

  String name(String what) {
    if (!peek().name()) {
      throw expected(what);
    }
    return take().text();
  }

  /// `schema.table`.
  Path path(String what) {
    Spot spot = spot();
    List<String> names = new ArrayList<>();
    do {
      names.add(name(what));
    } while (accept("."));
    return new Path(names, spot);
  }

  String string(String what) {
    if (peek().kind() != Kind.STRING) {
      throw expected(what + " in quotes: '…'");
    }
    return take().text();
  }

  /// A column's type: words on the same line with their arguments and brackets.
  String type(String column) {
    DbmlToken from = peek();
    if (from.first() || !from.name()) {
      throw expected("the type of the column " + column + ", such as varchar(255)");
    }
    StringBuilder type = new StringBuilder(take().text());
    while (!peek().first() && (peek().name() || peek().is(".") || peek().is("("))) {
      boolean space = peek().name() && !peek(-1).is(".");
      type.append(space ? " " : "").append(peek().is("(") ? arguments() : take().text());
    }
    while (array()) {
      type.append('[').append(peek(1).is("]") ? "" : peek(1).text()).append(']');
      at += peek(1).is("]") ? 2 : 3;
    }
    return type.toString();
  }

  private String arguments() {
    int start = take().start();
    int depth = 1;
    while (depth > 0) {
      DbmlToken token = take();
      if (token.kind() == Kind.END || token.is("{")) {
        throw expected("\")\" behind the type's arguments");
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
    return text.substring(start, peek(-1).end()).replaceAll("\\s*,\\s*", ",");
  }

  /// Brackets directly behind a type belong to it; settings stand behind a space or hold words.
  private boolean array() {
    boolean number = peek(1).kind() == Kind.NUMBER && peek(2).is("]");
    boolean close = peek(1).is("]");
    return peek().is("[") && peek().start() == peek(-1).end() && (close || number);
  }

  /// Moves over an element that has no place in a schema, to behind its last brace.
  void skip() {
    DbmlToken opening = peek();
    int depth = 0;
    do {
      DbmlToken token = take();
      if (token.kind() == Kind.END) {
        throw new SourceException(
            spot(opening), "this element never ends; expected \"}\" for each \"{\".");
      }
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    } while (depth > 0);
  }

  /// The words up to a sign, in lower case.
  String words() {
    List<String> words = new ArrayList<>();
    while (peek().kind() == Kind.WORD) {
      words.add(take().text().toLowerCase(Locale.ROOT));
    }
    return String.join(" ", words);
  }
}
