package dado.schema.change;

import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.SchemaObject.Kind;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What becomes of the things that triggers, policies and grants hang on: they follow one that is
/// renamed, and go with one that goes.
final class Fates {

  private final Map<Name, Optional<Name>> relations = new HashMap<>();
  private final Map<Kind, Map<Name, Optional<Name>>> others = new HashMap<>();

  /// @param anew the keys of what goes to come back
  Fates(
      Schema current,
      Pairing<Table> tables,
      Map<SchemaObject, SchemaObject> pairs,
      Set<SchemaObject.Key> anew) {
    tables.gone().forEach(t -> relations.put(t.name(), Optional.empty()));
    tables.pairs().forEach((a, b) -> relations.put(a.name(), Optional.of(b.name())));
    for (SchemaObject object : current.objects()) {
      SchemaObject wanted = pairs.get(object);
      Optional<Name> fate =
          wanted == null || anew.contains(object.key())
              ? Optional.empty()
              : Optional.of(wanted.name());
      put(object, fate);
    }
  }

  private void put(SchemaObject object, Optional<Name> fate) {
    if (object.kind() == Kind.VIEW || object.kind() == Kind.SEQUENCE) {
      relations.put(object.name(), fate);
    } else {
      others.computeIfAbsent(object.kind(), k -> new HashMap<>()).put(object.name(), fate);
    }
  }

  /// The key that a trigger, policy or grant has when all is renamed; empty when it goes with what
  /// it hangs on.
  Optional<SchemaObject.Key> key(SchemaObject object) {
    return switch (object) {
      case Trigger t ->
          relation(t.table()).map(n -> t.withTable(n).withName(beside(t.name(), n)).key());
      case Policy p ->
          relation(p.table()).map(n -> p.withTable(n).withName(beside(p.name(), n)).key());
      case Grant g -> of(g).map(n -> g.withName(n).key());
      default -> Optional.of(object.key());
    };
  }

  private static Name beside(Name name, Name table) {
    return new Name(table.schema(), name.local());
  }

  private Optional<Name> relation(Name name) {
    return relations.getOrDefault(name, Optional.of(name));
  }

  private Optional<Name> of(Grant grant) {
    Kind kind =
        switch (grant.on().split(" ", 2)[0]) {
          case "FUNCTION", "PROCEDURE" -> Kind.ROUTINE;
          case "SCHEMA" -> Kind.NAMESPACE;
          default -> Kind.GRANT;
        };
    return kind == Kind.GRANT && !grant.on().equals("TYPE")
        ? relation(grant.name())
        : others.getOrDefault(kind, Map.of()).getOrDefault(grant.name(), Optional.of(grant.name()));
  }
}
