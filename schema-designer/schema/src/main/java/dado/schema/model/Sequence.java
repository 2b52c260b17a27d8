package dado.schema.model;

import java.util.Optional;

/// A generator of numbers that is not part of an identity column (PostgreSQL, MariaDB).
///
/// @param type `bigint`, `integer` or `smallint`
/// @param ownedBy the column that takes it along when it goes (`serial`)
/// @param options `start`, `increment`, `min`, `max`, `cache`, `cycle` where they are not the
///   default; `unlogged`, `owner`
public record Sequence(
    Id id, Name name, String type, Optional<OwningColumn> ownedBy, String comment, Options options)
    implements SchemaObject {

  /// The column that a sequence belongs to.
  public record OwningColumn(Name table, String column) {}

  @Override
  public Kind kind() {
    return Kind.SEQUENCE;
  }

  @Override
  public Sequence withId(Id newId) {
    return new Sequence(newId, name, type, ownedBy, comment, options);
  }

  @Override
  public Sequence withName(Name newName) {
    return new Sequence(id, newName, type, ownedBy, comment, options);
  }

  /// This sequence with another owner.
  public Sequence withOwner(Optional<OwningColumn> newOwner) {
    return new Sequence(id, name, type, newOwner, comment, options);
  }
}
