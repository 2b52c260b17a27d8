package dado.schema.diagram;

import dado.schema.model.Id;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A line of a box: mostly a column of a table.
///
/// @param column the id of what it shows; of a comment or a line of a note the id of its box
/// @param name what it says first
/// @param type what it says at its end: the type of a column, the columns of an index
/// @param unique whether it alone is unique without being the primary key
/// @param nullable whether it may be null; SQLite calls primary keys nullable that never are
public record ErRow(
    Kind kind,
    Id column,
    String name,
    String type,
    boolean primaryKey,
    boolean foreignKey,
    boolean unique,
    boolean nullable) {

  /// What a row shows.
  public enum Kind {
    /// A column of a table, or of a view.
    COLUMN,
    /// A value of an enumerated type.
    VALUE,
    /// An index: its name, and what it is over.
    INDEX,
    /// The comment of the whole.
    COMMENT,
    /// A line of a note.
    TEXT
  }

  /// A row that is no column of a table.
  static ErRow plain(Kind kind, Id id, String name, String type) {
    return new ErRow(kind, id, name, type, false, false, false, false);
  }

  /// The marks of its keys, in words that need no colour: `PK`, `FK`, `UQ`; `IX` and `UX` for an
  /// index; empty for none.
  public String marks() {
    if (kind == Kind.INDEX) {
      return unique ? "UX" : "IX";
    }
    return Stream.of(primaryKey ? "PK" : "", foreignKey ? "FK" : "", unique ? "UQ" : "")
        .filter(mark -> !mark.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// The type, with `?` behind it where the column may be null.
  public String typeText() {
    return nullable ? type + "?" : type;
  }

  /// Whether it is a column that belongs to any key.
  public boolean isKey() {
    return kind == Kind.COLUMN && (primaryKey || foreignKey || unique);
  }
}
