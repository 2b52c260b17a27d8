package dado.schema.source;

import dado.schema.model.Engine;
import dado.schema.text.SourceException;
import dado.schema.text.Spots;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// The place in a text where an engine stopped, and what it said.
final class Misfit {

  private static final Pattern NEAR =
      Pattern.compile("near '(.*)' at line (\\d+)\\s*$", Pattern.DOTALL);
  private static final Pattern NEAR_TOKEN = Pattern.compile("near \"(.*?)\": ");
  private static final Pattern SQLITE = Pattern.compile("^\\[SQLITE_\\w+]\\s*[^(]*\\((.*)\\)$");

  private Misfit() {}

  /// @param offset of the statement in the text
  /// @param sql the statement as it stands there
  static SourceException of(
      Engine engine, SQLException e, Spots spots, int offset, String sql, String hint) {
    int inside =
        switch (engine) {
          case POSTGRESQL -> postgresql(e, sql);
          case MYSQL, MARIADB -> family(e, sql);
          case SQLITE -> sqlite(e, sql);
        };
    String said = said(engine, e);
    String stop = said.endsWith(".") ? "" : ".";
    return new SourceException(
        spots.at(offset + Math.clamp(inside, 0, sql.length())),
        said + stop + hint + "\n  " + firstLine(sql));
  }

  private static String firstLine(String sql) {
    String line = sql.lines().findFirst().orElse("").strip();
    return line.length() > 100 ? line.substring(0, 99) + "…" : line;
  }

  private static String said(Engine engine, SQLException e) {
    Optional<ServerErrorMessage> server = server(e);
    if (server.isPresent()) {
      String detail = server.get().getDetail();
      return server.get().getMessage() + (detail == null ? "" : ". " + detail);
    }
    String message = String.valueOf(e.getMessage()).strip();
    Matcher sqlite = SQLITE.matcher(message);
    return engine == Engine.SQLITE && sqlite.matches() ? sqlite.group(1) : message;
  }

  private static Optional<ServerErrorMessage> server(SQLException e) {
    return e instanceof PSQLException p
        ? Optional.ofNullable(p.getServerErrorMessage())
        : Optional.empty();
  }

  /// PostgreSQL counts characters, from 1; 0 where it names no place.
  private static int postgresql(SQLException e, String sql) {
    int position = server(e).map(ServerErrorMessage::getPosition).orElse(0);
    int characters = sql.codePointCount(0, sql.length());
    return position == 0 ? 0 : sql.offsetByCodePoints(0, Math.min(position - 1, characters));
  }

  /// MySQL and MariaDB quote what they could not read, up to 80 characters, and its line.
  private static int family(SQLException e, String sql) {
    Matcher near = NEAR.matcher(String.valueOf(e.getMessage()));
    if (!near.find()) {
      return 0;
    }
    int line = start(sql, Integer.parseInt(near.group(2)));
    String rest = near.group(1);
    int found = rest.isEmpty() ? sql.length() : sql.indexOf(rest, line);
    return found >= 0 ? found : line;
  }

  private static int start(String sql, int line) {
    int at = 0;
    for (int i = 1; i < line && at >= 0; i++) {
      int next = sql.indexOf('\n', at);
      at = next < 0 ? at : next + 1;
    }
    return at;
  }

  /// SQLite's driver tells the word but not its place: only a word that is there once is found.
  private static int sqlite(SQLException e, String sql) {
    Matcher near = NEAR_TOKEN.matcher(String.valueOf(e.getMessage()));
    if (!near.find()) {
      return String.valueOf(e.getMessage()).contains("incomplete input") ? sql.length() : 0;
    }
    int first = sql.indexOf(near.group(1));
    return first >= 0 && first == sql.lastIndexOf(near.group(1)) ? first : 0;
  }
}
