package dado.cli;

import dado.schema.change.Change;
import dado.schema.dialect.Quoting;
import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.SchemaObject;
import java.util.Locale;

/// A change in a line of words.
final class ChangeText {

  private ChangeText() {}

  static String of(Change change) {
    return Quoting.printable(raw(change));
  }

  private static String raw(Change change) {
    return switch (change) {
      case Change.AddTable c -> "add table " + c.table().name();
      case Change.DropTable c -> "drop table " + c.table().name();
      case Change.RenameTable c -> "rename table " + c.from() + " to " + c.to();
      case Change.CommentTable c -> "change the comment of table " + c.table();
      case Change.AlterTable c -> "change the options of table " + c.table();
      case Change.AddColumn c -> "add column " + c.table() + "." + c.column().name();
      case Change.DropColumn c -> "drop column " + c.table() + "." + c.column().name();
      case Change.RenameColumn c -> "rename column " + c.table() + "." + c.from() + " to " + c.to();
      case Change.AlterColumn c -> "change column " + c.table() + "." + c.before().name();
      case Change.ReorderColumns c -> "reorder the columns of table " + c.table();
      case Change.Repartition c -> "partition table " + c.table() + " in another way";
      case Change.AddPartition c -> partition("add", c.partition(), c.table());
      case Change.DropPartition c -> partition("drop", c.partition(), c.table());
      case Change.AddConstraint c -> "add constraint " + part(c.constraint().name(), c.table());
      case Change.DropConstraint c -> "drop constraint " + part(c.constraint().name(), c.table());
      case Change.RenameConstraint c ->
          "rename constraint " + part(c.before().name(), c.table()) + " to " + c.to();
      case Change.AlterConstraint c -> "change constraint " + part(c.before().name(), c.table());
      case Change.AddIndex c -> "add index " + part(c.index().name(), c.table());
      case Change.DropIndex c -> "drop index " + part(c.index().name(), c.table());
      case Change.RenameIndex c ->
          "rename index " + part(c.before().name(), c.table()) + " to " + c.to();
      case Change.AlterIndex c -> "change index " + part(c.before().name(), c.table());
      case Change.AddObject c -> "add " + object(c.object());
      case Change.DropObject c -> "drop " + object(c.object());
      case Change.AlterObject c -> "change " + object(c.before());
      case Change.RenameObject c -> "rename " + object(c.before()) + " to " + c.to();
    };
  }

  private static String part(String name, Name table) {
    return (name.isEmpty() ? "(unnamed)" : name) + " on " + table;
  }

  private static String partition(String verb, Partitioning.Partition partition, Name table) {
    return verb + " partition " + partition.name() + " of " + table;
  }

  private static String object(SchemaObject object) {
    String kind = object.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return kind + " " + object.name();
  }
}
