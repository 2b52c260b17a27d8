package dado.schema.export;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A schema as a data dictionary in Markdown: each table with its columns, keys, indexes and
/// relations in both directions, then everything else.
public final class MarkdownDictionary {

  private final Schema schema;
  private final Labels labels;
  private final Map<Name, List<String>> incoming = new HashMap<>();
  private final Map<Name, List<SchemaObject>> attached = new HashMap<>();
  private final Set<Name> tables;
  private final StringBuilder out = new StringBuilder();

  private MarkdownDictionary(Schema schema) {
    this.schema = schema;
    this.labels = new Labels(schema, Set.of());
    this.tables = Set.copyOf(schema.tables().stream().map(Table::name).distinct().toList());
    schema.tables().forEach(t -> t.foreignKeys().forEach(k -> incoming(t, k)));
    schema.objects().forEach(this::attach);
  }

  private void incoming(Table table, Constraint.ForeignKey key) {
    String line =
        link(table.name())
            + " ("
            + MarkdownText.codes(key.columns())
            + ") → "
            + MarkdownText.codes(key.referencedColumns());
    incoming.computeIfAbsent(key.references(), n -> new ArrayList<>()).add(line);
  }

  private void attach(SchemaObject object) {
    switch (object) {
      case Trigger t -> attached.computeIfAbsent(t.table(), n -> new ArrayList<>()).add(t);
      case Policy p -> attached.computeIfAbsent(p.table(), n -> new ArrayList<>()).add(p);
      default -> {}
    }
  }

  /// The dictionary's text.
  public static String write(Schema schema) {
    return new MarkdownDictionary(schema).write();
  }

  private String write() {
    out.append("# Data dictionary\n\n").append(schema.engine().title()).append(", ");
    out.append(count(schema.tables().size(), "table")).append(".\n\n## Tables\n\n");
    for (Table table : schema.tables()) {
      out.append("- ").append(link(table.name()));
      String first = table.comment().strip().lines().findFirst().orElse("");
      out.append(first.isEmpty() ? "" : ": " + MarkdownText.plain(first)).append('\n');
    }
    schema.tables().forEach(this::table);
    new MarkdownObjects(labels, out).write(schema.objects(), tables);
    return out.toString();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String link(Name name) {
    String title = MarkdownText.plain(labels.title(name).replaceAll("\\s+", " "));
    return tables.contains(name) ? "[" + title + "](#" + labels.id(name) + ")" : title;
  }

  private void table(Table table) {
    out.append("\n<a id=\"").append(labels.id(table.name())).append("\"></a>\n\n### ");
    out.append(MarkdownText.heading(labels.title(table.name()))).append("\n\n");
    paragraph(MarkdownText.line(table.comment()));
    columns(table);
    List<String> facts = new ArrayList<>();
    table.constraints().forEach(c -> facts.add(constraint(c)));
    table.partitioning().ifPresent(p -> facts.add(partitions(p)));
    table
        .options()
        .values()
        .forEach((k, v) -> facts.add(MarkdownText.plain(k) + ": " + MarkdownText.code(v)));
    list("Rules", facts);
    list("Indexes", table.indexes().stream().map(MarkdownDictionary::index).toList());
    list("Referenced by", incoming.getOrDefault(table.name(), List.of()));
    list(
        "Triggers and policies",
        attached.getOrDefault(table.name(), List.of()).stream()
            .map(MarkdownDictionary::attached)
            .toList());
  }

  private void paragraph(String text) {
    out.append(text.isEmpty() ? "" : text + "\n\n");
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      out.append("\n**").append(title).append("**\n\n");
      items.forEach(i -> out.append("- ").append(i).append('\n'));
    }
  }

  private void columns(Table table) {
    out.append("| Column | Type | Null | Default | Key | Comment |\n");
    out.append("| --- | --- | --- | --- | --- | --- |\n");
    Set<String> keys = Labels.keyColumns(table);
    Set<String> foreign = Labels.foreignColumns(table);
    for (Column column : table.columns()) {
      String key =
          (keys.contains(column.name()) ? "PK " : "")
              + (foreign.contains(column.name()) ? "FK" : "");
      out.append("| ").append(MarkdownText.code(column.name()));
      out.append(" | ").append(MarkdownText.code(column.type()));
      out.append(" | ").append(column.nullable() ? "yes" : "no");
      out.append(" | ").append(filled(column)).append(" | ").append(key.strip());
      out.append(" | ").append(comment(column)).append(" |\n");
    }
  }

