package dado.schema.edit;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a column must keep to make sense on an engine.
final class ColumnRules {

  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

  private ColumnRules() {}

  /// Refuses two columns of one name.
  static void distinct(Schema schema, Table table) {
    Set<String> seen = new HashSet<>();
    for (Column column : table.columns()) {
      new Things(schema).nameable("column", column.name());
      if (!seen.add(folded(schema.engine(), column.name()))) {
        throw Things.refuse(
            "The table "
                + table.name().local()
                + " would have two columns "
                + column.name()
                + ". Rename one of them.");
      }
    }
  }

  private static String folded(Engine engine, String name) {
    return engine == Engine.POSTGRESQL ? name : name.toLowerCase(Locale.ROOT);
  }

  /// Refuses a column that the engine cannot have, or that contradicts itself.
  ///
  /// @param table the table with the column in it
  static void check(Engine engine, Table table, Column column) {
    String what = "column " + column.name() + " of " + table.name().local();
    if (column.type().isBlank() && engine != Engine.SQLITE) {
      throw Things.refuse(
          "The "
              + what
              + " has no type. Choose one, such as "
              + dado.schema.Dialects.of(engine).types().common().getFirst()
              + ".");
    }
    column.defaultValue().ifPresent(d -> SqlPiece.require(engine, "default of " + what, d));
    if (column.nullable() && isKey(table, column) && engine != Engine.SQLITE) {
      throw Things.refuse(
          "The " + what + " belongs to the primary key and cannot be null. Drop the key first.");
    }
    if (!column.comment().isEmpty() && engine == Engine.SQLITE) {
      throw Things.refuse("SQLite keeps no comments. Write it in a note on the diagram.");
    }
    generation(engine, table, column, what);
  }

  private static boolean isKey(Table table, Column column) {
    return table.primaryKey().filter(k -> k.columns().contains(column.name())).isPresent();
  }

  private static void generation(Engine engine, Table table, Column column, String what) {
    switch (column.generation()) {
      case Generation.None n -> {}
      case Generation.Identity i -> identity(engine, column, what);
      case Generation.AutoIncrement a -> increment(engine, table, column, what);
      case Generation.Computed(String expression, boolean stored) -> {
        SqlPiece.require(engine, "expression of " + what, expression);
        noDefault(column, what, "is computed");
        if (Dependents.says(expression, column.name())) {
          throw Things.refuse(
              "The "
                  + what
                  + " would be computed from itself. Leave it out of "
                  + expression
                  + ".");
        }
        uncounted(engine, table, what, expression);
      }
    }
  }

  /// The servers of the MySQL family compute nothing from a number that they count themselves.
  private static void uncounted(Engine engine, Table table, String what, String expression) {
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    table.columns().stream()
        .filter(c -> family && c.generation() instanceof Generation.AutoIncrement)
        .filter(c -> Dependents.says(expression, c.name()))
        .findFirst()
        .ifPresent(c -> {
          throw counted(engine, what, c);
        });
  }

  private static IllegalArgumentException counted(Engine engine, String what, Column from) {
    return Things.refuse(
        "The "
            + what
            + " cannot be computed from "
            + from.name()
            + ", which "
            + engine.title()
            + " counts by itself. Use a view.");
  }

  private static void noDefault(Column column, String what, String why) {
    if (column.defaultValue().isPresent()) {
      throw Things.refuse(
          "The " + what + " " + why + " and cannot have a default too. Remove one of the two.");
    }
  }

  private static void identity(Engine engine, Column column, String what) {
    if (engine != Engine.POSTGRESQL) {
      throw Things.refuse(
          engine.title() + " has no identity columns. Make the " + what + " an auto increment.");
    }
    if (!WHOLE.contains(column.type()) || column.nullable()) {
      throw Things.refuse(
          "An identity must be a smallint, integer or bigint that is not null, which the "
              + what
              + " is not.");
    }
    noDefault(column, what, "is an identity");
  }

  private static void increment(Engine engine, Table table, Column column, String what) {
    switch (engine) {
      case POSTGRESQL ->
          throw Things.refuse(
              "PostgreSQL has no auto increment. Make the " + what + " an identity.");
      case SQLITE -> {
        boolean only =
            table.primaryKey().filter(k -> k.columns().equals(List.of(column.name()))).isPresent();
        if (!only || !column.type().equalsIgnoreCase("INTEGER")) {
          throw Things.refuse(
              "SQLite increments only an INTEGER that alone is the primary key, which the "
                  + what
                  + " is not.");
        }
      }
      case MYSQL, MARIADB -> {
        noDefault(column, what, "counts by itself");
        if (!leads(table, column.name())) {
          throw Things.refuse(
              "An auto increment must be the first column of a key, which the "
                  + what
                  + " is not. Make it the primary key or index it first.");
        }
        another(table, column);
      }
    }
  }

  private static boolean leads(Table table, String column) {
    return table.indexes().stream().anyMatch(i -> leads(i, column))
        || table.constraints().stream().anyMatch(c -> leads(c, column));
  }

  private static boolean leads(Index index, String column) {
    return !index.keys().isEmpty() && index.keys().getFirst().text().equals(column);
  }

  private static boolean leads(Constraint constraint, String column) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns().getFirst().equals(column);
      case Constraint.Unique u -> u.columns().getFirst().equals(column);
      case Constraint.ForeignKey f -> false;
      case Constraint.Check k -> false;
      case Constraint.Exclusion e -> false;
    };
  }

  private static void another(Table table, Column column) {
    table.columns().stream()
        .filter(c -> c.generation() instanceof Generation.AutoIncrement)
        .filter(c -> !c.name().equals(column.name()))
        .findFirst()
        .ifPresent(c -> {
          throw Things.refuse(
              "The table "
                  + table.name().local()
                  + " counts "
                  + c.name()
                  + " already, and can count one column only.");
        });
  }
}
