package dado.schema.model;

import java.util.List;

/// A row type of its own (PostgreSQL).
///
/// @param attributes in their order
/// @param options `owner`
public record CompositeType(
    Id id, Name name, List<Attribute> attributes, String comment, Options options)
    implements SchemaObject {

  public CompositeType {
    attributes = List.copyOf(attributes);
  }

  /// A field of a composite type.
  ///
  /// @param type with modifiers and collation, as the catalog prints it
  public record Attribute(String name, String type) {}

  @Override
  public Kind kind() {
    return Kind.COMPOSITE;
  }

  @Override
  public CompositeType withId(Id newId) {
    return new CompositeType(newId, name, attributes, comment, options);
  }

  @Override
  public CompositeType withName(Name newName) {
    return new CompositeType(id, newName, attributes, comment, options);
  }
}
