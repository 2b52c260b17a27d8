package dado.schema.model;

/// A schema of PostgreSQL: the folder that tables and types lie in.
///
/// @param name without a schema of its own: its `schema()` is empty
/// @param options `owner`
public record Namespace(Id id, Name name, String comment, Options options) implements SchemaObject {

  /// A namespace without a comment.
  public static Namespace of(String name) {
    return new Namespace(Id.of("schema", name), new Name("", name), "", Options.NONE);
  }

  @Override
  public Kind kind() {
    return Kind.NAMESPACE;
  }

  @Override
  public Namespace withId(Id newId) {
    return new Namespace(newId, name, comment, options);
  }

  @Override
  public Namespace withName(Name newName) {
    return new Namespace(id, newName, comment, options);
  }
}
