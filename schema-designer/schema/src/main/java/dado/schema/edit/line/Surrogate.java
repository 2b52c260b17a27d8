package dado.schema.edit.line;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.parse.TypeNames;

/// The number that an engine gives to each row of a table.
public final class Surrogate {

  private Surrogate() {}

  /// The column: `bigint GENERATED ALWAYS AS IDENTITY`, `bigint AUTO_INCREMENT` or `INTEGER`, which
  /// as the primary key is the row's own number in SQLite.
  public static Column column(Engine engine, Id id, String name) {
    return switch (engine) {
      case POSTGRESQL ->
          Column.of(id, name, "bigint", false).filledBy("", new Generation.Identity(true), "");
      case MYSQL, MARIADB ->
          Column.of(id, name, TypeNames.canonical(engine, "bigint"), false)
              .filledBy("", new Generation.AutoIncrement(), "");
      case SQLITE -> Column.of(id, name, "INTEGER", true);
    };
  }

  /// Whether a column is such a one.
  public static boolean is(Engine engine, Column column) {
    return column.same(column(engine, column.id(), column.name()).filledBy(
        "", column(engine, column.id(), column.name()).generation(), column.comment()));
  }
}
