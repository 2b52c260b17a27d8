package dado.schema.review;

import dado.schema.lint.rule.Place;
import dado.schema.model.Column;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where in a design a finding is: the names in it, as identities.
final class Places {

  private final Map<Name, Table> tables = new HashMap<>();
  private final Map<Name, SchemaObject> objects = new HashMap<>();

  Places(Schema design) {
    design.objects().forEach(o -> objects.put(o.name(), o));
    design.tables().forEach(t -> tables.put(t.name(), t));
  }

  Optional<Id> object(Place place) {
    return place
        .table()
        .flatMap(n ->
            Optional.ofNullable(tables.get(n))
                .map(Table::id)
                .or(() -> Optional.ofNullable(objects.get(n)).map(SchemaObject::id)));
  }

  /// Of several columns the first.
  Optional<Id> part(Place place) {
    String first = place.part().split(", ", 2)[0];
    return place.part().isEmpty()
        ? Optional.empty()
        : place.table().flatMap(n -> Optional.ofNullable(tables.get(n))).flatMap(t -> in(t, first));
  }

  private static Optional<Id> in(Table table, String part) {
    return table
        .column(part)
        .map(Column::id)
        .or(() ->
            table.indexes().stream().filter(i -> i.name().equals(part)).findFirst().map(Index::id));
  }
}
