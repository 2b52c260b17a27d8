package dado.schema.model;

/// A trigger on a table or view.
///
/// @param table what it watches
/// @param definition the whole statement that creates it, as the catalog prints it
/// @param options `enabled` where it is not the default: `disabled`, `replica`, `always`
///   (PostgreSQL)
public record Trigger(
    Id id, Name name, Name table, String definition, String comment, Options options)
    implements SchemaObject {

  @Override
  public Kind kind() {
    return Kind.TRIGGER;
  }

  @Override
  public String discriminator() {
    return "on " + table;
  }

  @Override
  public Trigger withId(Id newId) {
    return new Trigger(newId, name, table, definition, comment, options);
  }

  @Override
  public Trigger withName(Name newName) {
    return new Trigger(id, newName, table, definition, comment, options);
  }

  /// This trigger on another table.
  public Trigger withTable(Name newTable) {
    return new Trigger(id, name, newTable, definition, comment, options);
  }

  /// This trigger with another text.
  public Trigger withDefinition(String newDefinition) {
    return new Trigger(id, name, table, newDefinition, comment, options);
  }
}
