package dado.schema.export;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.parse.Defaults;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What tables are called in a text: an id that can stand bare, and a title for people.
final class Labels {

  private final Schema schema;
  private final Map<Name, String> ids = new HashMap<>();
  private final Map<Name, Table> tables = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /// @param reserved words that are no ids, in lower case
  Labels(Schema schema, Set<String> reserved) {
    this.schema = schema;
    this.taken.addAll(reserved);
    schema.tables().forEach(t -> tables.put(t.name(), t));
    schema.tables().forEach(t -> id(t.name()));
  }

  /// An id of letters, digits and underscores that no other table has.
  String id(Name name) {
    return ids.computeIfAbsent(name, this::fresh);
  }

  private String fresh(Name name) {
    String plain =
        title(name).replaceAll("[^A-Za-z0-9_]+", "_").replaceFirst("^(?=[^A-Za-z])", "t_");
    String id = plain;
    for (int i = 2; !taken.add(id.toLowerCase(java.util.Locale.ROOT)); i++) {
      id = plain + "_" + i;
    }
    return id;
  }

  /// The name, with its schema where that is not the usual one.
  String title(Name name) {
    boolean plain =
        name.schema().isEmpty()
            || name.schema().equals(Defaults.namespace(schema.engine()))
            || single();
    return plain ? name.local() : name.schema() + "." + name.local();
  }

  /// A schema of MySQL or MariaDB is one database, whose name says nothing in each table's.
  private boolean single() {
    return switch (schema.engine()) {
      case POSTGRESQL -> false;
      case MYSQL, MARIADB, SQLITE ->
          tables.keySet().stream().map(Name::schema).limit(2).distinct().count() < 2;
    };
  }

  static Set<String> keyColumns(Table table) {
    return table.primaryKey().stream()
        .flatMap(k -> k.columns().stream())
        .collect(Collectors.toSet());
  }

  static Set<String> foreignColumns(Table table) {
    return table.foreignKeys().stream()
        .flatMap(k -> k.columns().stream())
        .collect(Collectors.toSet());
  }

  static Set<String> uniqueColumns(Table table) {
    return table.constraints().stream()
        .filter(c -> c instanceof Constraint.Unique u && u.columns().size() == 1)
        .map(c -> ((Constraint.Unique) c).columns().getFirst())
        .collect(Collectors.toSet());
  }

  /// Whether a row need not have the row that a key leads to.
  static boolean optional(Table table, Constraint.ForeignKey key) {
    return table.columns().stream()
        .filter(c -> key.columns().contains(c.name()))
        .anyMatch(Column::nullable);
  }

  /// Whether at most one row leads to each other row by a key.
  static boolean single(Table table, Constraint.ForeignKey key) {
    Set<String> own = Set.copyOf(key.columns());
    return table.constraints().stream()
            .anyMatch(c ->
                switch (c) {
                  case Constraint.PrimaryKey p -> own.containsAll(p.columns());
                  case Constraint.Unique u -> own.containsAll(u.columns());
                  case Constraint.Check x -> false;
                  case Constraint.ForeignKey f -> false;
                  case Constraint.Exclusion e -> false;
                })
        || table.indexes().stream()
            .anyMatch(i -> i.unique() && i.where().isEmpty() && covers(own, i.keys()));
  }

  private static boolean covers(Set<String> own, List<dado.schema.model.Index.Key> keys) {
    return keys.stream().allMatch(k -> !k.isExpression() && own.contains(k.text()));
  }
}
