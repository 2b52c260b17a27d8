package dado.plan.whatif.postgresql;

import dado.plan.ddl.IndexDdl;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The part of a schema that a lab needs: some tables, with their relatives by inheritance, and
/// what is no table. Triggers, policies and grants stay away, as no plan depends on them; so do
/// owners and tablespaces.
record LabSchema(Schema schema) {
  private static final Set<String> ELSEWHERE = Set.of("owner", "tablespace", "replica identity");

  /// The part that concerns some tables or partitions of tables.
  Schema part(Collection<Name> wanted) {
    Set<Name> names = relatives(wanted);
    List<Table> tables =
        schema.tables().stream()
            .filter(t -> names.contains(t.name()))
            .map(t -> alone(t, names))
            .toList();
    return schema
        .withTables(tables)
        .withObjects(schema.objects().stream().filter(LabSchema::matters).toList());
  }

  private static boolean matters(SchemaObject object) {
    return switch (object.kind()) {
      case TRIGGER, POLICY, GRANT, EXTENSION -> false;
      case NAMESPACE, ENUM, COMPOSITE, DOMAIN, SEQUENCE, ROUTINE, VIEW, OTHER -> true;
    };
  }

  private Set<Name> relatives(Collection<Name> wanted) {
    Set<Name> asked = new HashSet<>(wanted);
    Set<Name> found = new LinkedHashSet<>();
    for (Table table : schema.tables()) {
      if (asked.contains(table.name())
          || IndexDdl.partitions(table).stream().anyMatch(asked::contains)) {
        found.add(table.name());
      }
    }
    while (addHeirsAndParents(found)) {
      // Each round adds those of the tables that the round before found.
    }
    return found;
  }

  private boolean addHeirsAndParents(Set<Name> found) {
    boolean more = false;
    for (Table table : schema.tables()) {
      String parents = table.options().get("inherits");
      for (Table other : parents.isEmpty() ? List.<Table>of() : schema.tables()) {
        boolean related = inherits(parents, other.name());
        if (related && found.contains(table.name()) != found.contains(other.name())) {
          found.add(table.name());
          found.add(other.name());
          more = true;
        }
      }
    }
    return more;
  }

  private static boolean inherits(String parents, Name parent) {
    Identifiers identifiers = Dialects.of(Engine.POSTGRESQL).identifiers();
    return List.of(parents.split(", ?")).contains(identifiers.quote(parent));
  }

  /// A table without what belongs to other tables or to its server.
  private static Table alone(Table table, Set<Name> there) {
    Map<String, String> options = new TreeMap<>(table.options().values());
    options.keySet().removeAll(ELSEWHERE);
    options.remove("row security");
    return table
        .withConstraints(
            table.constraints().stream()
                .filter(
                    c -> !(c instanceof Constraint.ForeignKey k) || there.contains(k.references()))
                .toList())
        .withOptions(Options.of(options))
        .withComment("");
  }
}
