package dado.schema.model;

import java.util.List;

/// A rule that every row of a table keeps.
///
/// Its options are: `deferrable` (`immediate`, `deferred`: what it is initially), `validated`
/// (`no`), `enforced` (`no`), `nulls` (`not distinct`), `overlaps` (`without`: the last column is a
/// period), `period` (`yes`: the last pair of columns is a period), `include` (further columns as a
/// quoted list), `match` (`full`), `inherit` (`no`), `set columns` (those that `ON DELETE SET …`
/// sets, as a quoted list); storage parameters of the index; `on conflict`, `keys` (the columns as
/// written, with direction and collation) (SQLite); `keys` (prefix lengths and directions),
/// `using`, `visible` (MySQL, MariaDB).
public sealed interface Constraint {

  /// The constraint's name; empty where the designer or the engine (SQLite) gave none.
  String name();

  /// What only some engines know of it.
  Options options();

  /// This constraint under another name.
  Constraint withName(String newName);

  /// This constraint with other options.
  Constraint withOptions(Options newOptions);

  /// The primary key.
  record PrimaryKey(String name, List<String> columns, Options options) implements Constraint {
    public PrimaryKey {
      columns = List.copyOf(columns);
    }

    /// A primary key without options.
    public PrimaryKey(String name, List<String> columns) {
      this(name, columns, Options.NONE);
    }

    @Override
    public PrimaryKey withName(String newName) {
      return new PrimaryKey(newName, columns, options);
    }

    @Override
    public PrimaryKey withOptions(Options newOptions) {
      return new PrimaryKey(name, columns, newOptions);
    }
  }

  /// A unique constraint.
  record Unique(String name, List<String> columns, Options options) implements Constraint {
    public Unique {
      columns = List.copyOf(columns);
    }

    /// A unique constraint without options.
    public Unique(String name, List<String> columns) {
      this(name, columns, Options.NONE);
    }

    @Override
    public Unique withName(String newName) {
      return new Unique(newName, columns, options);
    }

    @Override
    public Unique withOptions(Options newOptions) {
      return new Unique(name, columns, newOptions);
    }
  }

  /// A check.
  ///
  /// @param expression the condition without its outer parentheses, as the catalog prints it
  record Check(String name, String expression, Options options) implements Constraint {

    /// A check without options.
    public Check(String name, String expression) {
      this(name, expression, Options.NONE);
    }

    @Override
    public Check withName(String newName) {
      return new Check(newName, expression, options);
    }

    @Override
    public Check withOptions(Options newOptions) {
      return new Check(name, expression, newOptions);
    }
  }

  /// A foreign key.
  ///
  /// @param references the referenced table
  /// @param referencedColumns its columns, in the order of `columns`
  record ForeignKey(
      String name,
      List<String> columns,
      Name references,
      List<String> referencedColumns,
      Action onDelete,
      Action onUpdate,
      Options options)
      implements Constraint {
    public ForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }

    /// A foreign key without options.
    public ForeignKey(
        String name,
        List<String> columns,
        Name references,
        List<String> referencedColumns,
        Action onDelete,
        Action onUpdate) {
      this(name, columns, references, referencedColumns, onDelete, onUpdate, Options.NONE);
    }

    /// This foreign key to another table.
    public ForeignKey withReferences(Name other) {
      return new ForeignKey(name, columns, other, referencedColumns, onDelete, onUpdate, options);
    }

    /// This foreign key over other columns.
    public ForeignKey withColumns(List<String> own, List<String> referenced) {
      return new ForeignKey(name, own, references, referenced, onDelete, onUpdate, options);
    }

    @Override
    public ForeignKey withName(String newName) {
      return new ForeignKey(
          newName, columns, references, referencedColumns, onDelete, onUpdate, options);
    }

    @Override
    public ForeignKey withOptions(Options newOptions) {
      return new ForeignKey(
          name, columns, references, referencedColumns, onDelete, onUpdate, newOptions);
    }
  }

  /// A constraint that Dado carries as the engine's own text, such as an exclusion constraint.
  ///
  /// @param definition what follows `CONSTRAINT name`
  record Exclusion(String name, String definition, Options options) implements Constraint {

    /// A constraint of that text without options.
    public Exclusion(String name, String definition) {
      this(name, definition, Options.NONE);
    }

    @Override
    public Exclusion withName(String newName) {
      return new Exclusion(newName, definition, options);
    }

    @Override
    public Exclusion withOptions(Options newOptions) {
      return new Exclusion(name, definition, newOptions);
    }
  }

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
