package dado.schema.proof;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
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

/// The part of a schema that a migration is about: the tables that it changes, what they reference,
/// however far, what references them, and the enums and views that belong to them.
record Scope(Set<Name> tables) {

  /// The smallest part that is closed over the references of both schemas.
  static Scope of(Migration migration, Schema current, Schema desired) {
    Set<Name> seeds =
        Stream.concat(migration.up().stream(), migration.down().stream())
            .map(Statement::cause)
            .flatMap(Scope::names)
            .collect(Collectors.toCollection(HashSet::new));
    enumUsers(seeds, current).forEach(seeds::add);
    enumUsers(seeds, desired).forEach(seeds::add);
    for (Schema schema : List.of(current, desired)) {
      for (Table table : schema.tables()) {
        if (table.foreignKeys().stream().anyMatch(f -> seeds.contains(f.references()))
            && isStructural(migration)) {
          seeds.add(table.name());
        }
      }
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

  /// Whether anything happens that rows of other tables can feel.
  private static boolean isStructural(Migration migration) {
    return migration.up().stream()
        .map(Statement::cause)
        .anyMatch(c -> !(c instanceof Change.AddIndex || c instanceof Change.DropIndex));
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
  /// those that the migration is about.
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
