package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Acts on columns.
final class ColumnEdits {

  private ColumnEdits() {}

  static Edit add(Schema schema, Name name, Column column, int position) {
    Act act = new Act(schema);
    add(act, name, column, position);
    return act.done("Add column " + column.name() + " to " + name.local());
  }

  static void add(Act act, Name name, Column column, int position) {
    Table table = act.things().table(name);
    act.things().free(table, column.name());
    List<Column> with = new ArrayList<>(table.columns());
    int place = Math.clamp(position, 0, with.size());
    with.add(place, column);
    ColumnRules.check(act.schema().engine(), table.withColumns(with), column);
    act.make(new Change.AddColumn(name, column, place));
  }

  static Edit drop(Schema schema, Name name, String column) {
    Act act = new Act(schema);
    Table table = act.things().table(name);
    Things.column(table, column);
    if (table.columns().size() == 1 && schema.engine() != Engine.POSTGRESQL) {
      throw Things.refuse(
          column + " is the only column of " + name.local() + ". Drop the table instead.");
    }
    Dependents.drop(act, table, column);
    Table now = act.things().table(name);
    Column gone = Things.column(now, column);
    return act.make(new Change.DropColumn(name, gone, now.columns().indexOf(gone)))
        .done("Drop column " + column + " of " + name.local());
  }

  /// A column with another definition and perhaps another name, in one act.
  static Edit change(Schema schema, Name name, String column, Column wanted, String label) {
    Act act = new Act(schema);
    Table table = act.things().table(name);
    Column before = Things.column(table, column);
    if (!column.equals(wanted.name())) {
      boolean casing = column.equalsIgnoreCase(wanted.name());
      if (!casing || schema.engine() == Engine.POSTGRESQL) {
        act.things().free(table, wanted.name());
      }
      act.make(new Change.RenameColumn(name, column, wanted.name()));
      ViewTexts.renameColumn(act, table, column, wanted.name());
    }
    Table renamed = act.things().table(name);
    Column there = Things.column(renamed, wanted.name());
    Column after = renamed(before, there, wanted).withId(there.id());
    if (!there.equals(after)) {
      ColumnRules.check(schema.engine(), with(renamed, after), after);
      act.make(new Change.AlterColumn(name, there, after));
      if (!there.type().equals(after.type())) {
        followers(act, name, there, after.type());
      }
    }
    return act.done(label);
  }

  /// What the renaming itself rewrote stays, unless the person wants something else.
  private static Column renamed(Column before, Column there, Column wanted) {
    boolean same =
        before.generation().equals(wanted.generation())
            && before.defaultValue().equals(wanted.defaultValue());
    return same
        ? wanted.filledBy(there.defaultValue().orElse(""), there.generation(), wanted.comment())
        : wanted;
  }

  private static Table with(Table table, Column column) {
    return table.withColumns(
        table.columns().stream().map(c -> c.name().equals(column.name()) ? column : c).toList());
  }

  private record Place(Name table, String column) {}

  /// The columns that reference one whose type changes have the same type after as before.
  private static void followers(Act act, Name table, Column before, String type) {
    Deque<Place> open = new ArrayDeque<>(List.of(new Place(table, before.name())));
    Set<Place> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Place changed = open.pop();
      for (Place place : referencing(act.schema(), changed)) {
        Column column = act.things().table(place.table()).column(place.column()).orElseThrow();
        if (column.type().equals(before.type()) && seen.add(place)) {
          act.make(new Change.AlterColumn(place.table(), column, column.withType(type)));
          open.add(place);
        }
      }
    }
    refuseMismatch(act, table, before.name());
  }

  private static List<Place> referencing(Schema schema, Place place) {
    List<Place> places = new ArrayList<>();
    for (Table other : schema.tables()) {
      for (Constraint.ForeignKey key : other.foreignKeys()) {
        int at = key.referencedColumns().indexOf(place.column());
        if (at >= 0 && key.references().equals(place.table())) {
          places.add(new Place(other.name(), key.columns().get(at)));
        }
      }
    }
    return places;
  }

  /// MySQL and MariaDB refuse a foreign key between two types.
  private static void refuseMismatch(Act act, Name name, String column) {
    Engine engine = act.schema().engine();
    Table table = act.things().table(name);
    for (Constraint.ForeignKey key : table.foreignKeys()) {
      int at = key.columns().indexOf(column);
      Optional<String> referenced =
          at < 0 || at >= key.referencedColumns().size()
              ? Optional.empty()
              : act.schema()
                  .table(key.references())
                  .flatMap(t -> t.column(key.referencedColumns().get(at)))
                  .map(Column::type);
      String own = Things.column(table, column).type();
      if (referenced.isPresent() && !ForeignKeyEdits.fits(engine, own, referenced.get())) {
        throw Things.refuse(
            name.local()
                + "."
                + column
                + " references "
                + key.references().local()
                + "."
                + key.referencedColumns().get(at)
                + ", which is "
                + referenced.get()
                + ". Change the type there, and this column follows.");
      }
    }
  }

  static Column generated(Column column, Generation generation) {
    return switch (generation) {
      case Generation.None n -> column.filledBy("", n, column.comment());
      case Generation.Computed c -> column.filledBy("", c, column.comment());
      case Generation.Identity i -> column.filledBy("", i, column.comment()).withNullable(false);
      case Generation.AutoIncrement a -> column.filledBy("", a, column.comment());
    };
  }
}
