package dado.schema.file;

import dado.schema.model.Column;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What everything with an identity is called.
final class Names {

  private final Map<Place, Name> names = new LinkedHashMap<>();

  private Names() {}

  /// The names of all places of a schema.
  static Map<Place, Name> of(Schema schema) {
    Names names = new Names();
    schema.tables().forEach(names::table);
    schema.objects().forEach(names::object);
    return names.names;
  }

  /// The last synced names after a change of the design.
  static Map<Place, Name> kept(Schema before, Schema after, Map<Place, Name> lastNames) {
    Map<Place, Name> old = of(before);
    old.putAll(lastNames);
    Map<Place, Name> kept = new TreeMap<>();
    of(after)
        .forEach((place, name) -> {
          Name last = old.getOrDefault(place, name);
          if (!last.equals(name)) {
            kept.put(place, last);
          }
        });
    return kept;
  }

  private void table(Table table) {
    Place place = Place.ROOT.in("tables", table.id().value());
    names.put(place, table.name());
    locals(place, "columns", table.columns(), Column::id, Column::name);
    locals(place, "indexes", table.indexes(), Index::id, Index::name);
    table.partitioning().ifPresent(p -> partitions(place.in("partitioning", ""), p));
  }

  private void partitions(Place place, Partitioning partitioning) {
    for (Partitioning.Partition p : partitioning.partitions()) {
      Place own = place.in("partitions", TableShape.key(p));
      locals(own, "indexes", p.indexes(), Index::id, Index::name);
      p.partitioning().ifPresent(inner -> partitions(own.in("partitioning", ""), inner));
    }
  }

  private void object(SchemaObject object) {
    Place place = Place.ROOT.in(ObjectShape.list(object.kind()), object.id().value());
    names.put(place, object.name());
    if (object instanceof EnumType e) {
      locals(place, "values", e.values(), EnumType.Value::id, EnumType.Value::label);
    }
    if (object instanceof View v) {
      locals(place, "indexes", v.indexes(), Index::id, Index::name);
    }
  }

  private <T> void locals(
      Place place, String list, List<T> things, Function<T, Id> id, Function<T, String> name) {
    things.forEach(
        t -> names.put(place.in(list, id.apply(t).value()), new Name("", name.apply(t))));
  }
}
