package dado.schema.model;

import java.util.List;
import java.util.Optional;

/// A table with its columns in their order, and its constraints and indexes.
///
/// @param comment what the catalog keeps as the table's comment; empty where there is none
/// @param partitioning how its rows are spread
/// @param options what only one engine knows: storage parameters, `unlogged`, `tablespace`,
///   `inherits`, `row security` (`enabled`, `forced`), `replica identity`, `access method`, `owner`
///   (PostgreSQL); `engine`, `charset`, `collate`, `row_format` and other table options (MySQL,
///   MariaDB); `strict`, `without rowid` (SQLite)
public record Table(
    Id id,
    Name name,
    List<Column> columns,
    List<Constraint> constraints,
    List<Index> indexes,
    String comment,
    Optional<Partitioning> partitioning,
    Options options) {

  public Table {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
  }

  /// A table without partitions and options.
  public Table(
      Id id,
      Name name,
      List<Column> columns,
      List<Constraint> constraints,
      List<Index> indexes,
      String comment) {
    this(id, name, columns, constraints, indexes, comment, Optional.empty(), Options.NONE);
  }

  /// The column of that name.
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
  }

  /// The primary key.
  public Optional<Constraint.PrimaryKey> primaryKey() {
    return constraints.stream()
        .filter(Constraint.PrimaryKey.class::isInstance)
        .map(Constraint.PrimaryKey.class::cast)
        .findFirst();
  }

  /// The foreign keys that leave this table.
  public List<Constraint.ForeignKey> foreignKeys() {
    return constraints.stream()
        .filter(Constraint.ForeignKey.class::isInstance)
        .map(Constraint.ForeignKey.class::cast)
        .toList();
  }

  /// This table under another name.
  public Table withName(Name newName) {
    return new Table(id, newName, columns, constraints, indexes, comment, partitioning, options);
  }

  /// This table with other columns.
  public Table withColumns(List<Column> newColumns) {
    return new Table(id, name, newColumns, constraints, indexes, comment, partitioning, options);
  }

  /// This table with other constraints.
  public Table withConstraints(List<Constraint> newConstraints) {
    return new Table(id, name, columns, newConstraints, indexes, comment, partitioning, options);
  }

  /// This table with other indexes.
  public Table withIndexes(List<Index> newIndexes) {
    return new Table(id, name, columns, constraints, newIndexes, comment, partitioning, options);
  }

  /// This table with another comment.
  public Table withComment(String newComment) {
    return new Table(id, name, columns, constraints, indexes, newComment, partitioning, options);
  }

  /// This table spread in another way.
  public Table withPartitioning(Optional<Partitioning> newPartitioning) {
    return new Table(id, name, columns, constraints, indexes, comment, newPartitioning, options);
  }

  /// This table with other options.
  public Table withOptions(Options newOptions) {
    return new Table(id, name, columns, constraints, indexes, comment, partitioning, newOptions);
  }

  /// This table under another identity.
  public Table withId(Id newId) {
    return new Table(newId, name, columns, constraints, indexes, comment, partitioning, options);
  }
}
