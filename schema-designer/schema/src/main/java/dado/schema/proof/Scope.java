package dado.schema.proof;

import dado.schema.change.Change;
import dado.schema.change.Mentions;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.SchemaObject.Kind;
import dado.schema.model.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of a schema that a migration is tried on: all of it, or, where it has many tables,
/// those that the changes are about, what they reference, however far, what references them, and
/// the objects that speak of nothing else.
///
/// @param tables the tables; empty for all
record Scope(Optional<Set<Name>> tables) {

  /// The most tables that are all made on a scratch: about a second on PostgreSQL.
  static final int ALL = 200;

  private static final Set<Kind> UNDER =
      EnumSet.of(
          Kind.NAMESPACE, Kind.EXTENSION, Kind.ENUM, Kind.COMPOSITE, Kind.DOMAIN, Kind.SEQUENCE);

  /// The smallest part that is closed over the references of both schemas.
  static Scope of(List<Change> changes, Schema current, Schema desired) {
    if (Math.max(current.tables().size(), desired.tables().size()) <= ALL) {
      return new Scope(Optional.empty());
    }
    Set<Name> seeds = new HashSet<>();
    changes.forEach(c -> names(c).forEach(seeds::add));
    Set<String> words = words(changes);
    for (Schema schema : List.of(current, desired)) {
      schema.tables().stream().filter(t -> speaks(t, words)).forEach(t -> seeds.add(t.name()));
    }
    seeds.addAll(referrers(seeds, current));
    seeds.addAll(referrers(seeds, desired));
    return new Scope(Optional.of(closed(seeds, current, desired)));
  }

  /// The words of objects that change, and of what they speak.
  private static Set<String> words(List<Change> changes) {
    Set<String> words = new HashSet<>();
    for (Change change : changes) {
      objects(change)
          .forEach(o -> {
            words.add(Mentions.word(o));
            words.addAll(Mentions.in(o));
          });
    }
    return words;
  }

  private static boolean speaks(Table table, Set<String> words) {
    return !words.isEmpty()
        && (words.contains(table.name().local().toLowerCase(Locale.ROOT))
            || Mentions.in(table).stream().anyMatch(words::contains));
  }

  private static Stream<SchemaObject> objects(Change change) {
    return switch (change) {
      case Change.AddObject(SchemaObject object) -> Stream.of(object);
      case Change.DropObject(SchemaObject object) -> Stream.of(object);
      case Change.AlterObject(SchemaObject before, SchemaObject after) -> Stream.of(before, after);
      default -> Stream.empty();
    };
  }

  private static Stream<Name> names(Change change) {
    return switch (change) {
      case Change.RenameTable(Name from, Name to) -> Stream.of(from, to);
      case Change.AddConstraint(Name table, Constraint.ForeignKey key) ->
          Stream.of(table, key.references());
      default -> Stream.of(change.subject());
    };
  }

  private static Set<Name> referrers(Set<Name> tables, Schema schema) {
    return schema.tables().stream()
        .filter(t -> t.foreignKeys().stream().anyMatch(f -> tables.contains(f.references())))
        .map(Table::name)
        .collect(Collectors.toSet());
  }

  private static Set<Name> closed(Set<Name> seeds, Schema current, Schema desired) {
    Set<Name> closed = new HashSet<>(seeds);
    Deque<Name> open = new ArrayDeque<>(seeds);
    while (!open.isEmpty()) {
      Name name = open.remove();
      Stream.of(current.table(name), desired.table(name))
          .flatMap(Optional::stream)
          .flatMap(t -> t.foreignKeys().stream())
          .map(Constraint.ForeignKey::references)
          .filter(closed::add)
          .forEach(open::add);
    }
    return closed;
  }

  /// That part of a schema.
  Schema of(Schema schema) {
    return tables.map(t -> part(schema, t)).orElse(schema);
  }

  private static Schema part(Schema schema, Set<Name> kept) {
    Set<String> others =
        schema.tables().stream()
            .filter(t -> !kept.contains(t.name()))
            .map(t -> t.name().local().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return schema
        .withTables(schema.tables().stream().filter(t -> kept.contains(t.name())).toList())
        .withObjects(
            schema.objects().stream()
                .filter(o ->
                    UNDER.contains(o.kind()) || Mentions.in(o).stream().noneMatch(others::contains))
                .toList());
  }
}
