package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import dado.schema.model.View;

/// One change of a schema. It carries what it removes, so that its inverse is total.
public sealed interface Change {

  /// The change that takes this one back.
  Change inverse();

  /// The object that changes: a table, view or enum, under the name it has before the change.
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

  /// A new view.
  record AddView(View view) implements Change {
    @Override
    public Change inverse() {
      return new DropView(view);
    }

    @Override
    public Name subject() {
      return view.name();
    }
  }

  /// A view that goes.
  record DropView(View view) implements Change {
    @Override
    public Change inverse() {
      return new AddView(view);
    }

    @Override
    public Name subject() {
      return view.name();
    }
  }

  /// A new enumerated type.
  record AddEnum(EnumType type) implements Change {
    @Override
    public Change inverse() {
      return new DropEnum(type);
    }

    @Override
    public Name subject() {
      return type.name();
    }
  }

  /// An enumerated type that goes.
  record DropEnum(EnumType type) implements Change {
    @Override
    public Change inverse() {
      return new AddEnum(type);
    }

    @Override
    public Name subject() {
      return type.name();
    }
  }
}
