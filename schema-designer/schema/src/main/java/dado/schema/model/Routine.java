package dado.schema.model;

/// A function or procedure.
///
/// @param what `FUNCTION`, `PROCEDURE` or `AGGREGATE`
/// @param arguments the types that tell it from others of its name, as SQL (`integer, text`); empty
///   where the engine has no overloading
/// @param definition the whole statement that creates it, as the catalog prints it
/// @param options `owner`
public record Routine(
    Id id,
    Name name,
    String what,
    String arguments,
    String definition,
    String comment,
    Options options)
    implements SchemaObject {

  @Override
  public Kind kind() {
    return Kind.ROUTINE;
  }

  @Override
  public String discriminator() {
    return "(" + arguments + ")";
  }

  @Override
  public Routine withId(Id newId) {
    return new Routine(newId, name, what, arguments, definition, comment, options);
  }

  @Override
  public Routine withName(Name newName) {
    return new Routine(id, newName, what, arguments, definition, comment, options);
  }

  /// This routine with another text.
  public Routine withDefinition(String newDefinition) {
    return new Routine(id, name, what, arguments, newDefinition, comment, options);
  }
}
