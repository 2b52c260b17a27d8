package dado.schema.parse;

import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text of SQL without what is meant for a command line client, in pieces that fit in memory as
/// tokens.
///
/// Data behind `COPY … FROM stdin` and lines of psql (`\connect`) become blank, so that all else
/// keeps its place. A text beyond 4 million characters is cut at lines that begin a statement
/// behind a line that ends one.
record Segments(List<Segment> segments) {

  private static final int WHOLE = 4_000_000;
  private static final int PIECE = 1_000_000;
  private static final Pattern COPY =
      Pattern.compile("COPY .* FROM stdin;\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern STARTS =
      Pattern.compile(
          "(CREATE|INSERT INTO|ALTER TABLE|COMMENT ON|DROP TABLE|LOCK TABLES|GRANT|COPY) .*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// A piece of the text.
  ///
  /// @param offset where it begins in the whole
  record Segment(int offset, String text) {}

  static Segments of(Engine engine, String text) {
    return new Reading(engine, text).run();
  }

  private static final class Reading {
    private final Engine engine;
    private final String text;
    private final int most;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private int start;
    private boolean boundary = true;
    private boolean data;
    private boolean delimiter;

    Reading(Engine engine, String text) {
      this.engine = engine;
      this.text = text;
      this.most = text.length() > WHOLE ? PIECE : Integer.MAX_VALUE;
    }

    Segments run() {
      int at = 0;
      while (at < text.length()) {
        int next = text.indexOf('\n', at) + 1;
        int end = next == 0 ? text.length() : next;
        line(at, end);
        at = end;
      }
      close(text.length());
      return new Segments(segments);
    }

    private void line(int from, int end) {
      if (data || (boundary && psql(from))) {
        data = data && !isEndOfData(from, end);
        blank(from, end);
        return;
      }
      if (piece.length() > most && boundary && !delimiter && starts(from, end)) {
        close(from);
      }
      piece.append(text, from, end);
      settle(from, end);
    }

    private boolean isEndOfData(int from, int end) {
      return text.startsWith("\\.", from) && text.substring(from, end).strip().equals("\\.");
    }

    private boolean psql(int from) {
      boolean letter = from + 1 < text.length() && Character.isLetter(text.charAt(from + 1));
      return engine == Engine.POSTGRESQL && text.charAt(from) == '\\' && letter;
    }

    private boolean starts(int from, int end) {
      return STARTS.matcher(text.substring(from, Math.min(end, from + 40))).matches();
    }

    /// Only a line that is not longer than a name allows is looked at whole.
    private void settle(int from, int end) {
      int last = end - 1;
      while (last >= from && Character.isWhitespace(text.charAt(last))) {
        last--;
      }
      if (last < from || text.startsWith("--", from)) {
        return;
      }
      boundary = text.charAt(last) == ';';
      if (end - from < 10_000) {
        command(from, end);
      }
    }

    private void command(int from, int end) {
      if (engine == Engine.POSTGRESQL && text.startsWith("COPY ", from)) {
        data = COPY.matcher(text.substring(from, end)).matches();
      }
      if (text.regionMatches(true, from, "DELIMITER ", 0, 10)) {
        delimiter = !text.substring(from + 10, end).strip().equals(";");
        boundary = true;
      }
    }

    private void blank(int from, int end) {
      for (int i = from; i < end; i++) {
        piece.append(text.charAt(i) == '\n' ? '\n' : ' ');
      }
    }

    private void close(int end) {
      if (!piece.isEmpty()) {
        segments.add(new Segment(start, piece.toString()));
      }
      piece.setLength(0);
      start = end;
    }
  }
}
