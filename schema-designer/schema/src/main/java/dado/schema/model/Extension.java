package dado.schema.model;

/// An extension of PostgreSQL.
///
/// @param name its `schema()` is where its objects lie
/// @param version as installed; empty for the default one
public record Extension(Id id, Name name, String version, String comment) implements SchemaObject {

  @Override
  public Kind kind() {
    return Kind.EXTENSION;
  }

  @Override
  public Extension withId(Id newId) {
    return new Extension(newId, name, version, comment);
  }

  @Override
  public Extension withName(Name newName) {
    return new Extension(id, newName, version, comment);
  }
}
