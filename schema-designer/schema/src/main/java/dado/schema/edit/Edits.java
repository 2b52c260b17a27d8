package dado.schema.edit;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// The elementary acts on a schema, as pure functions: what somebody wants, to the changes that do
/// it.
///
/// Each takes along what cannot stay (the indexes of a dropped column, the foreign keys to a
/// dropped table) and refuses nonsense, and what the engine cannot hold, with an
/// `IllegalArgumentException` whose message is for people: what, of what, why, and what to do.
public final class Edits {

  private Edits() {}

  /// A new table with a key that the engine counts.
  public static Edit addTable(Schema schema, Name table) {
    return TableEdits.add(schema, table);
  }

  /// A new table with all that it has.
  public static Edit addTable(Schema schema, Table table) {
    return TableEdits.add(schema, table);
  }

  /// A name like `wanted` that no table, view or sequence has.
  public static Name freeName(Schema schema, Name wanted) {
    return TableEdits.fresh(schema, wanted);
  }

  /// The namespace for a new table: the one that most tables lie in.
  public static String home(Schema schema) {
    return TableEdits.home(schema);
  }

  /// A table under another name, or in another namespace.
  public static Edit renameTable(Schema schema, Name table, Name to) {
    return TableEdits.rename(schema, table, to);
  }

  /// A table away, with the foreign keys to it, its triggers, policies, grants and sequences.
  public static Edit dropTable(Schema schema, Name table) {
    return TableEdits.drop(schema, table);
  }

  /// Another comment on a table.
  ///
  /// @param comment empty for none
  public static Edit commentTable(Schema schema, Name table, String comment) {
    return TableEdits.comment(schema, table, comment);
  }

  /// Other options of a table.
  public static Edit tableOptions(Schema schema, Name table, Options options) {
    return TableEdits.options(schema, table, options);
  }

  /// The columns of a table in another order. Of a table that PostgreSQL has already it moves
  /// nothing in the database, which keeps columns in the order they were added in.
  ///
  /// @param columns all names
  public static Edit reorderColumns(Schema schema, Name table, List<String> columns) {
    return TableEdits.reorder(schema, table, columns);
  }

  /// A new column.
  ///
  /// @param position its index among the columns, cut to what there is
  public static Edit addColumn(Schema schema, Name table, Column column, int position) {
    return ColumnEdits.add(schema, table, column, position);
  }

  /// A column under another name.
  public static Edit renameColumn(Schema schema, Name table, String column, String to) {
    Column wanted = column(schema, table, column).withName(to);
    return changeColumn(schema, table, column, wanted, "Rename column " + column + " to " + to);
  }

  /// A column of another type. Columns that reference it get the type too.
  public static Edit retypeColumn(Schema schema, Name table, String column, String type) {
    Column wanted = column(schema, table, column).withType(type);
    return changeColumn(
        schema, table, column, wanted, "Change type of " + path(table, column) + " to " + type);
  }

  /// A column that may be null, or may not.
  public static Edit nullableColumn(Schema schema, Name table, String column, boolean nullable) {
    Column wanted = column(schema, table, column).withNullable(nullable);
    String label = (nullable ? "Allow null in " : "Require ") + path(table, column);
    return changeColumn(schema, table, column, wanted, label);
  }

  /// A column with another default.
  ///
  /// @param value as SQL; empty for none
  public static Edit defaultColumn(
      Schema schema, Name table, String column, Optional<String> value) {
    Column wanted = column(schema, table, column).withDefault(value);
    String label =
        value
            .map(v -> "Default of " + path(table, column) + ": " + v)
            .orElse("Remove default of " + path(table, column));
    return changeColumn(schema, table, column, wanted, label);
  }

  /// A column that the engine fills in another way, or no more. Its default goes.
  public static Edit generateColumn(
      Schema schema, Name table, String column, Generation generation) {
    Column wanted = ColumnEdits.generated(column(schema, table, column), generation);
    String how =
        switch (generation) {
          case Generation.None n -> "Fill by hand ";
          case Generation.Identity i -> "Make an identity of ";
          case Generation.AutoIncrement a -> "Count ";
          case Generation.Computed c -> "Compute ";
        };
    return changeColumn(schema, table, column, wanted, how + path(table, column));
  }

  /// Another comment on a column.
  ///
  /// @param comment empty for none
  public static Edit commentColumn(Schema schema, Name table, String column, String comment) {
    Column before = column(schema, table, column);
    Column wanted = before.filledBy(before.defaultValue().orElse(""), before.generation(), comment);
    return changeColumn(schema, table, column, wanted, "Comment " + path(table, column));
  }

  /// A column that is another in everything but its identity: name, type and all else at once.
  public static Edit changeColumn(Schema schema, Name table, String column, Column wanted) {
    return changeColumn(schema, table, column, wanted, "Change " + path(table, column));
  }

  private static Edit changeColumn(
      Schema schema, Name table, String column, Column wanted, String label) {
    return ColumnEdits.change(schema, table, column, wanted, label);
  }

  private static Column column(Schema schema, Name table, String column) {
    return Things.column(new Things(schema).table(table), column);
  }

  private static String path(Name table, String column) {
    return table.local() + "." + column;
  }