  private static String comment(Column column) {
    List<String> parts = new ArrayList<>();
    parts.add(MarkdownText.plain(column.comment()));
    column.options().values().forEach((k, v) -> parts.add(MarkdownText.plain(k + " " + v)));
    parts.removeIf(String::isEmpty);
    return String.join("; ", parts);
  }

  private static String filled(Column column) {
    return switch (column.generation()) {
      case Column.Generation.None none -> column.defaultValue().map(MarkdownText::code).orElse("");
      case Column.Generation.AutoIncrement a -> "counts up";
      case Column.Generation.Identity i -> "identity, " + (i.always() ? "always" : "by default");
      case Column.Generation.Computed c ->
          (c.stored() ? "stored " : "computed ") + MarkdownText.code(c.expression());
    };
  }

  private String constraint(Constraint constraint) {
    String body =
        switch (constraint) {
          case Constraint.PrimaryKey k -> "primary key (" + MarkdownText.codes(k.columns()) + ")";
          case Constraint.Unique u -> "unique (" + MarkdownText.codes(u.columns()) + ")";
          case Constraint.Check c -> "check " + MarkdownText.code(c.expression());
          case Constraint.ForeignKey f -> foreignKey(f);
          case Constraint.Exclusion e -> MarkdownText.code(e.definition());
        };
    return (constraint.name().isEmpty() ? "" : MarkdownText.code(constraint.name()) + ": ")
        + body
        + options(constraint.options());
  }

  private static String options(dado.schema.model.Options options) {
    StringBuilder words = new StringBuilder();
    options.values().forEach((k, v) -> words.append("; ").append(MarkdownText.plain(k + " " + v)));
    return words.toString();
  }

  private String foreignKey(Constraint.ForeignKey key) {
    StringBuilder words = new StringBuilder("foreign key (" + MarkdownText.codes(key.columns()));
    words.append(") → ").append(link(key.references()));
    words.append(" (").append(MarkdownText.codes(key.referencedColumns())).append(')');
    action(" on delete ", key.onDelete(), words);
    action(" on update ", key.onUpdate(), words);
    return words.toString();
  }

  private static void action(String word, Constraint.Action action, StringBuilder words) {
    if (action != Constraint.Action.NO_ACTION) {
      words.append(word).append(action.sql().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static String partitions(dado.schema.model.Partitioning partitioning) {
    List<String> parts =
        partitioning.partitions().stream()
            .map(p ->
                MarkdownText.code(p.name().local() + " " + p.bound())
                    + p.partitioning().map(inner -> " (" + partitions(inner) + ")").orElse(""))
            .toList();
    return "partitioned by "
        + MarkdownText.code(partitioning.by())
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }

  static String index(Index index) {
    List<String> keys =
        index.keys().stream()
            .map(k ->
                MarkdownText.code(k.text())
                    + (k.qualifiers().isEmpty() ? "" : " " + MarkdownText.code(k.qualifiers()))
                    + (k.descending() ? " descending" : ""))
            .toList();
    String include =
        index.include().isEmpty() ? "" : " including " + MarkdownText.codes(index.include());
    String where = index.where().map(w -> " where " + MarkdownText.code(w)).orElse("");
    String comment = index.comment().isEmpty() ? "" : ": " + MarkdownText.plain(index.comment());
    return MarkdownText.code(index.name())
        + (index.unique() ? " unique " : " ")
        + MarkdownText.plain(index.method())
        + " ("
        + String.join(", ", keys)
        + ")"
        + include
        + where
        + options(index.options())
        + comment;
  }

  private static String attached(SchemaObject object) {
    return object.kind().title()
        + " ["
        + MarkdownText.plain(object.name().local())
        + "](#"
        + MarkdownObjects.anchor(object)
        + ")";
  }
}
