package dado.schema.parse;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A schema as lines that a text and a catalog must agree in: names, types, keys, indexes. What an
/// engine prints in its own way (expressions, queries) is only counted.
final class Shapes {

  private Shapes() {}

  static List<String> of(Schema schema) {
    Set<String> lines = new TreeSet<>();
    schema.tables().forEach(t -> table(t, lines));
    schema.objects().forEach(o -> lines.add(object(o)));
    return List.copyOf(lines);
  }

  private static String object(SchemaObject object) {
    String values = object instanceof EnumType e ? " " + e.labels() : "";
    String owner =
        object instanceof dado.schema.model.Sequence s
            ? " "
                + s.type()
                + " "
                + s.ownedBy().map(o -> o.table().local() + "." + o.column()).orElse("")
            : "";
    return object.kind().title() + " " + object.name().local() + values + owner;
  }

  private static void table(Table table, Set<String> lines) {
    String name = table.name().local();
    lines.add(
        name + " '" + table.comment() + "' " + table.options().without("text").values().keySet());
    for (int i = 0; i < table.columns().size(); i++) {
      lines.add(name + "." + i + " " + column(table.columns().get(i)));
    }
    table.constraints().forEach(c -> lines.add(name + " " + constraint(c)));
    table.indexes().forEach(i -> lines.add(name + " " + index(i)));
    table.partitioning().ifPresent(p -> lines.add(name + " partitions " + p.partitions().size()));
  }

  private static String column(Column column) {
    String generation = column.generation().getClass().getSimpleName();
    return String.join(
        " ",
        column.name(),
        column.type().toLowerCase(Locale.ROOT).replaceAll(" collate .*", ""),
        column.nullable() ? "null" : "not null",
        column.defaultValue().isPresent() ? "default" : "",
        generation,
        column.comment());
  }

  private static String constraint(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> "primary key " + k.name() + k.columns();
      case Constraint.Unique u -> "unique " + u.name() + u.columns();
      case Constraint.Check c -> "check " + c.name();
      case Constraint.ForeignKey f ->
          "foreign key "
              + f.name()
              + f.columns()
              + f.references().local()
              + f.referencedColumns()
              + f.onDelete()
              + f.onUpdate();
      case Constraint.Exclusion e -> "other " + e.name();
    };
  }

  private static String index(Index index) {
    String keys =
        index.keys().stream()
            .map(k ->
                (k.isExpression() ? "expression" : k.text())
                    + (k.descending() ? " desc" : "")
                    + " "
                    + k.qualifiers())
            .collect(Collectors.joining(", "));
    return "index "
        + index.name()
        + " "
        + index.method()
        + " ("
        + keys
        + ") "
        + index.include()
        + index.unique()
        + index.where().isPresent();
  }
}
