package dado.schema.file;

import dado.schema.model.Column;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds out which object of a live schema is which of a design. The name at the last sync goes
/// before the name of today, so that two tables that have swapped their names are told apart.
final class Identification {

  private final Schema design;
  private final Map<Place, Name> lastNames;

  /// What the live tables that the design knows are called in it.
  private final Map<Name, Name> tableNames = new HashMap<>();

  Identification(Schema design, Map<Place, Name> lastNames) {
    this.design = design;
    this.lastNames = lastNames;
  }

  Schema of(Schema live) {
    Map<Name, Table> tables =
        known(design.tables(), t -> Place.ROOT.in("tables", t.id().value()), Table::name);
    live.tables()
        .forEach(t -> {
          Optional<Table> found = Optional.ofNullable(tables.get(t.name()));
          found.ifPresent(d -> tableNames.put(t.name(), d.name()));
        });
    Set<Id> taken = new HashSet<>();
    design.tables().forEach(t -> taken.add(t.id()));
    List<Table> named =
        live.tables().stream().map(t -> table(t, tables.get(t.name()), taken)).toList();
    return new Schema(live.engine(), named, objects(live));
  }

  /// The design's things by the names that a live schema may have for them.
  private <T> Map<Name, T> known(List<T> things, Function<T, Place> place, Function<T, Name> name) {
    Map<Name, T> known = new HashMap<>();
    things.forEach(t -> known.put(name.apply(t), t));
    for (T thing : things) {
      Optional<Name> last = Optional.ofNullable(lastNames.get(place.apply(thing)));
      last.ifPresent(l -> known.remove(name.apply(thing), thing));
    }
    for (T thing : things) {
      Optional<Name> last = Optional.ofNullable(lastNames.get(place.apply(thing)));
      last.ifPresent(l -> known.put(l, thing));
    }
    return known;
  }

  private Table table(Table live, @Nullable Table known, Set<Id> taken) {
    if (known == null) {
      return live.withId(free(live.id(), taken));
    }
    Place place = Place.ROOT.in("tables", known.id().value());
    return live.withId(known.id())
        .withColumns(locals(live.columns(), known.columns(), COLUMNS, place))
        .withIndexes(locals(live.indexes(), known.indexes(), INDEXES, place))
        .withPartitioning(
            live.partitioning()
                .map(p -> partitioning(p, known.partitioning(), place.in("partitioning", ""))));
  }

  private Partitioning partitioning(Partitioning live, Optional<Partitioning> known, Place place) {
    Map<Name, Partition> design = new HashMap<>();
    known.ifPresent(k -> k.partitions().forEach(p -> design.put(p.name(), p)));
    return live.withPartitions(
        live.partitions().stream()
            .map(p ->
                Optional.ofNullable(design.get(p.name()))
                    .map(d -> partition(p, d, place.in("partitions", TableShape.key(d))))
                    .orElse(p))
            .toList());
  }

  private Partition partition(Partition live, Partition known, Place place) {
    return new Partition(
        live.name(),
        live.bound(),
        live.partitioning()
            .map(p -> partitioning(p, known.partitioning(), place.in("partitioning", ""))),
        locals(live.indexes(), known.indexes(), INDEXES, place),
        live.options());
  }

  /// An identity that nothing of the design has, so that a stranger is not taken for it.
  private static Id free(Id id, Set<Id> taken) {
    return taken.contains(id) ? free(new Id(id.value() + "~live"), taken) : id;
  }

  /// How a kind of thing inside an object is named and identified.
  private record Kind<T>(
      String list,
      Function<T, Id> id,
      Function<T, String> name,
      java.util.function.BiFunction<T, Id, T> withId) {}

  private static final Kind<Column> COLUMNS =
      new Kind<>("columns", Column::id, Column::name, Column::withId);
  private static final Kind<Index> INDEXES =
      new Kind<>("indexes", Index::id, Index::name, Index::withId);
  private static final Kind<EnumType.Value> VALUES =
      new Kind<>(
          "values",
          EnumType.Value::id,
          EnumType.Value::label,
          (v, id) -> new EnumType.Value(id, v.label()));

  private <T> List<T> locals(List<T> live, List<T> design, Kind<T> kind, Place place) {
    Map<Name, T> known =
        known(
            design,
            t -> place.in(kind.list, kind.id.apply(t).value()),
            t -> new Name("", kind.name.apply(t)));
    Set<Id> taken = new HashSet<>();
    design.forEach(t -> taken.add(kind.id.apply(t)));
    List<T> result = new ArrayList<>();
    for (T thing : live) {
      Optional<T> same = Optional.ofNullable(known.get(new Name("", kind.name.apply(thing))));
      Id id = same.map(kind.id).orElseGet(() -> free(kind.id.apply(thing), taken));
      result.add(kind.withId.apply(thing, id));
    }
    return result;
  }

  private List<SchemaObject> objects(Schema live) {
    Map<SchemaObject.Key, SchemaObject> known = new HashMap<>();
    Set<Id> taken = new HashSet<>();
    for (boolean renamed : new boolean[] {false, true}) {
      for (SchemaObject object : design.objects()) {
        Optional<Name> last = Optional.ofNullable(lastNames.get(place(object)));
        if (last.isPresent() == renamed) {
          known.put(object.withName(last.orElse(object.name())).key(), object);
        }
        taken.add(object.id());
      }
    }
    return live.objects().stream().map(o -> object(o, known.get(key(o)), taken)).toList();
  }

  private static Place place(SchemaObject object) {
    return Place.ROOT.in(ObjectShape.list(object.kind()), object.id().value());
  }

  /// The key of a live object, with its table as the design calls it.
  private SchemaObject.Key key(SchemaObject live) {
    return switch (live) {
      case Trigger t -> t.withTable(tableNames.getOrDefault(t.table(), t.table())).key();
      case Policy p -> p.withTable(tableNames.getOrDefault(p.table(), p.table())).key();
      default -> live.key();
    };
  }

  private SchemaObject object(SchemaObject live, @Nullable SchemaObject known, Set<Id> taken) {
    if (known == null) {
      return live.withId(free(live.id(), taken));
    }
    SchemaObject same = live.withId(known.id());
    if (same instanceof EnumType e && known instanceof EnumType d) {
      List<EnumType.Value> values = locals(e.values(), d.values(), VALUES, place(known));
      return new EnumType(e.id(), e.name(), values, e.comment(), e.options());
    }
    if (same instanceof View v && known instanceof View d) {
      return v.withIndexes(locals(v.indexes(), d.indexes(), INDEXES, place(known)));
    }
    return same;
  }
}
