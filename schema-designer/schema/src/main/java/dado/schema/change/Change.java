package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// One change of a schema. It carries what it removes, so that its inverse is total.
public sealed interface Change {

  /// The change that takes this one back.
  Change inverse();

  /// The object that changes: a table or another object, under the name it has before the change.
  Name subject();

  /// A new table with all its columns, constraints and indexes.
  record AddTable(Table table) implements Change {
    @Override
    public Change inverse() {
      return new DropTable(table);
    }

    @Override
    public Name subject() {
      return table.name();
    }
  }

  /// A table that goes, with everything it holds.
  record DropTable(Table table) implements Change {
    @Override
    public Change inverse() {
      return new AddTable(table);
    }

    @Override
    public Name subject() {
      return table.name();
    }
  }

  /// A table under a new name.
  record RenameTable(Name from, Name to) implements Change {
    @Override
    public Change inverse() {
      return new RenameTable(to, from);
    }

    @Override
    public Name subject() {
      return from;
    }
  }

  /// Another comment on a table.
  record CommentTable(Name table, String before, String after) implements Change {
    @Override
    public Change inverse() {
      return new CommentTable(table, after, before);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A new column.
  ///
  /// @param position its index among the columns of the changed table
  record AddColumn(Name table, Column column, int position) implements Change {
    @Override
    public Change inverse() {
      return new DropColumn(table, column, position);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A column that goes.
  ///
  /// @param position its index among the columns before the change
  record DropColumn(Name table, Column column, int position) implements Change {
    @Override
    public Change inverse() {
      return new AddColumn(table, column, position);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A column under a new name.
  record RenameColumn(Name table, String from, String to) implements Change {
    @Override
    public Change inverse() {
      return new RenameColumn(table, to, from);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A column whose type, nullability, default, generation or comment differs; its name and id
  /// stay.
  record AlterColumn(Name table, Column before, Column after) implements Change {
    @Override
    public Change inverse() {
      return new AlterColumn(table, after, before);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A new constraint.
  record AddConstraint(Name table, Constraint constraint) implements Change {
    @Override
    public Change inverse() {
      return new DropConstraint(table, constraint);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A constraint that goes.
  record DropConstraint(Name table, Constraint constraint) implements Change {
    @Override
    public Change inverse() {
      return new AddConstraint(table, constraint);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A new index.
  record AddIndex(Name table, Index index) implements Change {
    @Override
    public Change inverse() {
      return new DropIndex(table, index);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// An index that goes.
  record DropIndex(Name table, Index index) implements Change {
    @Override
    public Change inverse() {
      return new AddIndex(table, index);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// Other options of a table (see [Table]).
  record AlterTable(Name table, Options before, Options after) implements Change {
    @Override
    public Change inverse() {
      return new AlterTable(table, after, before);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// The columns of a table in another order.
  ///
  /// @param before all names in their order
  /// @param after the same names
  record ReorderColumns(Name table, List<String> before, List<String> after) implements Change {
    public ReorderColumns {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public Change inverse() {
      return new ReorderColumns(table, after, before);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A table whose rows are spread in another way, or no longer, or for the first time.
  record Repartition(Name table, Optional<Partitioning> before, Optional<Partitioning> after)
      implements Change {
    @Override
    public Change inverse() {
      return new Repartition(table, after, before);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A new partition of a partitioned table.
  ///
  /// @param position its index among the partitions after the change
  record AddPartition(Name table, Partition partition, int position) implements Change {
    @Override
    public Change inverse() {
      return new DropPartition(table, partition, position);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A partition that goes, with its rows.
  record DropPartition(Name table, Partition partition, int position) implements Change {
    @Override
    public Change inverse() {
      return new AddPartition(table, partition, position);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A constraint under a new name.
  record RenameConstraint(Name table, Constraint before, String to) implements Change {
    @Override
    public Change inverse() {
      return new RenameConstraint(table, before.withName(to), before.name());
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A constraint of which only the options differ, such as whether it was validated.
  record AlterConstraint(Name table, Constraint before, Constraint after) implements Change {
    @Override
    public Change inverse() {
      return new AlterConstraint(table, after, before);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// An index under a new name.
  record RenameIndex(Name table, Index before, String to) implements Change {
    @Override
    public Change inverse() {
      return new RenameIndex(table, before.withName(to), before.name());
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// An index of which only comment and options differ.
  record AlterIndex(Name table, Index before, Index after) implements Change {
    @Override
    public Change inverse() {
      return new AlterIndex(table, after, before);
    }

    @Override
    public Name subject() {
      return table;
    }
  }

  /// A new object besides the tables.
  record AddObject(SchemaObject object) implements Change {
    @Override
    public Change inverse() {
      return new DropObject(object);
    }

    @Override
    public Name subject() {
      return object.name();
    }
  }

  /// An object that goes.
  record DropObject(SchemaObject object) implements Change {
    @Override
    public Change inverse() {
      return new AddObject(object);
    }

    @Override
    public Name subject() {
      return object.name();
    }
  }

  /// An object that differs; its key stays.
  record AlterObject(SchemaObject before, SchemaObject after) implements Change {
    @Override
    public Change inverse() {
      return new AlterObject(after, before);
    }

    @Override
    public Name subject() {
      return before.name();
    }
  }

  /// An object under a new name.
  record RenameObject(SchemaObject before, Name to) implements Change {
    @Override
    public Change inverse() {
      return new RenameObject(before.withName(to), before.name());
    }

    @Override
    public Name subject() {
      return before.name();
    }
  }
}
