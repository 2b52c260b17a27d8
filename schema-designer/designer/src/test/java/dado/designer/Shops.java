package dado.designer;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.dialect.Progress;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.Scratches;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Schemas to design on, read from a real SQLite.
public final class Shops {

  static final String DDL =
      """
      CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT);
      CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT NOT NULL,
        parent_id INTEGER REFERENCES categories(id));
      CREATE TABLE products (id INTEGER PRIMARY KEY, title TEXT NOT NULL, price INTEGER NOT NULL,
        category_id INTEGER REFERENCES categories(id));
      CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users(id),
        placed_at TEXT NOT NULL, status TEXT);
      CREATE TABLE order_items (id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders(id),
        product_id INTEGER NOT NULL REFERENCES products(id), amount INTEGER NOT NULL);
      CREATE INDEX order_items_order_id_idx ON order_items (order_id);
      """;

  private Shops() {}

  static Schema shop() throws Exception {
    try (Scratch scratch = Scratches.embedded().open(Engine.SQLITE, Progress.NONE);
        Connection connection = scratch.connections().open()) {
      for (String sql : DDL.split(";\\s*")) {
        connection.createStatement().execute(sql);
      }
      return Dialects.of(Engine.SQLITE).catalog().read(connection, Progress.NONE);
    }
  }

  static Change indexOnOrders() {
    return new Change.AddIndex(
        new Name("main", "orders"), Index.on("orders_user_id_idx", List.of("user_id")));
  }

  static Name name(String table) {
    return new Name("main", table);
  }

  /// A schema of that many tables, each but the first referencing an earlier one.
  public static Schema chain(int tables) {
    List<Table> all = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      all.add(table(i));
    }
    return Schema.empty(Engine.SQLITE).withTables(all);
  }

  private static Table table(int i) {
    String name = String.format(Locale.ROOT, "table_%03d", i);
    List<Column> columns = new ArrayList<>();
    List<Constraint> keys = new ArrayList<>();
    columns.add(column(name, "id"));
    keys.add(new Constraint.PrimaryKey("", List.of("id")));
    if (i > 0) {
      columns.add(column(name, "parent_id"));
      keys.add(
          new Constraint.ForeignKey(
              "",
              List.of("parent_id"),
              name(String.format(Locale.ROOT, "table_%03d", i * 2 / 3)),
              List.of("id"),
              Constraint.Action.NO_ACTION,
              Constraint.Action.NO_ACTION));
    }
    for (int k = 0; k < i % 7; k++) {
      columns.add(column(name, "value_" + k));
    }
    return new Table(Id.of("table", name), name(name), columns, keys, List.of(), "");
  }

  private static Column column(String table, String name) {
    return Column.of(Id.of("column", table, name), name, "INTEGER", false);
  }
}
