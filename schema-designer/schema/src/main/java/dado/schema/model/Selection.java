package dado.schema.model;

import java.util.Set;
import java.util.function.Predicate;

/// The part of a database that somebody asked for. What is outside is neither read nor changed.
///
/// @param namespaces the schemas; empty for all
/// @param tables the tables; empty for all
/// @param privileges whether owners and grants belong to it
public record Selection(Set<String> namespaces, Set<Name> tables, boolean privileges) {

  /// The table that Dado keeps the history of migrations in.
  public static final String HISTORY = "dado_migrations";

  /// How the names of tables begin that keep what a migration would lose.
  public static final String KEPT = "dado_kept_";

  /// Everything but owners and grants.
  public static final Selection EVERYTHING = new Selection(Set.of(), Set.of(), false);

  /// Everything, with owners and grants.
  public static final Selection WITH_PRIVILEGES = new Selection(Set.of(), Set.of(), true);

  public Selection {
    namespaces = Set.copyOf(namespaces);
    tables = Set.copyOf(tables);
  }

  /// Everything in some schemas.
  public static Selection of(Set<String> namespaces) {
    return new Selection(namespaces, Set.of(), false);
  }

  /// Whether a table belongs to it. What Dado keeps beside a schema never does.
  public boolean has(Name table) {
    return !isOurs(table) && inNamespace(table) && (tables.isEmpty() || tables.contains(table));
  }

  /// Whether a table is Dado's own: the history of migrations, or rows kept by one.
  public static boolean isOurs(Name table) {
    return table.local().equals(HISTORY) || table.local().startsWith(KEPT);
  }

  private boolean inNamespace(Name name) {
    return namespaces.isEmpty() || namespaces.contains(name.schema());
  }

  /// The part of a schema that belongs to it.
  public Schema of(Schema schema) {
    Predicate<SchemaObject> belongs = this::has;
    return schema
        .withTables(schema.tables().stream().filter(t -> has(t.name())).toList())
        .withObjects(schema.objects().stream().filter(belongs).toList());
  }

  private boolean has(SchemaObject object) {
    return switch (object) {
      case Grant g -> privileges && inNamespace(g.name());
      case Namespace n -> namespaces.isEmpty() || namespaces.contains(n.name().local());
      case Trigger t -> has(t.table());
      case Policy p -> has(p.table());
      default -> inNamespace(object.name());
    };
  }
}
