package dado.designer.thing;

import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The things of one version of a schema, by their ids.
public final class ThingIndex {

  private final Map<Id, Thing> things = new HashMap<>();

  private ThingIndex() {}

  /// The things of a schema.
  public static ThingIndex of(Schema schema) {
    ThingIndex index = new ThingIndex();
    schema.tables().forEach(index::take);
    schema.objects().forEach(o -> index.put(new Thing.OfObject(o)));
    return index;
  }

  private void take(Table table) {
    put(new Thing.OfTable(table));
    table.columns().forEach(c -> put(new Thing.OfColumn(table, c)));
    table.constraints().forEach(c -> put(new Thing.OfConstraint(table, c)));
    table.indexes().forEach(i -> put(new Thing.OfIndex(table, i)));
  }

  private void put(Thing thing) {
    things.put(thing.id(), thing);
  }

  /// The thing of an id; empty where the schema has none.
  public Optional<Thing> find(Id id) {
    return Optional.ofNullable(things.get(id));
  }
}
