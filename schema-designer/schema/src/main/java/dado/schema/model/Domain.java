package dado.schema.model;

import java.util.List;
import java.util.Optional;

/// A named type with rules (PostgreSQL).
///
/// @param type the type under it, with modifiers and collation
/// @param defaultValue as SQL
/// @param options `owner`
public record Domain(
    Id id,
    Name name,
    String type,
    boolean nullable,
    Optional<String> defaultValue,
    List<Constraint.Check> checks,
    String comment,
    Options options)
    implements SchemaObject {

  public Domain {
    checks = List.copyOf(checks);
  }

  @Override
  public Kind kind() {
    return Kind.DOMAIN;
  }

  @Override
  public Domain withId(Id newId) {
    return new Domain(newId, name, type, nullable, defaultValue, checks, comment, options);
  }

  @Override
  public Domain withName(Name newName) {
    return new Domain(id, newName, type, nullable, defaultValue, checks, comment, options);
  }
}
