package dado.plan.explain;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/// A server did not explain a statement, because of something that stands in it. The message is the
/// server's sentence, with the line and the column where they are known.
public final class ExplainFailedException extends SQLException {
  private static final long serialVersionUID = 1L;
  private static final int WIDEST = 100;

  private final int line;
  private final int column;
  private final String excerpt;

  private ExplainFailedException(
      String message, SQLException cause, int line, int column, String excerpt) {
    super(message, cause.getSQLState(), cause.getErrorCode(), cause);
    this.line = line;
    this.column = column;
    this.excerpt = excerpt;
  }

  /// What a server said against a statement.
  ///
  /// @param said its sentence, without a stop
  /// @param hint more that it said, or empty
  /// @param offset of the place in the statement; negative where nobody knows it
  static ExplainFailedException of(
      String said, String hint, String sql, int offset, SQLException cause) {
    int at = Math.min(offset, sql.length());
    int line = at < 0 ? 0 : (int) sql.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    int begin = at < 0 ? 0 : sql.lastIndexOf('\n', at - 1) + 1;
    int column = at < 0 ? 0 : sql.codePointCount(begin, at) + 1;
    String where = at < 0 ? "" : String.format(Locale.ROOT, " (line %d, column %d)", line, column);
    String message = said + where + "." + (hint.isEmpty() ? "" : " " + stopped(hint));
    String excerpt = at < 0 ? "" : excerpt(sql, begin, at);
    return new ExplainFailedException(message, cause, line, column, excerpt);
  }

  private static String stopped(String sentence) {
    return sentence.endsWith(".") || sentence.endsWith("?") ? sentence : sentence + ".";
  }

  private static String excerpt(String sql, int begin, int at) {
    int end = sql.indexOf('\n', at);
    int from = Math.max(begin, at - WIDEST / 2);
    int to = Math.min(end < 0 ? sql.length() : end, from + WIDEST);
    String shown = sql.substring(from, to).replace('\t', ' ').replace('\r', ' ').stripTrailing();
    return shown + "\n" + " ".repeat(sql.codePointCount(from, at)) + "^";
  }

  /// The line of the statement, from 1; 0 where nobody knows it.
  public int line() {
    return line;
  }

  /// The column in that line, in characters from 1; 0 where nobody knows it.
  public int column() {
    return column;
  }

  /// The line of the statement with a caret below the place; empty where nobody knows it.
  public Optional<String> excerpt() {
    return Optional.of(excerpt).filter(e -> !e.isEmpty());
  }
}
