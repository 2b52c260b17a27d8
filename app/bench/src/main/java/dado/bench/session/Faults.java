package dado.bench.session;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What a server says of a statement that it refused, and where in the text it saw the fault.
///
/// @param message the server's words with its detail and hint, on lines of their own
/// @param offset counted in the text that was sent
record Faults(String message, OptionalInt offset) {

  private static final Pattern MYSQL_NEAR =
      Pattern.compile("near '(.*)' at line (\\d+)\\s*$", Pattern.DOTALL);
  private static final Pattern SQLITE =
      Pattern.compile(
          "near \"(.+?)\": syntax error|no such (?:column|table|function|collation sequence):"
              + " (?:\\w+\\.)*([^\\s.)]+)|unrecognized token: \"(.+?)\"",
          Pattern.DOTALL);

  static Faults of(Engine engine, String sql, SQLException failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    return switch (engine) {
      case POSTGRESQL -> postgresql(sql, failure, message);
      case MYSQL, MARIADB -> new Faults(message, mysqlOffset(sql, message));
      case SQLITE -> sqlite(sql, message);
    };
  }

  private static Faults postgresql(String sql, SQLException failure, String message) {
    if (!(failure instanceof PSQLException told) || told.getServerErrorMessage() == null) {
      return new Faults(message, OptionalInt.empty());
    }
    ServerErrorMessage server = told.getServerErrorMessage();
    String text =
        or(server.getMessage(), message)
            + line("", server.getDetail())
            + line("Hint: ", server.getHint());
    return new Faults(text, position(sql, server.getPosition()));
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static String line(String label, @Nullable String text) {
    return text == null ? "" : "\n" + label + text;
  }

  /// PostgreSQL counts characters, not UTF-16 units, from 1.
  private static OptionalInt position(String sql, int position) {
    int characters = sql.codePointCount(0, sql.length());
    if (position < 1 || position > characters + 1) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(sql.offsetByCodePoints(0, position - 1));
  }

  /// MySQL repeats the text from the fault on, at most 80 characters, and tells the line.
  private static OptionalInt mysqlOffset(String sql, String message) {
    Matcher near = MYSQL_NEAR.matcher(message);
    if (!near.find()) {
      return OptionalInt.empty();
    }
    int from = 0;
    for (int line = Integer.parseInt(near.group(2)); line > 1 && from >= 0; line--) {
      int feed = sql.indexOf('\n', from);
      from = feed < 0 ? from : feed + 1;
    }
    int at = near.group(1).isEmpty() ? sql.length() : sql.indexOf(near.group(1), from);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  private static Faults sqlite(String sql, String message) {
    int open = message.indexOf('(');
    boolean wrapped = message.startsWith("[SQLITE_") && open > 0 && message.endsWith(")");
    String text = wrapped ? message.substring(open + 1, message.length() - 1) : message;
    Matcher near = SQLITE.matcher(text);
    if (!near.find()) {
      return new Faults(text, OptionalInt.empty());
    }
    for (int group = 1; group <= 3; group++) {
      if (near.group(group) != null) {
        return new Faults(text, only(sql, near.group(group)));
      }
    }
    return new Faults(text, OptionalInt.empty());
  }

  /// The place of a word that SQLite names, where it stands only once.
  private static OptionalInt only(String sql, String word) {
    List<Token> found =
        SqlLexer.tokens(Engine.SQLITE, sql).stream()
            .filter(t -> t.in(sql).equals(word) || (unfinished(t) && t.in(sql).startsWith(word)))
            .toList();
    return found.size() == 1 ? OptionalInt.of(found.getFirst().start()) : OptionalInt.empty();
  }

  private static boolean unfinished(Token token) {
    return token.kind() == Token.Kind.ERROR;
  }
}
