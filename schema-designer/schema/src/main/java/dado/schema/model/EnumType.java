package dado.schema.model;

import java.util.List;

/// An enumerated type (PostgreSQL).
///
/// @param values in their order
public record EnumType(Id id, Name name, List<String> values) {
  public EnumType {
    values = List.copyOf(values);
  }
}
