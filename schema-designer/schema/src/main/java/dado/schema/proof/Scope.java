package dado.schema.proof;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of a schema that changes are about: the tables that they change, what they reference,
/// however far, what references them, and the enums and views that belong to them.
record Scope(Set<Name> tables) {

  /// The smallest part that is closed over the references of both schemas.
  static Scope of(List<Change> changes, Schema current, Schema desired) {
    Set<Name> seeds =
        changes.stream().flatMap(Scope::names).collect(Collectors.toCollection(HashSet::new));
    for (Schema schema : List.of(current, desired)) {
      seeds.addAll(enumUsers(seeds, schema));
      seeds.addAll(viewed(changes, schema));
    }
    if (changes.stream().anyMatch(Scope::isFelt)) {
      seeds.addAll(referrers(seeds, current));
      seeds.addAll(referrers(seeds, desired));
    }
    return new Scope(closed(seeds, current, desired));
  }

  private static Stream<Name> names(Change change) {
    return switch (change) {
      case Change.RenameTable(Name from, Name to) -> Stream.of(from, to);
      case Change.AddConstraint(Name table, Constraint.ForeignKey key) ->
          Stream.of(table, key.references());
      default -> Stream.of(change.subject());
    };
  }

  /// Whether rows of other tables can feel it.
  private static boolean isFelt(Change change) {
    return !(change instanceof Change.AddIndex || change instanceof Change.DropIndex);
  }

  private static Set<Name> referrers(Set<Name> tables, Schema schema) {
    return schema.tables().stream()
        .filter(t -> t.foreignKeys().stream().anyMatch(f -> tables.contains(f.references())))
        .map(Table::name)
        .collect(Collectors.toSet());
  }

  /// The tables that views which come or go speak of.
  private static Set<Name> viewed(List<Change> changes, Schema schema) {
    List<View> views =
        changes.stream()
            .flatMap(c ->
                switch (c) {
                  case Change.AddObject(View view) -> Stream.of(view);
                  case Change.DropObject(View view) -> Stream.of(view);
                  case Change.AlterObject(View old, View view) -> Stream.of(old, view);
                  default -> Stream.<View>empty();
                })
            .toList();
    return schema.tables().stream()
        .map(Table::name)
        .filter(n -> views.stream().anyMatch(v -> says(v, n.local())))
        .collect(Collectors.toSet());
  }

  private static Set<Name> enumUsers(Set<Name> seeds, Schema schema) {
    Set<String> types =
        schema.enums().stream()
            .filter(e -> seeds.contains(e.name()))
            .map(e -> e.name().local())
            .collect(Collectors.toSet());
    return schema.tables().stream()
        .filter(
            t -> t.columns().stream().anyMatch(c -> types.stream().anyMatch(c.type()::contains)))
        .map(Table::name)
        .collect(Collectors.toSet());
  }

  private static Set<Name> closed(Set<Name> seeds, Schema current, Schema desired) {
    Set<Name> closed = new HashSet<>(seeds);
    Deque<Name> open = new ArrayDeque<>(seeds);
    while (!open.isEmpty()) {
      Name name = open.remove();
      Stream.of(current.table(name), desired.table(name))
          .flatMap(t -> t.stream())
          .flatMap(t -> t.foreignKeys().stream())
          .map(Constraint.ForeignKey::references)
          .filter(closed::add)
          .forEach(open::add);
    }
    return closed;
  }

  /// That part of a schema, without views.
  Schema of(Schema schema) {
    List<Table> kept = schema.tables().stream().filter(t -> tables.contains(t.name())).toList();
    String types =
        kept.stream()
            .flatMap(t -> t.columns().stream())
            .map(Column::type)
            .collect(Collectors.joining("\n"));
    List<EnumType> enums =
        schema.enums().stream()
            .filter(e -> tables.contains(e.name()) || types.contains(e.name().local()))
            .toList();
    return new Schema(schema.engine(), kept, List.of(), enums);
  }

  /// The views of a schema that speak only of tables in scope, as far as their text tells, and
  /// those that the changes are about.
  List<View> views(Schema schema) {
    Set<String> others =
        schema.tables().stream()
            .filter(t -> !tables.contains(t.name()))
            .map(t -> t.name().local())
            .collect(Collectors.toSet());
    return schema.views().stream()
        .filter(v -> tables.contains(v.name()) || others.stream().noneMatch(o -> says(v, o)))
        .toList();
  }

  private static boolean says(View view, String name) {
    return view.definition().contains(name);
  }
}
