package dado.schema.sql;

import dado.schema.model.Engine;

/// What an engine's lexer reads in its own way, under the engine's default settings.
///
/// @param backslashes whether a backslash escapes in every string
/// @param stringPrefixes letters that may stand directly before a string's first quote
/// @param doubleQuotesString whether "x" is a string and not a name
/// @param nestedComments whether a block comment may hold another
/// @param carriageReturnEndsComment whether a line comment ends at a carriage return too
/// @param dashesNeedSpace whether two dashes begin a comment only before white space
/// @param atVariables whether `@x` is a variable or parameter
record Lexis(
    boolean backslashes,
    String stringPrefixes,
    boolean doubleQuotesString,
    boolean backticks,
    boolean brackets,
    boolean dollarQuotes,
    boolean nestedComments,
    boolean carriageReturnEndsComment,
    boolean dashesNeedSpace,
    boolean hashComments,
    boolean atVariables) {

  /// https://www.postgresql.org/docs/18/sql-syntax-lexical.html
  private static final Lexis POSTGRESQL =
      new Lexis(false, "eEbBxXnN", false, false, false, true, true, true, false, false, false);

  /// https://dev.mysql.com/doc/refman/9.4/en/language-structure.html
  private static final Lexis MYSQL =
      new Lexis(true, "bBxXnN", true, true, false, false, false, false, true, true, true);

  /// https://www.sqlite.org/lang.html
  private static final Lexis SQLITE =
      new Lexis(false, "xX", false, true, true, false, false, false, false, false, true);

  static Lexis of(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> POSTGRESQL;
      case MYSQL, MARIADB -> MYSQL;
      case SQLITE -> SQLITE;
    };
  }

  /// Only PostgreSQL lets users make operators of any such characters.
  boolean freeOperators() {
    return dollarQuotes;
  }

  /// Whether the client, not the server, understands the command DELIMITER.
  boolean delimiterCommand() {
    return hashComments;
  }
}
