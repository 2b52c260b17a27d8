package dado.plan.whatif.family;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.SqlStatement.Kind;
import dado.schema.sql.Statements;
import dado.schema.sql.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A statement as it can be asked of the clone: the user's database is not named in it.
///
/// @param runs whether it may run in the clone: it only reads, and writes no file
/// @param texts its string constants, as SQL
/// @param numbers its whole numbers
record CloneText(String sql, boolean runs, Set<String> texts, Set<String> numbers) {
  private static final int MOST_CONSTANTS = 200;

  /// @param database the user's
  static CloneText of(Engine engine, String sql, String database) throws SQLException {
    List<SqlStatement> statements = Statements.split(engine, sql);
    if (statements.size() != 1) {
      throw new SQLException(
          "A plan is that of one statement, and here are " + statements.size() + ".");
    }
    SqlStatement statement = statements.getFirst();
    if (statement.kind() == Kind.DEFINES || statement.kind() == Kind.CONTROLS) {
      throw new SQLException("The statement has no plan: it only defines or steers something.");
    }
    String text = statement.text();
    List<Token> tokens = SqlLexer.tokens(engine, text).stream().filter(Token::significant).toList();
    refuseParameters(tokens, text);
    boolean plain = tokens.stream().noneMatch(t -> t.in(text).equalsIgnoreCase("into"));
    return new CloneText(
        unqualified(tokens, text, database),
        statement.kind() == Kind.READS && plain && !text.contains("/*"),
        constants(tokens, text, Token.Kind.STRING),
        constants(tokens, text, Token.Kind.NUMBER));
  }

  private static void refuseParameters(List<Token> tokens, String text) throws SQLException {
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.PARAMETER && !token.in(text).startsWith("@")) {
        throw new SQLException(
            "The parameter "
                + token.in(text)
                + " has no value, and these servers plan by values. Write one in its place.");
      }
    }
  }

  private static Set<String> constants(List<Token> tokens, String text, Token.Kind kind) {
    Set<String> found = new LinkedHashSet<>();
    for (Token token : tokens) {
      String constant = token.in(text);
      boolean whole = kind != Token.Kind.NUMBER || constant.chars().allMatch(Character::isDigit);
      if (token.kind() == kind && whole && found.size() < MOST_CONSTANTS) {
        found.add(constant);
      }
    }
    return found;
  }

  private static String unqualified(List<Token> tokens, String text, String database) {
    List<Token> dropped = new ArrayList<>();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean first = i == 0 || !tokens.get(i - 1).in(text).equals(".");
      if (first
          && names(tokens.get(i).in(text), database)
          && tokens.get(i + 1).in(text).equals(".")) {
        dropped.add(
            new Token(Token.Kind.WHITESPACE, tokens.get(i).start(), tokens.get(i + 1).end()));
      }
    }
    StringBuilder clean = new StringBuilder(text);
    dropped.reversed().forEach(d -> clean.delete(d.start(), d.end()));
    return clean.toString();
  }

  private static boolean names(String token, String database) {
    return token.equals(database)
        || token.equals("`" + database.replace("`", "``") + "`")
        || token.toLowerCase(Locale.ROOT).equals(database);
  }
}
