package dado.schema.edit;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A foreign key drawn from one table to another: with the columns that it lacks, and an index to
/// find rows by.
final class ForeignKeyEdits {

  private static final List<String> ES =
      List.of("sses", "xes", "tches", "rches", "shes", "tuses", "nuses", "buses");

  private ForeignKeyEdits() {}

  /// @param columns those that reference; empty for new ones, one for each of the referenced key
  static Edit draw(Schema schema, Name from, List<String> columns, Name to) {
    Act act = new Act(schema);
    Table target = act.things().table(to);
    act.things().table(from);
    List<String> referenced = referenced(target, columns.size());
    List<String> own = columns.isEmpty() ? made(act, from, target, referenced) : columns;
    ForeignKey key = new ForeignKey("", own, to, referenced, Action.NO_ACTION, Action.NO_ACTION);
    KeyEdits.add(act, from, key);
    index(act, from, own);
    return act.done(
        "Add foreign key from "
            + from.local()
            + " ("
            + String.join(", ", own)
            + ") to "
            + to.local());
  }

  /// The key that is referenced: the primary one, else the first unique one of as many columns.
  private static List<String> referenced(Table target, int size) {
    return Stream.concat(
            target.primaryKey().map(Constraint.PrimaryKey::columns).stream(),
            target.constraints().stream()
                .filter(Constraint.Unique.class::isInstance)
                .map(c -> ((Constraint.Unique) c).columns()))
        .filter(k -> size == 0 || k.size() == size)
        .findFirst()
        .orElseThrow(() -> Things.refuse(unreferenced(target, size)));
  }

  private static String unreferenced(Table target, int size) {
    String name = "The table " + target.name().local();
    return size == 0 || target.primaryKey().isEmpty()
        ? name + " has no primary key that could be referenced. Give it one first."
        : name
            + " has a key of other columns ("
            + String.join(", ", target.primaryKey().orElseThrow().columns())
            + "). Choose as many columns as it has, or none, and they are made.";
  }

  /// New columns for the columns of a key. A column that a composite key shares by name and type,
  /// such as that of a tenant, is there already.
  private static List<String> made(Act act, Name from, Table target, List<String> referenced) {
    List<String> own = new ArrayList<>();
    for (String key : referenced) {
      Table table = act.things().table(from);
      Column column = Things.column(target, key);
      Optional<Column> shared =
          referenced.size() > 1 && !from.equals(target.name())
              ? table.column(key).filter(c -> c.type().equals(column.type()))
              : Optional.empty();
      own.add(shared.map(Column::name).orElseGet(() -> made(act, table, target, column)));
    }
    return own;
  }

  private static String made(Act act, Table table, Table target, Column key) {
    boolean self = table.name().equals(target.name());
    String name = self ? "parent_" + key.name() : columnFor(target.name(), key.name());
    HashSet<String> taken = new HashSet<>();
    table.columns().forEach(c -> taken.add(c.name().toLowerCase(Locale.ROOT)));
    String free = Taken.free(act.schema(), name, taken);
    Column column = Column.of(Id.fresh(), free, key.type(), true);
    ColumnEdits.add(act, table.name(), column, table.columns().size());
    return free;
  }

  static String columnFor(Name table, String key) {
    String one = singular(table.local());
    boolean speaks = key.toLowerCase(Locale.ROOT).startsWith(one.toLowerCase(Locale.ROOT) + "_");
    return speaks ? key : one + "_" + key;
  }

  /// One of what a table's name speaks of: `order_items` is of an `order_item`.
  static String singular(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("ies") && lower.length() > 4) {
      return name.substring(0, name.length() - 3) + "y";
    }
    if (ES.stream().anyMatch(lower::endsWith)) {
      return name.substring(0, name.length() - 2);
    }
    boolean plain = lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is");
    return lower.endsWith("s") && !plain && lower.length() > 2
        ? name.substring(0, name.length() - 1)
        : name;
  }

  /// The servers of the MySQL family index a foreign key themselves.
  private static void index(Act act, Name from, List<String> columns) {
    Table table = act.things().table(from);
    boolean itself =
        act.schema().engine() == Engine.MYSQL || act.schema().engine() == Engine.MARIADB;
    if (!itself && !isIndexed(table, columns)) {
      Index index = Index.on(Taken.index(act.schema(), table, columns), columns);
      act.make(new Change.AddIndex(from, index.withId(Id.fresh())));
    }
  }

  private static boolean isIndexed(Table table, List<String> columns) {
    Stream<List<String>> keys =
        table.constraints().stream()
            .map(c ->
                switch (c) {
                  case Constraint.PrimaryKey k -> k.columns();
                  case Constraint.Unique u -> u.columns();
                  case ForeignKey f -> List.of();
                  case Constraint.Check k -> List.of();
                  case Constraint.Exclusion e -> List.of();
                });
    Stream<List<String>> indexes =
        table.indexes().stream()
            .filter(i -> i.where().isEmpty() && i.method().equals("btree"))
            .map(i -> i.keys().stream().map(k -> k.isExpression() ? "" : k.text()).toList());
    return Stream.concat(keys, indexes)
        .anyMatch(k ->
            k.size() >= columns.size()
                && new HashSet<>(k.subList(0, columns.size())).equals(new HashSet<>(columns)));
  }

  /// Refuses a foreign key that references nothing unique, or twice, or in another type.
  static void check(Schema schema, Table table, ForeignKey key) {
    KeyEdits.columns(table, "foreign key of " + table.name().local(), key.columns());
    Table target = new Things(schema).table(key.references());
    KeyEdits.columns(target, "key of " + target.name().local(), key.referencedColumns());
    if (key.columns().size() != key.referencedColumns().size()) {
      throw Things.refuse(
          "A foreign key has as many columns as the key that it references: "
              + String.join(", ", key.columns())
              + " are not as many as "
              + String.join(", ", key.referencedColumns())
              + ".");
    }
    boolean there =
        table.foreignKeys().stream()
            .anyMatch(k ->
                k.columns().equals(key.columns())
                    && k.references().equals(key.references())
                    && k.referencedColumns().equals(key.referencedColumns()));
    if (there) {
      throw Things.refuse(
          table.name().local()
              + " ("
              + String.join(", ", key.columns())
              + ") references "
              + target.name().local()
              + " already.");
    }
    for (int i = 0; i < key.columns().size(); i++) {
      Column own = Things.column(table, key.columns().get(i));
      Column other = Things.column(target, key.referencedColumns().get(i));
      if (!fits(schema.engine(), own.type(), other.type())) {
        throw Things.refuse(
            table.name().local()
                + "."
                + own.name()
                + " is "
                + own.type()
                + " and "
                + target.name().local()
                + "."
                + other.name()
                + " is "
                + other.type()
                + ": "
                + schema.engine().title()
                + " joins only columns of one type. Change one of the two first.");
      }
    }
  }

  /// Whether a foreign key may join two types; where that is a matter of casts, the engine says.
  static boolean fits(Engine engine, String own, String referenced) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> true;
      case MYSQL, MARIADB ->
          Dialects.of(engine).types().same(own, referenced) || (text(own) && text(referenced));
    };
  }

  /// Texts may differ in length.
  private static boolean text(String type) {
    return type.toLowerCase(Locale.ROOT).contains("char");
  }
}
