package dado.schema.edit;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;

/// A piece of SQL that a person typed, such as a default or a condition: whole in itself, or
/// refused.
///
/// @param what the piece in words (`check of orders`)
record SqlPiece(String what, String sql) {

  /// Refuses a text that is empty, unfinished, or more than one piece.
  static void require(Engine engine, String what, String sql) {
    if (sql.isBlank()) {
      throw Things.refuse("The " + what + " is empty. Type it, or leave it out.");
    }
    new SqlPiece(what, sql).check(engine);
  }

  private void check(Engine engine) {
    int open = 0;
    for (Token token : SqlLexer.tokens(engine, sql)) {
      if (token.kind() == Token.Kind.ERROR) {
        throw no("what begins there does not end or does not belong there. Mend it", token);
      }
      if (token.kind() == Token.Kind.PUNCTUATION) {
        open += depth(token.in(sql));
        if (token.in(sql).equals(";")) {
          throw no("a semicolon ends it too early. Leave it out", token);
        }
        if (open < 0) {
          throw no("a closing parenthesis has no opening one. Remove it, or open it before", token);
        }
      }
    }
    if (open > 0) {
      throw Things.refuse(said() + " a closing parenthesis is missing. Add it.");
    }
  }

  private static int depth(String text) {
    return text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
  }

  private IllegalArgumentException no(String why, Token token) {
    return Things.refuse(said() + " at character " + (token.start() + 1) + ", " + why + ".");
  }

  private String said() {
    return "In the " + what + ", " + sql.strip() + ",";
  }
}
