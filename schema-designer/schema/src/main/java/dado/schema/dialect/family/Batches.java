package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Changes that only one statement can make: a swap of names, a primary key with its counting
/// column, a table's collation with the columns that follow it, partitions that take over rows.
final class Batches {

  /// Why changes of one table go together.
  private enum Bond {
    TABLE_NAMES,
    COLUMN_NAMES,
    KEY,
    COLLATION,
    PARTITIONS,
    NONE
  }

  private record Tie(Bond bond, String table) {}

  private final List<Change> changes;
  private final Map<Name, Set<String>> keyColumns = new LinkedHashMap<>();
  private final Set<Name> counting = new LinkedHashSet<>();
  private final Set<Name> collated = new LinkedHashSet<>();

  private Batches(List<Change> changes, Schema before) {
    this.changes = changes;
    Schema now = before;
    for (Change change : changes) {
      note(change, now);
      now = Changes.apply(now, List.of(change));
    }
  }

  /// The changes in batches; one that is held back stands where the last of its batch stood.
  static List<List<Change>> of(List<Change> changes, Schema before) {
    return new Batches(changes, before).all();
  }

  /// The change that stands for a batch, the same one for the way back.
  static Change cause(List<Change> batch) {
    return batch.stream().min(Comparator.comparing(Batches::bothWays)).orElseThrow();
  }

  private static String bothWays(Change change) {
    String there = change.toString();
    String back = change.inverse().toString();
    return there.compareTo(back) < 0 ? there : back;
  }

  private void note(Change change, Schema now) {
    switch (change) {
      case Change.AddConstraint(Name table, Constraint.PrimaryKey key) ->
          keys(table, key.columns());
      case Change.DropConstraint(Name table, Constraint.PrimaryKey key) ->
          keys(table, key.columns());
      case Change.AddColumn c when counts(c.column()) -> count(c.table(), c.column());
      case Change.DropColumn c when counts(c.column()) -> count(c.table(), c.column());
      case Change.AlterColumn c when counts(c.before()) != counts(c.after()) ->
          count(c.table(), c.after());
      case Change.AlterTable c when !c.before().get("collate").equals(c.after().get("collate")) ->
          collated.add(c.table());
      default -> {
        // A key or index of a counting column that stays may be the one that lets it count.
        now.table(change.subject()).stream()
            .flatMap(t -> t.columns().stream())
            .filter(c -> counts(c) && isKeyOf(change, c.name()))
            .forEach(c -> count(change.subject(), c));
      }
    }
  }

  private void keys(Name table, List<String> columns) {
    keyColumns.computeIfAbsent(table, t -> new LinkedHashSet<>()).addAll(columns);
  }

  private void count(Name table, Column column) {
    counting.add(table);
    keys(table, List.of(column.name()));
  }

  private static boolean counts(Column column) {
    return column.generation() instanceof Generation.AutoIncrement;
  }

  /// Whether the change makes or drops a key that begins with the column.
  private static boolean isKeyOf(Change change, String column) {
    return switch (change) {
      case Change.AddConstraint c -> begins(c.constraint(), column);
      case Change.DropConstraint c -> begins(c.constraint(), column);
      case Change.AddIndex c -> begins(c.index(), column);
      case Change.DropIndex c -> begins(c.index(), column);
      default -> false;
    };
  }

  private static boolean begins(Constraint constraint, String column) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns().getFirst().equals(column);
      case Constraint.Unique u -> u.columns().getFirst().equals(column);
      case Constraint.Check c -> false;
      case Constraint.Exclusion e -> false;
      case Constraint.ForeignKey f -> false;
    };
  }

  private static boolean begins(Index index, String column) {
    return index.keys().getFirst().text().equals(column);
  }

  private List<List<Change>> all() {
    Map<Tie, List<Integer>> members = new LinkedHashMap<>();
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Tie tie = tie(i, ties);
      ties.add(tie);
      members.computeIfAbsent(tie, t -> new ArrayList<>()).add(i);
    }
    List<List<Change>> batches = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      List<Integer> own = members.getOrDefault(ties.get(i), List.of(i));
      if (own.getLast() == i) {
        batches.add(own.stream().map(changes::get).toList());
      }
    }
    return batches;
  }

  private Tie tie(int at, List<Tie> ties) {
    Change change = changes.get(at);
    Bond bond = bond(change);
    String table = change.subject().toString();
    return switch (bond) {
      case TABLE_NAMES, COLUMN_NAMES -> {
        String of = bond == Bond.TABLE_NAMES ? "" : table;
        boolean goes = at > 0 && ties.get(at - 1).bond() == bond && isTied(ties.get(at - 1), of);
        yield goes ? ties.get(at - 1) : new Tie(bond, of + "\n" + at);
      }
      case KEY, COLLATION, PARTITIONS -> new Tie(bond, table);
      case NONE -> new Tie(bond, "\n" + at);
    };
  }

  private static boolean isTied(Tie tie, String table) {
    return tie.table().substring(0, tie.table().lastIndexOf('\n')).equals(table);
  }

  private Bond bond(Change change) {
    return switch (change) {
      case Change.RenameTable c -> Bond.TABLE_NAMES;
      case Change.RenameColumn c -> Bond.COLUMN_NAMES;
      case Change.AddPartition c -> Bond.PARTITIONS;
      case Change.DropPartition c -> Bond.PARTITIONS;
      case Change.AlterTable c when collated.contains(c.table()) -> Bond.COLLATION;
      case Change.AlterColumn c
          when collated.contains(c.table()) && ColumnDelta.isText(c.after().type()) ->
          Bond.COLLATION;
      default -> isOfKey(change) ? Bond.KEY : Bond.NONE;
    };
  }

  private boolean isOfKey(Change change) {
    Set<String> columns = keyColumns.getOrDefault(change.subject(), Set.of());
    return !columns.isEmpty() && isOfKey(change, columns);
  }

  private boolean isOfKey(Change change, Set<String> columns) {
    return switch (change) {
      case Change.AddConstraint(Name t, Constraint.PrimaryKey k) -> true;
      case Change.DropConstraint(Name t, Constraint.PrimaryKey k) -> true;
      case Change.AlterColumn c -> columns.contains(c.after().name());
      case Change.DropColumn c -> columns.contains(c.column().name());
      case Change.AddColumn c -> columns.contains(c.column().name()) && counts(c.column());
      default ->
          counting.contains(change.subject()) && columns.stream().anyMatch(c -> isKeyOf(change, c));
    };
  }
}
