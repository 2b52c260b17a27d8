package dado.schema.edit;

import dado.schema.Dialects;
import dado.schema.dialect.ConstraintNames;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which names are taken, and names that are not.
final class Taken {

  private Taken() {}

  /// What has a name in the space that tables, views and sequences share, in words.
  static Optional<String> relation(Schema schema, Name name) {
    boolean folds = schema.engine() == Engine.SQLITE;
    return relations(schema)
        .filter(r -> same(r.name(), name, folds))
        .findFirst()
        .map(r -> r.what() + " " + r.name().local());
  }

  private record Relation(String what, Name name) {}

  private static Stream<Relation> relations(Schema schema) {
    Stream<Relation> objects =
        schema.objects().stream()
            .filter(o -> o instanceof View || o instanceof Sequence)
            .map(o -> new Relation(o.kind().title(), o.name()));
    return Stream.of(
            schema.tables().stream().map(t -> new Relation("table", t.name())),
            objects,
            indexes(schema))
        .flatMap(s -> s);
  }

  /// The indexes, where they are in that space too.
  private static Stream<Relation> indexes(Schema schema) {
    return switch (schema.engine()) {
      case POSTGRESQL, SQLITE ->
          schema.tables().stream()
              .flatMap(t ->
                  Stream.concat(t.indexes().stream().map(Index::name), keys(t, schema.engine()))
                      .map(n -> new Relation("index", t.name().withLocal(n))));
      case MYSQL, MARIADB -> Stream.empty();
    };
  }

  /// PostgreSQL makes an index of the name of a primary key or unique constraint.
  private static Stream<String> keys(Table table, Engine engine) {
    return table.constraints().stream()
        .filter(c -> engine == Engine.POSTGRESQL && !c.name().isEmpty())
        .filter(c -> c instanceof Constraint.PrimaryKey || c instanceof Constraint.Unique)
        .map(Constraint::name);
  }

  private static boolean same(Name a, Name b, boolean folds) {
    return folds
        ? a.schema().equalsIgnoreCase(b.schema()) && a.local().equalsIgnoreCase(b.local())
        : a.equals(b);
  }

  /// The names of indexes and constraints that a new one on the table must keep clear of, in lower
  /// case.
  static Set<String> parts(Schema schema, Table table) {
    Set<String> taken = new HashSet<>();
    boolean wide = schema.engine() != Engine.POSTGRESQL;
    for (Table each : schema.tables()) {
      boolean near = each.name().schema().equals(table.name().schema());
      if (near || wide) {
        each.indexes().forEach(i -> taken.add(i.name().toLowerCase(Locale.ROOT)));
        each.constraints().forEach(c -> taken.add(c.name().toLowerCase(Locale.ROOT)));
        taken.add(each.name().local().toLowerCase(Locale.ROOT));
      }
    }
    schema.objects(View.class).forEach(v -> taken.add(v.name().local().toLowerCase(Locale.ROOT)));
    return taken;
  }

  /// A name like `wanted` that is not taken and that the engine holds.
  ///
  /// @param taken in lower case
  static String free(Schema schema, String wanted, Set<String> taken) {
    Identifiers identifiers = Dialects.of(schema.engine()).identifiers();
    String name = fit(wanted, identifiers.limit());
    for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
      String end = "_" + i;
      name = fit(wanted, identifiers.limit() - end.length()) + end;
    }
    return name;
  }

  private static String fit(String name, int limit) {
    String cut = name;
    while (cut.getBytes(StandardCharsets.UTF_8).length > limit) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  /// A constraint with a name that no other has. A primary key has none where the engine gives it
  /// its own.
  static Constraint named(Schema schema, Table table, Constraint constraint) {
    boolean own =
        constraint instanceof Constraint.PrimaryKey && schema.engine() != Engine.POSTGRESQL;
    if (own || !constraint.name().isEmpty()) {
      return constraint;
    }
    int limit = Dialects.of(schema.engine()).identifiers().limit();
    String name = ConstraintNames.named(table.name(), constraint, limit).name();
    return constraint.withName(free(schema, name, parts(schema, table)));
  }

  /// The name of an index on columns.
  static String index(Schema schema, Table table, Iterable<String> columns) {
    String name = table.name().local() + "_" + String.join("_", columns) + "_idx";
    return free(schema, name, parts(schema, table));
  }

  /// The name of a table, view or sequence that is not taken.
  static Name relation(Schema schema, Name wanted, Set<String> more) {
    Set<String> taken = new HashSet<>(more);
    relations(schema)
        .filter(r -> r.name().schema().equals(wanted.schema()))
        .forEach(r -> taken.add(r.name().local().toLowerCase(Locale.ROOT)));
    return wanted.withLocal(free(schema, wanted.local(), taken));
  }

  /// The name of an object in words.
  static String words(SchemaObject object) {
    return object.kind().title() + " " + object.name().local();
  }
}
