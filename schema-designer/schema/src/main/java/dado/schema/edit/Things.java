package dado.schema.edit;

import dado.schema.Dialects;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.Locale;

/// What an act speaks of, found in a schema or refused in words.
record Things(Schema schema) {

  static IllegalArgumentException refuse(String what) {
    return new IllegalArgumentException(what);
  }

  Table table(Name name) {
    return schema
        .table(name)
        .orElseThrow(
            () -> refuse("There is no table " + name + " in the design. Reload, and try again."));
  }

  static Column column(Table table, String name) {
    return table
        .column(name)
        .orElseThrow(() ->
            refuse(
                "The table "
                    + table.name().local()
                    + " has no column "
                    + name
                    + ". Choose one of its columns."));
  }

  static Constraint constraint(Table table, Constraint wanted) {
    return table.constraints().stream()
        .filter(wanted::equals)
        .findFirst()
        .orElseThrow(() -> gone(table, "constraint " + wanted.name()));
  }

  static Index index(Table table, Index wanted) {
    return table.indexes().stream()
        .filter(wanted::same)
        .findFirst()
        .orElseThrow(() -> gone(table, "index " + wanted.name()));
  }

  private static IllegalArgumentException gone(Table table, String what) {
    return refuse(
        "The table "
            + table.name().local()
            + " has no "
            + what
            + " any more. Select it again, then repeat.");
  }

  SchemaObject object(SchemaObject.Key key) {
    return schema
        .object(key)
        .orElseThrow(
            () -> refuse("There is no " + key + " in the design. Select it again, then repeat."));
  }

  /// Refuses a name that the engine cannot hold, or that no person means.
  void nameable(String what, String name) {
    if (name.isBlank()) {
      throw refuse("A " + what + " needs a name. Type at least one letter.");
    }
    if (!name.equals(name.strip())) {
      throw refuse(
          "The name \""
              + name
              + "\" begins or ends with a space. Remove it from the "
              + what
              + ".");
    }
    Dialects.of(schema.engine()).identifiers().quote(name);
  }

  /// Refuses a column's name that the table has already.
  void free(Table table, String column) {
    nameable("column", column);
    boolean folds = schema.engine() != Engine.POSTGRESQL;
    table.columns().stream()
        .filter(c -> folds ? c.name().equalsIgnoreCase(column) : c.name().equals(column))
        .findFirst()
        .ifPresent(c -> {
          throw refuse(
              "The table "
                  + table.name().local()
                  + " has a column "
                  + c.name()
                  + " already. Choose another name than "
                  + column
                  + ".");
        });
  }

  /// Refuses a name that another table, view or sequence has, which share one space of names.
  void free(String what, Name name) {
    nameable(what, name.local());
    Taken.relation(schema, name)
        .ifPresent(there -> {
          throw refuse(
              "There is a " + there + " already. Choose another name for the " + what + ".");
        });
  }

  /// A text with its first letter small, to stand inside a sentence.
  static String lower(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
