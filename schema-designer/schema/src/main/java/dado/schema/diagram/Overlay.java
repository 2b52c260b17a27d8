package dado.schema.diagram;

import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Column;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Two states of a schema in one diagram: what came, what changed and what went lies over what
/// there was, and nothing moves. What went stands where it stood.
///
/// @param drawn the later schema with what went in its old place: tables, columns, foreign keys,
///   views, enums
/// @param states of tables, columns, views, enums and edges, by their ids; what is as it was is not
///   among them
/// @param formerly the ids that positions may be under where objects were found by their names, by
///   the ids that they have in `drawn`
public record Overlay(Schema drawn, Map<Id, State> states, Map<Id, Id> formerly) {

  /// What became of something.
  public enum State {
    ADDED,
    CHANGED,
    REMOVED
  }

  public Overlay {
    states = Map.copyOf(states);
    formerly = Map.copyOf(formerly);
  }

  /// What lies between two states. Objects are the same by their ids, and where these know nothing
  /// of each other, by their names.
  public static Overlay between(Schema before, Schema after) {
    Map<Id, Id> formerly = new HashMap<>();
    Schema known = identified(before, after, formerly);
    Schema drawn = new Overlaid(known, after, edges(after)).schema();
    Map<Id, State> states = new HashMap<>();
    tables(known, after, states);
    objects(known, after, states);
    edges(known, after, states);
    return new Overlay(drawn, states, formerly);
  }

  /// The diagram of both, at the positions of a layout.
  public ErDiagram at(LayoutFile layout, Shown shown) {
    Map<Id, Position> positions = new HashMap<>();
    formerly.forEach((now, then) -> layout.position(then).ifPresent(p -> positions.put(now, p)));
    positions.putAll(layout.positions());
    return ErDiagrams.at(drawn, layout.withPositions(positions), shown);
  }

  /// The earlier schema with the ids of the later one, where names alone tell what is what.
  private static Schema identified(Schema before, Schema after, Map<Id, Id> formerly) {
    Set<Id> ids = after.tables().stream().map(Table::id).collect(Collectors.toSet());
    Map<Name, Table> byName = newByName(before, after);
    List<Table> tables = new ArrayList<>();
    for (Table table : before.tables()) {
      Table same = ids.contains(table.id()) ? null : byName.get(table.name());
      if (same != null) {
        formerly.put(same.id(), table.id());
      }
      tables.add(same == null ? table : identified(table, same));
    }
    return before.withTables(tables).withObjects(objectsOf(before, after, formerly));
  }

  /// The tables whose ids the earlier schema does not know, by their names.
  private static Map<Name, Table> newByName(Schema before, Schema after) {
    Set<Id> earlier = before.tables().stream().map(Table::id).collect(Collectors.toSet());
    Map<Name, Table> byName = new HashMap<>();
    after.tables().stream()
        .filter(t -> !earlier.contains(t.id()))
        .forEach(t -> byName.put(t.name(), t));
    return byName;
  }

  private static Table identified(Table table, Table same) {
    List<Column> columns =
        table.columns().stream()
            .map(c -> same.column(c.name()).map(s -> c.withId(s.id())).orElse(c))
            .toList();
    return table.withId(same.id()).withColumns(columns);
  }

  private static List<SchemaObject> objectsOf(Schema before, Schema after, Map<Id, Id> formerly) {
    Set<Id> ids = after.objects().stream().map(SchemaObject::id).collect(Collectors.toSet());
    Map<SchemaObject.Key, SchemaObject> byKey = new HashMap<>();
    after.objects().forEach(object -> byKey.putIfAbsent(object.key(), object));
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : before.objects()) {
      SchemaObject same = ids.contains(object.id()) ? null : byKey.get(object.key());
      if (same != null) {
        formerly.put(same.id(), object.id());
      }
      objects.add(same == null ? object : object.withId(same.id()));
    }
    return objects;
  }

  private static void tables(Schema before, Schema after, Map<Id, State> states) {
    Map<Id, Table> old = byId(before.tables(), Table::id);
    Map<Id, Table> now = byId(after.tables(), Table::id);
    compare(old, now, Overlay::same, states);
    now.forEach((id, table) -> {
      Table was = old.get(id);
      if (was != null) {
        columns(was, table, states);
      }
    });
  }

  private static void columns(Table before, Table after, Map<Id, State> states) {
    compare(
        byId(before.columns(), Column::id),
        byId(after.columns(), Column::id),
        Column::same,
        states);
  }

  /// Whether two tables are alike, whatever the ids of their parts.
  private static boolean same(Table a, Table b) {
    return a.withColumns(List.of())
            .withIndexes(List.of())
            .equals(b.withColumns(List.of()).withIndexes(List.of()))
        && a.columns().size() == b.columns().size()
        && a.indexes().size() == b.indexes().size()
        && pairs(a.columns(), b.columns(), Column::same)
        && pairs(a.indexes(), b.indexes(), (x, y) -> x.withId(y.id()).equals(y));
  }

  private static <T> boolean pairs(List<T> a, List<T> b, BiPredicate<T, T> same) {
    for (int i = 0; i < a.size(); i++) {
      if (!same.test(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static void objects(Schema before, Schema after, Map<Id, State> states) {
    compare(
        byId(shown(before), SchemaObject::id),
        byId(shown(after), SchemaObject::id),
        SchemaObject::same,
        states);
  }

  static List<SchemaObject> shown(Schema schema) {
    return schema.objects().stream()
        .filter(o -> o instanceof View || o instanceof EnumType)
        .toList();
  }

  private static void edges(Schema before, Schema after, Map<Id, State> states) {
    Set<Id> old = edges(before);
    Set<Id> now = edges(after);
    now.stream().filter(id -> !old.contains(id)).forEach(id -> states.put(id, State.ADDED));
    old.stream().filter(id -> !now.contains(id)).forEach(id -> states.put(id, State.REMOVED));
  }

  private static Set<Id> edges(Schema schema) {
    return ErGraph.of(schema, Shown.USUAL, Set.of()).links().stream()
        .map(ErLink::id)
        .collect(Collectors.toSet());
  }

  static <T> Map<Id, T> byId(List<T> things, Function<T, Id> id) {
    Map<Id, T> byId = new LinkedHashMap<>();
    things.forEach(thing -> byId.put(id.apply(thing), thing));
    return byId;
  }

  private static <T> void compare(
      Map<Id, T> old, Map<Id, T> now, BiPredicate<T, T> same, Map<Id, State> states) {
    now.forEach((id, thing) -> {
      T was = old.get(id);
      if (was == null) {
        states.put(id, State.ADDED);
      } else if (!same.test(was, thing)) {
        states.put(id, State.CHANGED);
      }
    });
    old.keySet().stream()
        .filter(id -> !now.containsKey(id))
        .forEach(id -> states.put(id, State.REMOVED));
  }
}
