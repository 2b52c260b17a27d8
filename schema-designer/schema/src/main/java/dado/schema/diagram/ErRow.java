package dado.schema.diagram;

import dado.schema.model.Id;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A column as a row of its table's box.
///
/// @param unique whether it alone is unique without being the primary key
/// @param nullable whether it may be null; SQLite calls primary keys nullable that never are
public record ErRow(
    Id column,
    String name,
    String type,
    boolean primaryKey,
    boolean foreignKey,
    boolean unique,
    boolean nullable) {

  /// The marks of its keys, in words that need no colour: `PK`, `FK`, `UQ`; empty for none.
  public String marks() {
    return Stream.of(primaryKey ? "PK" : "", foreignKey ? "FK" : "", unique ? "UQ" : "")
        .filter(mark -> !mark.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// The type, with `?` behind it where the column may be null.
  public String typeText() {
    return nullable ? type + "?" : type;
  }

  /// Whether it belongs to any key.
  public boolean isKey() {
    return primaryKey || foreignKey || unique;
  }
}