  /// A column away, with the keys, checks and indexes that hold it.
  public static Edit dropColumn(Schema schema, Name table, String column) {
    return ColumnEdits.drop(schema, table, column);
  }

  /// The primary key of a table that has none.
  public static Edit primaryKey(Schema schema, Name table, List<String> columns) {
    return addConstraint(schema, table, new Constraint.PrimaryKey("", columns));
  }

  /// A rule that no two rows have the same values there.
  public static Edit unique(Schema schema, Name table, List<String> columns) {
    return addConstraint(schema, table, new Constraint.Unique("", columns));
  }

  /// A condition that every row keeps.
  ///
  /// @param condition as SQL, without parentheses around it
  public static Edit check(Schema schema, Name table, String condition) {
    return addConstraint(schema, table, new Constraint.Check("", condition));
  }

  /// A foreign key as it is drawn from one table to another, to the primary key there. Columns that
  /// it lacks are made, of the types of the key. Where the engine makes no index by itself, one is
  /// proposed: the last change, which [Edit#without] leaves out.
  ///
  /// @param columns those that reference; empty for new ones
  public static Edit foreignKey(Schema schema, Name from, List<String> columns, Name to) {
    return ForeignKeyEdits.draw(schema, from, columns, to);
  }

  /// The usual name of a column that references a key: `user_id` for the `id` of `users`.
  public static String columnFor(Name table, String key) {
    return ForeignKeyEdits.columnFor(table, key);
  }

  /// A constraint of any kind. Where it has no name, it gets one.
  public static Edit addConstraint(Schema schema, Name table, Constraint constraint) {
    return KeyEdits.add(schema, table, constraint);
  }

  /// A constraint that is another: its columns, condition, actions, options or name.
  public static Edit changeConstraint(
      Schema schema, Name table, Constraint before, Constraint after) {
    return KeyEdits.change(schema, table, before, after);
  }

  /// A constraint under another name.
  public static Edit renameConstraint(Schema schema, Name table, Constraint before, String to) {
    return KeyEdits.rename(schema, table, before, to);
  }

  /// A constraint away; of a key, with the foreign keys to it.
  public static Edit dropConstraint(Schema schema, Name table, Constraint constraint) {
    return KeyEdits.drop(schema, table, constraint);
  }

  /// A plain index on columns.
  public static Edit index(Schema schema, Name table, List<String> columns) {
    return IndexEdits.on(schema, table, columns);
  }

  /// A new index.
  public static Edit addIndex(Schema schema, Name table, Index index) {
    return IndexEdits.add(schema, table, index);
  }

  /// An index that is another: its keys, condition, options or name.
  public static Edit changeIndex(Schema schema, Name table, Index before, Index after) {
    return IndexEdits.change(schema, table, before, after);
  }

  /// An index under another name.
  public static Edit renameIndex(Schema schema, Name table, Index before, String to) {
    return IndexEdits.rename(schema, table, before, to);
  }

  /// An index away.
  public static Edit dropIndex(Schema schema, Name table, Index index) {
    return IndexEdits.drop(schema, table, index);
  }

  /// A table whose rows are spread in another way, or no more.
  public static Edit partition(Schema schema, Name table, Optional<Partitioning> wanted) {
    return PartitionEdits.spread(schema, table, wanted);
  }

  /// A new partition of a partitioned table.
  public static Edit addPartition(Schema schema, Name table, Partition partition) {
    return PartitionEdits.add(schema, table, partition);
  }

  /// A partition away, with its rows.
  public static Edit dropPartition(Schema schema, Name table, Name partition) {
    return PartitionEdits.drop(schema, table, partition);
  }

  /// A new object beside the tables: view, enum, sequence, routine, trigger, policy and the like.
  public static Edit addObject(Schema schema, SchemaObject object) {
    return ObjectEdits.add(schema, object);
  }

  /// An object that is another, and may have another name.
  public static Edit changeObject(Schema schema, SchemaObject.Key key, SchemaObject wanted) {
    return ObjectEdits.change(schema, key, wanted, "Change " + Taken.words(wanted));
  }

  /// An object under another name.
  public static Edit renameObject(Schema schema, SchemaObject.Key key, Name to) {
    return ObjectEdits.rename(schema, key, to);
  }

  /// An object away. What uses it stands in the way.
  public static Edit dropObject(Schema schema, SchemaObject.Key key) {
    return ObjectEdits.drop(schema, key);
  }

  /// A new value of an enum.
  ///
  /// @param position its index among the values, cut to what there is
  public static Edit addValue(Schema schema, Name type, String label, int position) {
    return EnumEdits.add(schema, type, label, position);
  }

  /// A value of an enum under another label.
  public static Edit renameValue(Schema schema, Name type, String from, String to) {
    return EnumEdits.rename(schema, type, from, to);
  }

  /// A value of an enum away.
  public static Edit dropValue(Schema schema, Name type, String label) {
    return EnumEdits.drop(schema, type, label);
  }

  /// The values of an enum in another order.
  ///
  /// @param labels all labels
  public static Edit orderValues(Schema schema, Name type, List<String> labels) {
    return EnumEdits.order(schema, type, labels);
  }
}
