package dado.schema.parse;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import dado.schema.sql.Token;
import dado.schema.text.Note;
import dado.schema.text.Spots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reads DDL without an engine: what `pg_dump`, `mysqldump` or people wrote.
///
/// What is not understood becomes a note with its place, and the statement is carried as it is.
/// Nothing is fatal. Names of owners are not read.
public final class DdlParser {

  private final Engine engine;
  private final String text;
  private final Spots spots;
  private final Drafts drafts;
  private final StatementReader reader;
  private final List<Note> notes = new ArrayList<>();
  private int statements;
  private int misread;

  private DdlParser(Engine engine, String text) {
    this.engine = engine;
    this.text = text;
    this.spots = Spots.of(text);
    this.drafts = new Drafts(engine);
    this.reader = new StatementReader(drafts);
  }

  /// The schema that a text of DDL makes in an empty database.
  public static Parsed parse(Engine engine, String text) {
    return new DdlParser(engine, text).run();
  }

  private Parsed run() {
    for (Segments.Segment segment : Segments.of(engine, text).segments()) {
      for (SqlStatement statement : Statements.split(engine, segment.text())) {
        statement(statement, segment.offset() + statement.start());
      }
    }
    WrongDialect.wrong(engine, text, statements, misread).ifPresent(n -> notes.addFirst(n));
    return new Parsed(Finish.of(drafts), notes);
  }

  private void statement(SqlStatement statement, int offset) {
    if (statement.kind() == SqlStatement.Kind.WRITES
        || statement.kind() == SqlStatement.Kind.READS) {
      return;
    }
    String sql = unwrapped(statement.text());
    statements++;
    try {
      reader.read(sql);
    } catch (Misread e) {
      misread(sql, offset, e.offset(), e.text() + "; the statement is carried as it is");
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      String why = "this statement cannot be read (" + e.getMessage() + ")";
      misread(sql, offset, 0, why + "; it is carried as it is");
    }
    drafts.remarks.forEach(r -> note(offset + r.offset(), r.text()));
    drafts.remarks.clear();
  }

  private void misread(String sql, int offset, int at, String message) {
    misread++;
    note(offset + at, message);
    carry(sql, offset);
  }

  private void note(int offset, String message) {
    notes.add(Note.at(spots.at(Math.min(offset, text.length())), message));
  }

  /// Under the first words and the line, so that people find it.
  private void carry(String sql, int offset) {
    List<String> words =
        Stream.of(sql.lines().findFirst().orElse("").toUpperCase(Locale.ROOT).split("\\W+"))
            .limit(2)
            .toList();
    String what = String.join(" ", words);
    Name name = new Name(drafts.namespace, "line " + spots.at(offset).line());
    drafts.other(name, what, sql);
  }

  /// Without the marks of comments that MySQL and MariaDB execute; all else keeps its place.
  private String unwrapped(String sql) {
    if (!drafts.family() || !sql.contains("/*")) {
      return sql;
    }
    StringBuilder plain = new StringBuilder(sql);
    for (Token token : SqlLexer.tokens(engine, sql)) {
      String comment = token.kind() == Token.Kind.COMMENT ? token.in(sql) : "";
      int mark = mark(comment);
      if (mark > 0) {
        blank(plain, token.start(), token.start() + mark);
        blank(plain, token.end() - 2, token.end());
      }
    }
    return plain.toString().strip().equals(sql) ? sql : plain.toString();
  }

  /// How long the mark at the start of an executed comment is; 0 where this engine skips it.
  private int mark(String comment) {
    boolean maria = comment.startsWith("/*M!");
    if (!maria && !comment.startsWith("/*!")) {
      return 0;
    }
    int from = maria ? 4 : 3;
    int digits = (int) comment.substring(from).chars().takeWhile(Character::isDigit).count();
    int version =
        digits < 5 || digits > 6 ? 0 : Integer.parseInt(comment.substring(from, from + digits));
    boolean never = version >= 999_999;
    boolean skipped =
        never
            || (engine == Engine.MYSQL ? maria : !maria && version >= 50_700 && version < 100_000);
    return skipped ? 0 : from + (digits < 5 ? 0 : digits);
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
    }
  }
}
