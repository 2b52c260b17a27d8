package dado.schema.diagram;

import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.List;

/// A column as a row of its table's box.
///
/// @param unique whether it alone is unique without being the primary key
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
    List<String> marks = new ArrayList<>();
    if (primaryKey) {
      marks.add("PK");
    }
    if (foreignKey) {
      marks.add("FK");
    }
    if (unique) {
      marks.add("UQ");
    }
    return String.join(" ", marks);
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
