package dado.plan.candidate;

import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// An index that a table has: one of its own, or that of a primary key or a unique constraint.
///
/// @param title for people: `the primary key`, `the index orders_user_idx`
/// @param keys with those that the engine adds by itself
/// @param own how many of the keys are its own
/// @param unique whether its own keys find one row at most
record Held(
    String title,
    String method,
    List<Index.Key> keys,
    int own,
    List<String> include,
    Optional<String> where,
    boolean unique) {

  Held {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
  }

  /// Those of a table that its queries can use.
  static List<Held> of(Engine engine, Table table) {
    List<String> suffix = suffix(engine, table);
    List<Held> held = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.PrimaryKey key) {
        held.add(columns("the primary key", key.columns(), List.of()));
      } else if (constraint instanceof Constraint.Unique unique) {
        held.add(columns("the unique constraint " + unique.name(), unique.columns(), suffix));
      }
    }
    table.indexes().stream()
        .filter(i -> !i.options().is("valid", "no") && !i.options().is("visible", "no"))
        .forEach(i -> held.add(index(i, suffix)));
    return held;
  }

  private static Held columns(String title, List<String> columns, List<String> suffix) {
    List<Index.Key> keys = columns.stream().map(c -> Index.Key.column(c, false)).toList();
    return new Held(
        title.strip(),
        "btree",
        with(keys, suffix),
        columns.size(),
        List.of(),
        Optional.empty(),
        true);
  }

  private static Held index(Index index, List<String> suffix) {
    boolean tree = index.method().equals("btree");
    return new Held(
        "the index " + index.name(),
        index.method(),
        with(index.keys(), tree ? suffix : List.of()),
        index.keys().size(),
        index.include(),
        index.where(),
        index.unique());
  }

  private static List<Index.Key> with(List<Index.Key> keys, List<String> suffix) {
    return Stream.concat(
            keys.stream(),
            suffix.stream()
                .filter(c -> keys.stream().noneMatch(k -> k.text().equalsIgnoreCase(c)))
                .map(c -> Index.Key.column(c, false)))
        .toList();
  }

  /// InnoDB ends each index with the primary key; SQLite with the row's number, which an integer
  /// primary key is a name of.
  static List<String> suffix(Engine engine, Table table) {
    List<String> key = table.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of());
    return switch (engine) {
      case POSTGRESQL -> List.of();
      case MYSQL, MARIADB -> isInnodb(table) ? key : List.of();
      case SQLITE -> isRowid(table, key) ? key : List.of();
    };
  }

  private static boolean isInnodb(Table table) {
    String storage = table.options().get("engine");
    return storage.isEmpty() || storage.equalsIgnoreCase("innodb");
  }

  private static boolean isRowid(Table table, List<String> key) {
    return table.options().has("without rowid")
        || (key.size() == 1
            && table
                .column(key.getFirst())
                .filter(c -> c.type().toLowerCase(Locale.ROOT).equals("integer"))
                .isPresent());
  }
}
