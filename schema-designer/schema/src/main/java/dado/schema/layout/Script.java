package dado.schema.layout;

import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.util.ArrayList;
import java.util.List;

/// The SQL of one direction of a version, as it stands in a file.
///
/// @param file the file's name
/// @param text the file's whole text
/// @param spans the parts of the text that belong to it
/// @param transactional whether the tool wraps it in a transaction, where the engine has those
public record Script(String file, String text, List<Span> spans, boolean transactional) {

  public Script {
    spans = List.copyOf(spans);
  }

  /// A script that is a file.
  static Script whole(String file, String text, boolean transactional) {
    return new Script(file, text, List.of(new Span(0, text.length(), false)), transactional);
  }

  /// The parts of the text that belong to it, as one text.
  String sql() {
    StringBuilder sql = new StringBuilder();
    spans.forEach(s -> sql.append(text, s.from(), s.to()));
    return sql.toString();
  }

  /// A part of a text.
  ///
  /// @param from the offset of its first character
  /// @param to the offset behind its last
  /// @param whole whether the tool sends it to the server as one
  public record Span(int from, int to, boolean whole) {}

  /// Its statements; their offsets are those in the file's text. What the tool sends as one is cut
  /// too, unless it defines something: then our idea of where a body ends counts less than theirs.
  public List<SqlStatement> statements(Engine engine) {
    List<SqlStatement> all = new ArrayList<>();
    for (Span span : spans) {
      String part = text.substring(span.from(), span.to());
      List<SqlStatement> found = Statements.split(engine, part);
      if (span.whole() && engine != Engine.SQLITE && defines(found)) {
        all.add(joined(part, found, span.from()));
      } else {
        found.forEach(s -> all.add(moved(s, span.from())));
      }
    }
    return all;
  }

  private static boolean defines(List<SqlStatement> found) {
    return found.size() > 1 && found.getFirst().kind() == SqlStatement.Kind.DEFINES;
  }

  /// One statement from the first's begin to the last's end.
  private static SqlStatement joined(String part, List<SqlStatement> found, int by) {
    int start = found.getFirst().start();
    int end = found.getLast().end();
    return new SqlStatement(
        by + start, by + end, part.substring(start, end), SqlStatement.Kind.DEFINES);
  }

  private static SqlStatement moved(SqlStatement s, int by) {
    return new SqlStatement(s.start() + by, s.end() + by, s.text(), s.kind());
  }

  /// The place of an offset of the text, for people: `V1__x.sql:12:3`.
  public String place(int offset) {
    return file + ":" + Lines.line(text, offset) + ":" + Lines.column(text, offset);
  }
}
