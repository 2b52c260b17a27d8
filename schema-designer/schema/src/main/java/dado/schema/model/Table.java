package dado.schema.model;

import java.util.List;
import java.util.Optional;

/// A table with its columns in their order, and its constraints and indexes.
///
/// @param comment what the catalog keeps as the table's comment; empty where there is none
/// @param triggers the statements that create its triggers, where the engine keeps them as text
///   (SQLite); carried so that a rebuilt table gets them back
/// @param options what follows the closing parenthesis of `CREATE TABLE`, as SQL (`STRICT`); empty
///   for none
public record Table(
    Id id,
    Name name,
    List<Column> columns,
    List<Constraint> constraints,
    List<Index> indexes,
    String comment,
    List<String> triggers,
    String options) {

  public Table {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    triggers = List.copyOf(triggers);
  }

  /// A table without triggers and options.
  public Table(
      Id id,
      Name name,
      List<Column> columns,
      List<Constraint> constraints,
      List<Index> indexes,
      String comment) {
    this(id, name, columns, constraints, indexes, comment, List.of(), "");
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
    return new Table(id, newName, columns, constraints, indexes, comment, triggers, options);
  }

  /// This table with other columns.
  public Table withColumns(List<Column> newColumns) {
    return new Table(id, name, newColumns, constraints, indexes, comment, triggers, options);
  }

  /// This table with other constraints.
  public Table withConstraints(List<Constraint> newConstraints) {
    return new Table(id, name, columns, newConstraints, indexes, comment, triggers, options);
  }

  /// This table with other indexes.
  public Table withIndexes(List<Index> newIndexes) {
    return new Table(id, name, columns, constraints, newIndexes, comment, triggers, options);
  }

  /// This table with another comment.
  public Table withComment(String newComment) {
    return new Table(id, name, columns, constraints, indexes, newComment, triggers, options);
  }
}
