package dado.schema.source;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import dado.schema.text.Note;
import dado.schema.text.Spots;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An SQL text without what only a client of the engine understands: psql's commands, the rows
/// behind `COPY … FROM stdin`, the commands of SQLite's shell. Spaces stand in their place, so that
/// every other character keeps its line and column.
record ClientText(String sql, List<Note> notes) {

  private static final Pattern COPY =
      Pattern.compile("(?im)^COPY\\s[^;\\n]*\\sFROM\\s+stdin[^;\\n]*;[^\\n]*\\n");
  private static final Pattern END_OF_COPY = Pattern.compile("(?m)^\\\\\\.[ \\t]*\\r?$");

  static ClientText of(Engine engine, String text) {
    Blanks blanks = new Blanks(text);
    switch (engine) {
      case POSTGRESQL -> {
        blanks.copies();
        blanks.commands(engine, "\\", "psql's");
      }
      case SQLITE -> blanks.commands(engine, ".", "the sqlite3 shell's");
      case MYSQL, MARIADB -> {}
    }
    return new ClientText(blanks.text.toString(), List.copyOf(blanks.notes));
  }

  private static final class Blanks {

    private final StringBuilder text;
    private final Spots spots;
    private final List<Note> notes = new ArrayList<>();

    Blanks(String text) {
      this.text = new StringBuilder(text);
      this.spots = Spots.of(text);
    }

    void copies() {
      Matcher copy = COPY.matcher(text);
      for (int at = 0; copy.find(at); ) {
        Matcher end = END_OF_COPY.matcher(text);
        int rows = copy.end();
        int stop = end.find(rows) ? end.end() : text.length();
        blank(copy.start(), stop);
        at = stop;
      }
    }

    /// Commands begin a line, outside of strings and comments.
    void commands(Engine engine, String mark, String whose) {
      if (text.indexOf(mark) < 0) {
        return;
      }
      String now = text.toString();
      for (Token token : SqlLexer.tokens(engine, now)) {
        boolean command =
            token.start() < text.length()
                && now.startsWith(mark, token.start())
                && startsLine(now, token.start())
                && token.kind() != Token.Kind.STRING;
        if (command) {
          command(now, token.start(), whose);
        }
      }
    }

    private void command(String now, int start, String whose) {
      int end = now.indexOf('\n', start);
      int stop = end < 0 ? now.length() : end;
      note(now.substring(start, stop).strip(), start, whose);
      blank(start, stop);
    }

    private void note(String command, int at, String whose) {
      // What pg_dump writes around its text says nothing.
      if (!command.matches("\\\\(un)?restrict\\b.*")) {
        String word = command.split("\\s", 2)[0];
        notes.add(Note.at(spots.at(at), word + " is " + whose + " own command. It was skipped."));
      }
    }

    private static boolean startsLine(String text, int at) {
      int line = text.lastIndexOf('\n', Math.max(at - 1, 0)) + 1;
      return at == 0 || text.substring(Math.min(line, at), at).isBlank();
    }

    private void blank(int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (c != '\n' && c != '\r') {
          text.setCharAt(i, ' ');
        }
      }
    }
  }
}
