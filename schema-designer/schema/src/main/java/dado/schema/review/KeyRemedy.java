package dado.schema.review;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// A primary key for a table that has none.
///
/// Required columns that are unique already become the key in the place of their constraint; else a
/// required column `id` does; else the table gets one that the database numbers.
record KeyRemedy(Schema design) {

  Optional<List<Change>> of(Table table) {
    return unique(table)
        .or(() -> table.column("id").map(c -> existing(table, c)))
        .or(() -> Optional.of(numbered(table)))
        .filter(changes -> !changes.isEmpty());
  }

  private Optional<List<Change>> unique(Table table) {
    return table.constraints().stream()
        .filter(Constraint.Unique.class::isInstance)
        .map(Constraint.Unique.class::cast)
        .filter(u -> u.options().isEmpty() && !isReferenced(table))
        .filter(u -> u.columns().stream().allMatch(c -> isRequired(table, c)))
        .findFirst()
        .map(u ->
            List.of(
                new Change.DropConstraint(table.name(), u),
                new Change.AddConstraint(table.name(), key(u.columns()))));
  }

  /// A foreign key holds the constraint that it references.
  private boolean isReferenced(Table table) {
    return design.tables().stream()
        .flatMap(t -> t.foreignKeys().stream())
        .anyMatch(k -> k.references().equals(table.name()));
  }

  private static boolean isRequired(Table table, String column) {
    return table.column(column).filter(c -> !c.nullable()).isPresent();
  }

  private static List<Change> existing(Table table, Column id) {
    return id.nullable()
        ? List.of()
        : List.of(new Change.AddConstraint(table.name(), key(List.of("id"))));
  }

  private List<Change> numbered(Table table) {
    Column id = new Column(Id.fresh(), "id", type(), false, Optional.empty(), generation(), "");
    return List.of(
        new Change.AddColumn(table.name(), id, position(table)),
        new Change.AddConstraint(table.name(), key(List.of("id"))));
  }

  /// PostgreSQL puts a new column last, whatever is asked for.
  private int position(Table table) {
    return design.engine() == Engine.POSTGRESQL ? table.columns().size() : 0;
  }

  private String type() {
    return design.engine() == Engine.SQLITE ? "INTEGER" : "bigint";
  }

  private Column.Generation generation() {
    return switch (design.engine()) {
      case POSTGRESQL -> new Column.Generation.Identity(true);
      case MYSQL, MARIADB -> new Column.Generation.AutoIncrement();
      case SQLITE -> new Column.Generation.None();
    };
  }

  private static Constraint.PrimaryKey key(List<String> columns) {
    return new Constraint.PrimaryKey("", columns);
  }
}
