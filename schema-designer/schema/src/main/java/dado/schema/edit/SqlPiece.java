package dado.schema.edit;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;

/// A piece of SQL that a person typed, such as a default or a condition: whole in itself, or
/// refused.
final class SqlPiece {

  private SqlPiece() {}

  /// Refuses a text that is empty, unfinished, or more than one piece.
  ///
  /// @param what the piece in words (`check of orders`)
  static void require(Engine engine, String what, String sql) {
    if (sql.isBlank()) {
      throw Things.refuse("The " + what + " is empty. Type it, or leave it out.");
    }
    int open = 0;
    for (Token token : SqlLexer.tokens(engine, sql)) {
      String text = sql.substring(token.start(), token.end());
      if (token.kind() == Token.Kind.ERROR) {
        throw Things.refuse(
            "The " + what + " has a quotation, comment or sign that does not end or does not"
                + " belong there, at character " + (token.start() + 1) + ": " + sql);
      }
      if (token.kind() == Token.Kind.PUNCTUATION) {
        open += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
        refuseEnd(what, sql, text, token, open);
      }
    }
    if (open > 0) {
      throw Things.refuse("The " + what + " lacks a closing parenthesis: " + sql);
    }
  }

  private static void refuseEnd(String what, String sql, String text, Token token, int open) {
    if (text.equals(";")) {
      throw Things.refuse(
          "The " + what + " has a semicolon at character " + (token.start() + 1)
              + ". Leave it out: " + sql);
    }
    if (open < 0) {
      throw Things.refuse(
          "The " + what + " has a closing parenthesis without an opening one at character "
              + (token.start() + 1) + ": " + sql);
    }
  }
}
