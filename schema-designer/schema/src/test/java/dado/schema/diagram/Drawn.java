package dado.schema.diagram;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Schemas to draw.
final class Drawn {

  private Drawn() {}

  static Schema shop() {
    return schema(
        table("customers", List.of("id", "email", "name?")),
        table("orders", List.of("id", "customer_id", "placed_at"), fk("customer_id", "customers")),
        table(
            "order_items",
            List.of("id", "order_id", "product_id", "amount"),
            fk("order_id", "orders"),
            fk("product_id", "products")),
        table("products", List.of("id", "title", "category_id?"), fk("category_id", "categories")),
        table("categories", List.of("id", "name", "parent_id?"), fk("parent_id", "categories")));
  }

  /// A schema of that many tables: most reference an earlier one nearby, some a hub, some stand
  /// alone, some reference themselves or a later one.
  static Schema random(int tables, long seed) {
    Random random = new Random(seed);
    List<Table> all = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      List<String> columns = new ArrayList<>(List.of("id"));
      List<Constraint> keys = new ArrayList<>();
      int count = random.nextInt(4);
      for (int k = 0; k < count; k++) {
        String column = "ref_" + k;
        columns.add(column + (random.nextBoolean() ? "?" : ""));
        keys.add(fk(column, name(target(i, tables, random))));
      }
      int plain = random.nextInt(12);
      for (int k = 0; k < plain; k++) {
        columns.add("value_with_a_name_" + k + "?");
      }
      all.add(table(name(i), columns, keys.toArray(Constraint[]::new)));
    }
    return Schema.empty(Engine.POSTGRESQL).withTables(all);
  }

  /// A schema of that many tables in modules of 20 around three tables each; one key in ten leaves
  /// its module.
  static Schema modules(int tables, long seed) {
    Random random = new Random(seed);
    List<Table> all = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      int first = i - i % 20;
      List<String> columns = new ArrayList<>(List.of("id"));
      List<Constraint> keys = new ArrayList<>();
      for (int k = random.nextInt(3); k >= 0 && i > first; k--) {
        boolean leaves = random.nextInt(10) == 0;
        int to = leaves ? random.nextInt(i) : first + random.nextInt(Math.min(3, i - first));
        columns.add("ref_" + k);
        keys.add(fk("ref_" + k, name(to)));
      }
      for (int k = random.nextInt(10); k >= 0; k--) {
        columns.add("value_" + k + "?");
      }
      all.add(table(name(i), columns, keys.toArray(Constraint[]::new)));
    }
    return Schema.empty(Engine.POSTGRESQL).withTables(all);
  }

  private static int target(int i, int tables, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> random.nextInt(Math.min(tables, 5));
      case 1 -> random.nextInt(tables);
      default -> Math.max(0, i - random.nextInt(10));
    };
  }

  private static String name(int i) {
    return String.format(Locale.ROOT, "table_%04d", i);
  }

  static Schema schema(Table... tables) {
    return Schema.empty(Engine.POSTGRESQL).withTables(List.of(tables));
  }

  /// @param columns names, with `?` behind those that may be null
  static Table table(String name, List<String> columns, Constraint... constraints) {
    List<Constraint> all = new ArrayList<>(List.of(constraints));
    if (!columns.isEmpty()) {
      all.addFirst(new Constraint.PrimaryKey(name + "_pkey", columns.subList(0, 1)));
    }
    return new Table(
        Id.of("table", name),
        new Name("public", name),
        columns.stream().map(c -> column(name, c)).toList(),
        all,
        List.of(),
        "");
  }

  private static Column column(String table, String column) {
    String name = column.replace("?", "");
    return Column.of(Id.of("column", table, name), name, "bigint", column.endsWith("?"));
  }

  static ForeignKey fk(String column, String table) {
    return new ForeignKey(
        "",
        List.of(column),
        new Name("public", table),
        List.of("id"),
        Action.NO_ACTION,
        Action.NO_ACTION);
  }
}
