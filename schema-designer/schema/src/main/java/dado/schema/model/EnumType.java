package dado.schema.model;

import java.util.List;

/// An enumerated type (PostgreSQL).
///
/// @param values in their order
/// @param options `owner`
public record EnumType(Id id, Name name, List<Value> values, String comment, Options options)
    implements SchemaObject {

  public EnumType {
    values = List.copyOf(values);
  }

  /// One value of an enumerated type; its identity tells a renamed one from a new one.
  public record Value(Id id, String label) {}

  /// An enum whose values are known by their labels.
  public static EnumType of(Id id, Name name, List<String> labels) {
    List<Value> values =
        labels.stream()
            .map(l -> new Value(Id.of("value", name.schema(), name.local(), l), l))
            .toList();
    return new EnumType(id, name, values, "", Options.NONE);
  }

  /// The labels in their order.
  public List<String> labels() {
    return values.stream().map(Value::label).toList();
  }

  /// Values are the same when their labels are.
  @Override
  public boolean same(SchemaObject other) {
    return other instanceof EnumType e
        && name.equals(e.name)
        && labels().equals(e.labels())
        && comment.equals(e.comment)
        && options.equals(e.options);
  }

  @Override
  public Kind kind() {
    return Kind.ENUM;
  }

  @Override
  public EnumType withId(Id newId) {
    return new EnumType(newId, name, values, comment, options);
  }

  @Override
  public EnumType withName(Name newName) {
    return new EnumType(id, newName, values, comment, options);
  }
}
