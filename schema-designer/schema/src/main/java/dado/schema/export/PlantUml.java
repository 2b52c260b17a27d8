package dado.schema.export;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.Locale;
import java.util.Set;

/// A schema as a diagram of PlantUML in crow's foot notation (https://plantuml.com/ie-diagram):
/// tables, views, enums, columns and foreign keys.
public final class PlantUml {

  private final Schema schema;
  private final Labels labels;
  private final StringBuilder out = new StringBuilder();

  private PlantUml(Schema schema) {
    this.schema = schema;
    this.labels = new Labels(schema, Set.of());
  }

  /// The diagram's text.
  public static String write(Schema schema) {
    return new PlantUml(schema).write();
  }

  private String write() {
    out.append("@startuml\nhide circle\nhide empty members\nskinparam linetype ortho\n\n");
    schema.enums().forEach(this::enumType);
    schema.tables().forEach(this::table);
    schema.views().forEach(this::view);
    schema.tables().forEach(t -> t.foreignKeys().forEach(k -> relation(t, k)));
    return out.append("@enduml\n").toString();
  }

  private void enumType(EnumType type) {
    out.append("enum ").append(quoted(labels.title(type.name()))).append(" {\n");
    type.labels().forEach(l -> out.append("  {field} ").append(escaped(l)).append('\n'));
    out.append("}\n\n");
  }

  private void view(View view) {
    String kind = view.materialized() ? "materialized view" : "view";
    out.append("entity ").append(quoted(labels.title(view.name())));
    out.append(" <<").append(kind).append(">>\n\n");
  }

  private String quoted(String title) {
    return "\"" + escaped(title) + "\"";
  }

  private void table(Table table) {
    String id = labels.id(table.name());
    out.append("entity ").append(quoted(labels.title(table.name()))).append(" as ").append(id);
    out.append(" {\n");
    Set<String> keys = Labels.keyColumns(table);
    Set<String> foreign = Labels.foreignColumns(table);
    table.columns().stream()
        .filter(c -> keys.contains(c.name()))
        .forEach(c -> column(c, true, foreign.contains(c.name())));
    out.append("  --\n");
    table.columns().stream()
        .filter(c -> !keys.contains(c.name()))
        .forEach(c -> column(c, false, foreign.contains(c.name())));
    out.append("}\n");
    note(table.comment(), id);
    out.append('\n');
  }

  /// `{field}` keeps a line with parentheses from becoming a method.
  private void column(Column column, boolean key, boolean foreign) {
    out.append("  {field} ").append(column.nullable() ? "" : "* ").append(escaped(column.name()));
    out.append(column.type().isEmpty() ? "" : " : " + escaped(column.type()));
    out.append(key ? " <<PK>>" : "").append(foreign ? " <<FK>>" : "");
    out.append(column.comment().isEmpty() ? "" : " //" + escaped(column.comment()) + "//");
    out.append('\n');
  }

  private void note(String comment, String id) {
    if (!comment.isEmpty()) {
      out.append("note bottom of ").append(id).append(" : ").append(escaped(comment)).append('\n');
    }
  }

  private void relation(Table table, Constraint.ForeignKey key) {
    out.append(labels.id(key.references())).append(Labels.optional(table, key) ? " |o" : " ||");
    out.append("--").append(Labels.single(table, key) ? "o| " : "o{ ");
    out.append(labels.id(table.name())).append(" : ");
    out.append(escaped(String.join(", ", key.columns()))).append('\n');
  }

  /// Text that cannot be markup, a quote, a directive or a line of its own: all but letters, digits
  /// and a few signs stand as `<U+…>`.
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    String line = text.replaceAll("\\s+", " ").strip();
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      boolean twice = i > 0 && line.codePointBefore(i) == c && "-_.".indexOf(c) >= 0;
      boolean plain = Character.isLetterOrDigit(c) || " _-.,()[]".indexOf(c) >= 0;
      safe.append(
          plain && !twice
              ? Character.toString(c)
              : "<U+%04X>".formatted(c).toUpperCase(Locale.ROOT));
    }
    return safe.toString();
  }
}
