package dado.schema.edit;

import dado.schema.model.Column;
import dado.schema.model.EnumType;
import dado.schema.model.EnumType.Value;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Acts on the values of enumerated types.
final class EnumEdits {

  /// The most bytes that PostgreSQL holds of a label.
  private static final int LONGEST = 63;

  private EnumEdits() {}

  static void check(EnumType type) {
    HashSet<String> seen = new HashSet<>();
    for (String label : type.labels()) {
      if (!seen.add(label)) {
        throw Things.refuse(
            "The enum "
                + type.name().local()
                + " would have the value "
                + label
                + " twice. Choose another.");
      }
      if (label.isEmpty()
          || label.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
        throw Things.refuse(
            "A value of the enum "
                + type.name().local()
                + " has 1 to 63 bytes, which \""
                + label
                + "\" has not. Choose another.");
      }
    }
  }

  static Edit add(Schema schema, Name name, String label, int position) {
    EnumType type = type(schema, name);
    List<Value> values = new ArrayList<>(type.values());
    values.add(Math.clamp(position, 0, values.size()), new Value(Id.fresh(), label));
    return change(schema, type, values, "Add value " + label + " to " + name.local());
  }

  static Edit rename(Schema schema, Name name, String from, String to) {
    EnumType type = type(schema, name);
    value(type, from);
    List<Value> values =
        type.values().stream()
            .map(v -> v.label().equals(from) ? new Value(v.id(), to) : v)
            .toList();
    return change(
        schema, type, values, "Rename value " + from + " of " + name.local() + " to " + to);
  }

  static Edit drop(Schema schema, Name name, String label) {
    EnumType type = type(schema, name);
    value(type, label);
    refuseDefault(schema, type, label);
    List<Value> values = type.values().stream().filter(v -> !v.label().equals(label)).toList();
    return change(schema, type, values, "Drop value " + label + " of " + name.local());
  }

  static Edit order(Schema schema, Name name, List<String> labels) {
    EnumType type = type(schema, name);
    if (labels.size() != type.values().size()
        || !new HashSet<>(labels).equals(new HashSet<>(type.labels()))) {
      throw Things.refuse(
          "The new order of "
              + name.local()
              + " must name each of its values once: "
              + String.join(", ", type.labels())
              + ".");
    }
    List<Value> values = labels.stream().map(l -> value(type, l)).toList();
    return change(schema, type, values, "Reorder values of " + name.local());
  }

  private static Edit change(Schema schema, EnumType type, List<Value> values, String label) {
    EnumType wanted = new EnumType(type.id(), type.name(), values, type.comment(), type.options());
    return ObjectEdits.change(schema, type.key(), wanted, label);
  }

  private static EnumType type(Schema schema, Name name) {
    SchemaObject object =
        new Things(schema).object(new SchemaObject.Key(SchemaObject.Kind.ENUM, name, ""));
    return (EnumType) object;
  }

  private static Value value(EnumType type, String label) {
    return type.values().stream()
        .filter(v -> v.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            Things.refuse(
                "The enum "
                    + type.name().local()
                    + " has no value "
                    + label
                    + ". It has "
                    + String.join(", ", type.labels())
                    + "."));
  }

  private static void refuseDefault(Schema schema, EnumType type, String label) {
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        boolean typed = Dependents.says(column.type(), type.name().local());
        String literal = "'" + label.replace("'", "''") + "'";
        if (typed && column.defaultValue().filter(d -> d.startsWith(literal)).isPresent()) {
          throw Things.refuse(
              label
                  + " is the default of "
                  + table.name().local()
                  + "."
                  + column.name()
                  + ". Choose another default first.");
        }
      }
    }
  }
}
