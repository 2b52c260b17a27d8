package dado.schema.export;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A schema as an entity relationship diagram of Mermaid
/// (https://mermaid.js.org/syntax/entityRelationshipDiagram.html): tables, columns and foreign
/// keys.
public final class Mermaid {

  /// Beyond this many characters or edges Mermaid's own defaults (`maxTextSize`, `maxEdges`) draw
  /// nothing.
  private static final int TEXT_LIMIT = 50_000;

  private static final int EDGE_LIMIT = 500;

  private static final Set<String> RESERVED =
      Set.of(
          "erdiagram",
          "title",
          "direction",
          "style",
          "classdef",
          "class",
          "one",
          "many",
          "to",
          "u",
          "only",
          "zero",
          "or",
          "more",
          "optionally",
          "default",
          "acctitle",
          "accdescr",
          "subgraph",
          "end");

  private final Schema schema;
  private final Labels labels;
  private final StringBuilder out = new StringBuilder();
  private int edges;

  private Mermaid(Schema schema) {
    this.schema = schema;
    this.labels = new Labels(schema, RESERVED);
  }

  /// The diagram's text.
  public static String write(Schema schema) {
    return new Mermaid(schema).write();
  }

  private String write() {
    schema.tables().forEach(this::table);
    schema.tables().forEach(t -> t.foreignKeys().forEach(k -> relation(t, k)));
    return "erDiagram\n" + warning() + out;
  }

  private String warning() {
    return out.length() > TEXT_LIMIT || edges > EDGE_LIMIT
        ? "    %% Mermaid draws this only with maxTextSize over "
            + out.length()
            + " and maxEdges over "
            + edges
            + " in its configuration.\n"
        : "";
  }

  private void table(Table table) {
    String id = labels.id(table.name());
    String title = labels.title(table.name());
    out.append("    ").append(id);
    if (!id.equals(title)) {
      out.append("[\"").append(escaped(title)).append("\"]");
    }
    out.append(" {\n");
    Set<String> keys = Labels.keyColumns(table);
    Set<String> foreign = Labels.foreignColumns(table);
    Set<String> unique = Labels.uniqueColumns(table);
    for (Column column : table.columns()) {
      List<String> marks = new ArrayList<>();
      mark(keys.contains(column.name()), "PK", marks);
      mark(foreign.contains(column.name()), "FK", marks);
      mark(unique.contains(column.name()), "UK", marks);
      column(column, marks);
    }
    out.append("    }\n");
  }

  private static void mark(boolean there, String mark, List<String> marks) {
    marks.addAll(there ? List.of(mark) : List.of());
  }

  private void column(Column column, List<String> marks) {
    String type = word(column.type().isEmpty() ? "any" : column.type());
    String name = word(column.name());
    out.append("        ").append(type).append(' ').append(name);
    out.append(marks.isEmpty() ? "" : " " + String.join(", ", marks));
    List<String> notes = new ArrayList<>();
    mark(!name.equals(column.name()), column.name(), notes);
    mark(!type.equals(column.type()) && column.type().contains("'"), column.type(), notes);
    mark(!column.nullable() && !marks.contains("PK"), "not null", notes);
    mark(!column.comment().isEmpty(), column.comment(), notes);
    String note = notes.stream().map(Mermaid::escaped).collect(Collectors.joining("; "));
    out.append(note.isEmpty() ? "" : " \"" + note + "\"").append('\n');
  }

  /// A word that can stand bare: letters, digits, `_`, `-`, and for types `()` and `[]`.
  private static String word(String text) {
    String plain =
        text.replaceAll("\\s*,\\s*", "-").replaceAll("[^A-Za-z0-9_()\\[\\]\\u00C0-\\uFFFF-]+", "_");
    return plain.matches("[A-Za-z_\\u00C0-\\uFFFF].*") ? plain : "_" + plain;
  }

  /// Text for people inside double quotes. Mermaid's own escapes (`#quot;`) keep all that could end
  /// it, begin a comment or be markup.
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.replaceAll("\\s+", " ")
        .codePoints()
        .forEach(c -> {
          boolean plain = Character.isLetterOrDigit(c) || " _-.,:()[]+=!?$'".indexOf(c) >= 0;
          safe.append(plain ? Character.toString(c) : "#" + c + ";");
        });
    return safe.toString();
  }

  private void relation(Table table, Constraint.ForeignKey key) {
    edges++;
    out.append("    ").append(labels.id(key.references()));
    out.append(Labels.optional(table, key) ? " |o" : " ||").append("--");
    out.append(Labels.single(table, key) ? "o| " : "o{ ").append(labels.id(table.name()));
    out.append(" : \"").append(escaped(String.join(", ", key.columns()))).append("\"\n");
  }
}
