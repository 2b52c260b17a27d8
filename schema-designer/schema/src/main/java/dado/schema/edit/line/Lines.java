package dado.schema.edit.line;

import dado.schema.change.Change;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/// What lines do to a schema, and how its tables are written as lines.
public final class Lines {

  private Lines() {}

  /// Reads a line that is to add columns to a table, and checks it: types against the engine's and
  /// the schema's own, references and keys against the tables that there are, names against those
  /// that are taken.
  ///
  /// @param table may be one that the schema does not have yet
  public static LineReading read(Schema schema, Table table, String text) {
    return new LineCheck(schema, table, text).read();
  }

  /// A table that is not there yet, without columns.
  public static Table blank(Name name) {
    return new Table(Id.fresh(), name, List.of(), List.of(), List.of(), "");
  }

  /// The act that puts the columns, keys and checks of a line into a table of the schema.
  ///
  /// @throws IllegalArgumentException when there is no such table
  public static Edit add(Schema schema, Name table, ColumnLine line) {
    Table before =
        schema
            .table(table)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no table " + table.local() + " any more. Add it first."));
    Table after = filled(schema, before, line);
    return new Edit("Add " + words(line) + " to " + table.local(), changes(before, after), "");
  }

  /// The act that makes a table of a line.
  ///
  /// @throws IllegalArgumentException when the schema cannot have it, and why
  public static Edit create(Schema schema, Name name, ColumnLine line) {
    Table table = filled(schema, blank(name), line);
    return Edits.addTable(schema, table);
  }

  private static Table filled(Schema schema, Table table, ColumnLine line) {
    Draft draft = new Draft(schema, table);
    line.items().forEach(draft::add);
    return draft.finished();
  }

  private static String words(ColumnLine line) {
    List<String> names = new ArrayList<>();
    for (LineItem item : line.items()) {
      names.add(
          switch (item) {
            case LineItem.Column c -> c.name();
            case LineItem.Key k -> k.kind().word() + " (" + String.join(", ", k.columns()) + ")";
            case LineItem.Check c -> "a check";
          });
    }
    boolean plain = line.items().stream().allMatch(LineItem.Column.class::isInstance);
    return (plain ? names.size() == 1 ? "column " : "columns " : "") + String.join(", ", names);
  }

  private static List<Change> changes(Table before, Table after) {
    List<Change> changes = new ArrayList<>();
    Name name = before.name();
    for (int i = before.columns().size(); i < after.columns().size(); i++) {
      changes.add(new Change.AddColumn(name, after.columns().get(i), i));
    }
    for (Column old : before.columns()) {
      Column now = after.column(old.name()).orElse(old);
      if (!now.equals(old)) {
        changes.add(new Change.AlterColumn(name, old, now));
      }
    }
    List<Constraint> constraints = new ArrayList<>(after.constraints());
    before.constraints().forEach(constraints::remove);
    constraints.forEach(c -> changes.add(new Change.AddConstraint(name, c)));
    List<Index> indexes = new ArrayList<>(after.indexes());
    before.indexes().forEach(indexes::remove);
    indexes.forEach(i -> changes.add(new Change.AddIndex(name, i)));
    return changes;
  }

  /// A table as a line: its columns, keys, plain indexes and checks.
  public static ColumnLine of(Schema schema, Table table) {
    return new TableLine(schema, table).line();
  }

  /// What a line of that table cannot say, for people; empty where it says all.
  public static List<String> unsaid(Schema schema, Table table) {
    return new TableLine(schema, table).unsaid();
  }

  /// One column of a table as a line.
  public static ColumnLine of(Schema schema, Table table, Column column) {
    return new ColumnLine(List.of(new TableLine(schema, table).column(column)));
  }
}
