package dado.schema.dbml;

import dado.schema.text.Spot;
import java.util.List;
import java.util.Optional;

/// A DBML text as it is written, before names are looked up.
record DbmlTree(
    List<TableNode> tables,
    List<TableNode> partials,
    List<RefNode> refs,
    List<EnumNode> enums,
    List<Extra> extras) {

  /// A name with what stands before it: `schema.table`.
  record Path(List<String> names, Spot spot) {

    @Override
    public String toString() {
      return String.join(".", names);
    }
  }

  /// A setting in brackets: `not null`, `default: 1`, `ref: > users.id`.
  ///
  /// @param name in lower case, with single spaces
  /// @param ref the reference in it
  record Setting(String name, Value value, Optional<RefNode> ref, Spot spot) {}

  /// What a setting says.
  ///
  /// @param what how it was written
  record Value(DbmlToken.Kind what, String text) {}

  /// A table, or a part of tables.
  record TableNode(
      Path path, Optional<String> alias, List<Setting> settings, Body body, Spot spot) {}

  /// What stands between the braces of a table.
  ///
  /// @param items columns and partials in their order
  record Body(
      List<Item> items, List<IndexNode> indexes, List<CheckNode> checks, Optional<String> note) {}

  /// A column or a partial.
  sealed interface Item {}

  /// A column.
  record ColumnNode(String name, String type, List<Setting> settings, Spot spot) implements Item {}

  /// A part of tables that belongs here.
  record Injection(String name, Spot spot) implements Item {}

  /// An index, or a key.
  record IndexNode(List<KeyNode> keys, List<Setting> settings, Spot spot) {}

  /// A column or an expression of an index.
  record KeyNode(String text, boolean expression) {}

  /// A check.
  record CheckNode(String expression, List<Setting> settings, Spot spot) {}

  /// One end of a reference.
  ///
  /// @param table empty for the column that an inline reference stands at
  record End(Optional<Path> table, List<String> columns, Spot spot) {}

  /// A reference between two tables.
  ///
  /// @param sign `<`, `>`, `-` or `<>`
  /// @param inline whether it stands at a column
  record RefNode(
      String name,
      End left,
      String sign,
      End right,
      List<Setting> settings,
      boolean inline,
      Spot spot) {}

  /// An enum.
  record EnumNode(Path path, List<ValueNode> values, Optional<String> note, Spot spot) {}

  /// A value of an enum.
  record ValueNode(String label, List<Setting> settings, Spot spot) {}

  /// What a schema has no place for.
  record Extra(String text, Spot spot) {}
}
