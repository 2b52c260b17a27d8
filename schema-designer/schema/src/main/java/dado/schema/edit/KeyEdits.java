package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Acts on constraints.
final class KeyEdits {

  private KeyEdits() {}

  static Edit add(Schema schema, Name name, Constraint constraint) {
    Act act = new Act(schema);
    add(act, name, constraint);
    return act.done("Add " + words(constraint) + " to " + name.local());
  }

  static void add(Act act, Name name, Constraint constraint) {
    Table table = act.things().table(name);
    check(act.schema(), table, constraint);
    Constraint named = Taken.named(act.schema(), table, constraint);
    if (!named.name().isEmpty()) {
      free(act.schema(), table, named.name());
    }
    if (named instanceof Constraint.PrimaryKey key) {
      require(act, table, key.columns());
    }
    act.make(new Change.AddConstraint(name, named));
  }

  private static void check(Schema schema, Table table, Constraint constraint) {
    String on = " of " + table.name().local();
    switch (constraint) {
      case Constraint.PrimaryKey k -> {
        columns(table, "primary key" + on, k.columns());
        table
            .primaryKey()
            .ifPresent(there -> {
              throw Things.refuse(
                  "The table "
                      + table.name().local()
                      + " has a primary key already ("
                      + String.join(", ", there.columns())
                      + "). Change or drop that.");
            });
      }
      case Constraint.Unique u -> columns(table, "unique constraint" + on, u.columns());
      case Constraint.ForeignKey f -> ForeignKeyEdits.check(schema, table, f);
      case Constraint.Check c -> SqlPiece.require(schema.engine(), "check" + on, c.expression());
      case Constraint.Exclusion e ->
          SqlPiece.require(schema.engine(), "constraint" + on, e.definition());
    }
  }

  static void columns(Table table, String what, List<String> columns) {
    if (columns.isEmpty()) {
      throw Things.refuse("The " + what + " needs a column. Choose at least one.");
    }
    columns.forEach(c -> Things.column(table, c));
    if (new HashSet<>(columns).size() < columns.size()) {
      throw Things.refuse("The " + what + " names a column twice. Name each once.");
    }
  }

  private static void free(Schema schema, Table table, String name) {
    new Things(schema).nameable("constraint", name);
    boolean there = table.constraints().stream().anyMatch(c -> c.name().equals(name));
    if (there) {
      throw Things.refuse(
          "The table "
              + table.name().local()
              + " has a constraint "
              + name
              + " already. Choose another name.");
    }
  }

  /// The columns of a primary key are not null, whoever says so.
  private static void require(Act act, Table table, List<String> columns) {
    if (act.schema().engine() == Engine.SQLITE) {
      return;
    }
    for (String each : columns) {
      Column column = Things.column(table, each);
      if (column.nullable()) {
        act.make(new Change.AlterColumn(table.name(), column, column.withNullable(false)));
      }
    }
  }

  static Edit drop(Schema schema, Name name, Constraint constraint) {
    Act act = new Act(schema);
    drop(act, name, constraint);
    return act.done("Drop " + words(constraint) + " of " + name.local());
  }

  /// Drops a constraint, and the foreign keys that stand on it.
  static void drop(Act act, Name name, Constraint constraint) {
    Table table = act.things().table(name);
    Constraint there = Things.constraint(table, constraint);
    key(there).ifPresent(columns -> dropReferences(act, table, columns));
    act.make(new Change.DropConstraint(name, there));
  }

  private static Optional<List<String>> key(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> Optional.of(k.columns());
      case Constraint.Unique u -> Optional.of(u.columns());
      case Constraint.ForeignKey f -> Optional.empty();
      case Constraint.Check c -> Optional.empty();
      case Constraint.Exclusion e -> Optional.empty();
    };
  }

  private static void dropReferences(Act act, Table table, List<String> columns) {
    boolean another =
        table.constraints().stream()
                .map(KeyEdits::key)
                .flatMap(Optional::stream)
                .filter(k -> new HashSet<>(k).equals(new HashSet<>(columns)))
                .count()
            > 1;
    for (Table other : act.schema().tables()) {
      other.foreignKeys().stream()
          .filter(k -> !another && k.references().equals(table.name()))
          .filter(k ->
              k.referencedColumns().isEmpty()
                  || new HashSet<>(k.referencedColumns()).equals(new HashSet<>(columns)))
          .forEach(k -> act.make(new Change.DropConstraint(other.name(), k)));
    }
  }

  static Edit change(Schema schema, Name name, Constraint before, Constraint after) {
    Act act = new Act(schema);
    Table table = act.things().table(name);
    Constraint there = Things.constraint(table, before);
    if (there.equals(after)) {
      return act.done("Change " + words(before) + " of " + name.local());
    }
    boolean optionsOnly = there.withOptions(after.options()).equals(after);
    if (optionsOnly) {
      act.make(new Change.AlterConstraint(name, there, after));
    } else if (there.withName(after.name()).equals(after)) {
      return rename(schema, name, before, after.name());
    } else {
      act.make(new Change.DropConstraint(name, there));
      add(act, name, after);
    }
    return act.done("Change " + words(before) + " of " + name.local());
  }

  static Edit rename(Schema schema, Name name, Constraint constraint, String to) {
    Table table = new Things(schema).table(name);
    Constraint there = Things.constraint(table, constraint);
    free(schema, table, to);
    return new Act(schema)
        .make(new Change.RenameConstraint(name, there, to))
        .done("Rename " + words(constraint) + " to " + to);
  }

  static String words(Constraint constraint) {
    String kind =
        switch (constraint) {
          case Constraint.PrimaryKey k -> "primary key";
          case Constraint.Unique u -> "unique constraint";
          case Constraint.Check c -> "check";
          case Constraint.ForeignKey f -> "foreign key";
          case Constraint.Exclusion e -> "exclusion constraint";
        };
    return constraint.name().isEmpty() ? kind : kind + " " + constraint.name();
  }
}
