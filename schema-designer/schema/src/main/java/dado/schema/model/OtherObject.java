package dado.schema.model;

/// What Dado does not model and never loses: carried as the engine's own text.
///
/// @param what the engine's word for it (`STATISTICS`, `RULE`, `EVENT`, `VIRTUAL TABLE`, `FOREIGN
///   TABLE`)
/// @param definition the whole statement that creates it; empty where the engine prints none, and
///   then it is only shown
public record OtherObject(Id id, Name name, String what, String definition, String comment)
    implements SchemaObject {

  @Override
  public Kind kind() {
    return Kind.OTHER;
  }

  @Override
  public String discriminator() {
    return "(" + what + ")";
  }

  @Override
  public OtherObject withId(Id newId) {
    return new OtherObject(newId, name, what, definition, comment);
  }

  @Override
  public OtherObject withName(Name newName) {
    return new OtherObject(id, newName, what, definition, comment);
  }
}
