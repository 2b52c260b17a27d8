package dado.schema.parse;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a table of PostgreSQL has from those that it inherits from.
record Inherited(Drafts drafts, TableDraft table) {

  /// Their columns come first. One that the table has itself is one with theirs, and stays its own.
  void from(List<Words> names) {
    List<TableDraft> parents = names.stream().map(drafts::table).toList();
    List<Column> own = new ArrayList<>(table.columns);
    table.columns.clear();
    for (TableDraft parent : parents) {
      for (Column column : parent.columns) {
        if (table.column(column.name(), drafts.exact()) < 0) {
          table.columns.add(own(own, column));
        }
      }
    }
    table.columns.addAll(own);
    table.options =
        table.options.with(
            "inherits",
            parents.stream()
                .map(p -> drafts.identifiers().quote(p.name))
                .collect(Collectors.joining(", ")));
  }

  private Column own(List<Column> own, Column column) {
    for (Column other : own) {
      if (other.name().equals(column.name())) {
        own.remove(other);
        return merged(other, column);
      }
    }
    boolean counts = column.generation() instanceof Generation.Identity;
    return column
        .withId(table.columnId(column.name()))
        .filledBy(
            column.defaultValue().orElse(""),
            counts ? new Generation.None() : column.generation(),
            "")
        .withOptions(column.options().with("inherited", "yes"));
  }

  /// A column has the default of its parent's where it says none, and NOT NULL where either says
  /// so.
  private static Column merged(Column own, Column parent) {
    boolean silent = own.defaultValue().isEmpty() && own.generation() instanceof Generation.None;
    Column filled = silent ? own.withDefault(parent.defaultValue()) : own;
    return filled.withNullable(own.nullable() && parent.nullable());
  }
}
