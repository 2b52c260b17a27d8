package dado.schema.edit;

import dado.schema.dbml.Dbml;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.parse.DdlParser;
import dado.schema.parse.Parsed;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a text on the clipboard says.
///
/// @param schema its tables and objects
/// @param notes what was not understood or was left out, for people
record PastedText(Schema schema, List<String> notes) {

  private static final Set<String> WORDS =
      Set.of("table", "ref", "ref:", "enum", "project", "tablegroup", "tablepartial");

  static PastedText read(Schema target, String text) {
    PastedText read = isDbml(text) ? dbml(target, text) : ddl(target, text);
    if (read.schema().tables().isEmpty()) {
      String why = read.notes().isEmpty() ? "" : " " + read.notes().getFirst();
      throw Things.refuse(
          "The clipboard holds no table." + why + " Copy CREATE TABLE statements or DBML.");
    }
    return read;
  }

  /// Whether the first line that says something begins as DBML does.
  private static boolean isDbml(String text) {
    return text.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("//") && !l.startsWith("--"))
        .findFirst()
        .filter(l -> WORDS.contains(first(l)))
        .isPresent();
  }

  private static String first(String line) {
    return line.split("[\\s{]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static PastedText ddl(Schema target, String text) {
    Parsed parsed = DdlParser.parse(target.engine(), text);
    return new PastedText(parsed.schema(), parsed.notes().stream().map(Note::text).toList());
  }

  /// References to tables of the design are understood; one to a table that is nowhere is left out.
  private static PastedText dbml(Schema target, String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    List<Table> known = strangers(target, lines);
    String context = context(target, known);
    List<String> notes = new ArrayList<>();
    while (true) {
      try {
        Schema all = Dbml.read(target.engine(), String.join("\n", lines) + "\n" + context);
        Set<Object> outside = new HashSet<>();
        known.forEach(t -> outside.add(t.name()));
        return new PastedText(
            all.withTables(all.tables().stream().filter(t -> !outside.contains(t.name())).toList()),
            notes);
      } catch (SourceException e) {
        leaveOut(lines, e, notes);
      }
    }
  }

  private static void leaveOut(List<String> lines, SourceException e, List<String> notes) {
    int line = e.line() - 1;
    boolean reference =
        line >= 0 && line < lines.size() && first(lines.get(line).strip()).startsWith("ref");
    if (!reference) {
      throw Things.refuse("The clipboard's DBML has a mistake. " + e.getMessage());
    }
    notes.add("Left out: " + lines.get(line).strip());
    lines.set(line, "");
  }

  /// The tables of the design that the text does not make itself.
  private static List<Table> strangers(Schema target, List<String> lines) {
    Set<String> made = new HashSet<>();
    for (String line : lines) {
      if (first(line.strip()).equals("table")) {
        String rest = line.strip().substring("table".length());
        String name = rest.split("[{\\[]", 2)[0].strip();
        String local = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : name;
        made.add(local.replace("\"", "").split("\\s", 2)[0].toLowerCase(Locale.ROOT));
      }
    }
    return target.tables().stream()
        .filter(t -> !made.contains(t.name().local().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /// Those tables as DBML, bare of all but their columns and keys.
  private static String context(Schema target, List<Table> tables) {
    List<Table> bare =
        tables.stream()
            .map(t ->
                t.withIndexes(List.of())
                    .withComment("")
                    .withColumns(t.columns().stream().map(PastedText::bare).toList())
                    .withConstraints(
                        t.constraints().stream()
                            .filter(c ->
                                c instanceof Constraint.PrimaryKey
                                    || c instanceof Constraint.Unique)
                            .toList()))
            .toList();
    return bare.isEmpty() ? "" : Dbml.write(target.withTables(bare).withObjects(List.of()));
  }

  private static Column bare(Column column) {
    return Column.of(column.id(), column.name(), column.type(), column.nullable());
  }
}
