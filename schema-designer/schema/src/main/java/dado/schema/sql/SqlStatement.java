package dado.schema.sql;

/// One statement of an SQL text.
///
/// @param start the offset of its first character that is neither space nor comment
/// @param end the offset behind its last such character; the separator is outside
/// @param text the characters from start to end
/// @param kind what it does, as far as its text shows
public record SqlStatement(int start, int end, String text, Kind kind) {

  /// What a statement does, as far as its text shows; functions that it calls may do more.
  public enum Kind {
    /// Answers with rows and changes nothing.
    READS,
    /// Changes data, or may lock rows for a change.
    WRITES,
    /// Changes the schema or rights.
    DEFINES,
    /// Steers the session or a transaction.
    CONTROLS,
    /// None of the above for certain.
    UNKNOWN
  }
}
