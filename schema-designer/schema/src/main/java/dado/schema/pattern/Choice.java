package dado.schema.pattern;

import dado.schema.edit.Edits;
import dado.schema.model.Column;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;

/// What a person chose for a pattern.
///
/// @param table the table that it is for
/// @param other the second table; the same as the first where there is none
/// @param column a column of the table; empty where none is needed
/// @param year the present year, which partitions begin with
public record Choice(Name table, Name other, String column, int year) {

  /// A table alone.
  public static Choice of(Name table) {
    return new Choice(table, table, "", 2000);
  }

  /// A column of a table.
  public static Choice of(Name table, String column) {
    return new Choice(table, table, column, 2000);
  }

  /// This choice with a second table.
  public Choice with(Name second) {
    return new Choice(table, second, column, year);
  }

  /// This choice in a year.
  public Choice in(int present) {
    return new Choice(table, other, column, present);
  }

  Table tableIn(Schema schema) {
    return schema
        .table(table)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no table " + table + " in the design. Choose another."));
  }

  Column columnIn(Schema schema) {
    return tableIn(schema)
        .column(column)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The table "
                    + table.local()
                    + " has no column "
                    + column
                    + ". Choose one of its columns."));
  }

  /// A name for a new table beside the chosen one.
  Name beside(Schema schema, String local) {
    return Edits.freeName(schema, table.withLocal(local));
  }
}
