package dado.schema.edit.line;

import dado.schema.edit.type.Nearest;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// The table and column that a reference of a line points at.
///
/// @param column empty where the table's key has not one column
record Target(Table table, Optional<Column> column) {

  /// Looks a reference up.
  ///
  /// @param own the table that the line belongs to: names without a schema are looked for in its
  ///   schema first
  static Optional<Target> of(Schema schema, Table own, Reference reference) {
    List<String> path = reference.path();
    return switch (path.size()) {
      case 1 -> table(schema, own, path.getFirst()).map(Target::byKey);
      case 2 ->
          table(schema, own, path.getFirst())
              .map(t -> new Target(t, t.column(path.getLast())))
              .filter(t -> t.column().isPresent())
              .or(() ->
                  named(schema, own, new Name(path.getFirst(), path.getLast())).map(Target::byKey));
      default ->
          named(schema, own, new Name(path.getFirst(), path.get(1)))
              .map(t -> new Target(t, t.column(path.getLast())));
    };
  }

  /// The same; of a table that is there without such a column, the table alone.
  static Optional<Target> near(Schema schema, Table own, Reference reference) {
    return of(schema, own, reference)
        .or(() ->
            reference.path().size() == 2
                ? table(schema, own, reference.path().getFirst())
                    .map(t -> new Target(t, Optional.empty()))
                : Optional.empty());
  }

  private static Target byKey(Table table) {
    return new Target(
        table,
        table
            .primaryKey()
            .map(Constraint.PrimaryKey::columns)
            .filter(c -> c.size() == 1)
            .flatMap(c -> table.column(c.getFirst())));
  }

  private static Optional<Table> named(Schema schema, Table own, Name name) {
    return own.name().equals(name) ? Optional.of(own) : schema.table(name);
  }

  private static Optional<Table> table(Schema schema, Table own, String local) {
    return named(schema, own, own.name().withLocal(local))
        .or(() -> schema.tables().stream().filter(t -> t.name().local().equals(local)).findFirst());
  }

  /// The tables that somebody may have meant.
  static List<String> alike(Schema schema, Reference reference) {
    return Nearest.to(
        reference.path().getFirst(),
        schema.tables().stream().map(t -> t.name().local()).distinct().toList());
  }
}
