package dado.schema.model;

import java.util.List;

/// A rule that every row of a table keeps.
public sealed interface Constraint {

  /// The constraint's name; empty where the designer or the engine (SQLite) gave none.
  String name();

  /// The primary key.
  record PrimaryKey(String name, List<String> columns) implements Constraint {
    public PrimaryKey {
      columns = List.copyOf(columns);
    }
  }

  /// A unique constraint.
  record Unique(String name, List<String> columns) implements Constraint {
    public Unique {
      columns = List.copyOf(columns);
    }
  }

  /// A check.
  ///
  /// @param expression the condition without its outer parentheses, as the catalog prints it
  record Check(String name, String expression) implements Constraint {}

  /// A foreign key.
  ///
  /// @param references the referenced table
  /// @param referencedColumns its columns, in the order of `columns`
  /// @param clauses what follows as SQL (`DEFERRABLE INITIALLY DEFERRED`); empty for none
  record ForeignKey(
      String name,
      List<String> columns,
      Name references,
      List<String> referencedColumns,
      Action onDelete,
      Action onUpdate,
      String clauses)
      implements Constraint {
    public ForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }

    /// A foreign key without further clauses.
    public ForeignKey(
        String name,
        List<String> columns,
        Name references,
        List<String> referencedColumns,
        Action onDelete,
        Action onUpdate) {
      this(name, columns, references, referencedColumns, onDelete, onUpdate, "");
    }

    /// This foreign key to another table.
    public ForeignKey withReferences(Name other) {
      return new ForeignKey(name, columns, other, referencedColumns, onDelete, onUpdate, clauses);
    }
  }

  /// A constraint that Dado carries as the engine's own text, such as an exclusion constraint.
  ///
  /// @param definition what follows `CONSTRAINT name`
  record Exclusion(String name, String definition) implements Constraint {}

  /// What a foreign key does to its rows when the row that they reference goes or changes.
  enum Action {
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    Action(String sql) {
      this.sql = sql;
    }

    /// The words of `ON DELETE` and `ON UPDATE`.
    public String sql() {
      return sql;
    }
  }
}
