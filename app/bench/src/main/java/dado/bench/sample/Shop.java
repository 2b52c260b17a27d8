package dado.bench.sample;

import java.util.List;

/// The shop's tables, in words that SQLite and PostgreSQL both understand, and its queries.
final class Shop {

  /// Counts up whenever the rows or tables change, so that no old copy is taken for the new shop.
  static final int VERSION = 1;

  /// The tables in an order in which each refers only to those before it.
  static final List<String> TABLES =
      List.of("users", "products", "orders", "order_items", "reviews");

  static final List<String> CREATE =
      List.of(
          """
          CREATE TABLE users (
            id INTEGER NOT NULL PRIMARY KEY,
            email VARCHAR(120) NOT NULL,
            name VARCHAR(80) NOT NULL,
            country CHAR(2) NOT NULL,
            created_at TIMESTAMP NOT NULL,
            CONSTRAINT users_email_key UNIQUE (email)
          )\
          """,
          """
          CREATE TABLE products (
            id INTEGER NOT NULL PRIMARY KEY,
            sku VARCHAR(16) NOT NULL,
            name VARCHAR(120) NOT NULL,
            category VARCHAR(40) NOT NULL,
            price_cents INTEGER NOT NULL,
            CONSTRAINT products_sku_key UNIQUE (sku),
            CONSTRAINT products_price_check CHECK (price_cents > 0)
          )\
          """,
          """
          CREATE TABLE orders (
            id INTEGER NOT NULL PRIMARY KEY,
            user_id INTEGER NOT NULL,
            status VARCHAR(16) NOT NULL,
            placed_at TIMESTAMP NOT NULL,
            ship_to VARCHAR(200) NOT NULL,
            note VARCHAR(200),
            CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
          )\
          """,
          """
          CREATE TABLE order_items (
            id INTEGER NOT NULL PRIMARY KEY,
            order_id INTEGER NOT NULL,
            product_id INTEGER NOT NULL,
            quantity INTEGER NOT NULL,
            unit_price_cents INTEGER NOT NULL,
            CONSTRAINT order_items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (id),
            CONSTRAINT order_items_product_id_fkey FOREIGN KEY (product_id) REFERENCES products (id)
          )\
          """,
          """
          CREATE TABLE reviews (
            id INTEGER NOT NULL PRIMARY KEY,
            product_id INTEGER NOT NULL,
            user_id INTEGER NOT NULL,
            rating INTEGER NOT NULL,
            title VARCHAR(80) NOT NULL,
            body TEXT NOT NULL,
            created_at TIMESTAMP NOT NULL,
            CONSTRAINT reviews_product_id_fkey FOREIGN KEY (product_id) REFERENCES products (id),
            CONSTRAINT reviews_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id),
            CONSTRAINT reviews_rating_check CHECK (rating BETWEEN 1 AND 5)
          )\
          """);

  /// Some of the indexes that the shop needs. That orders.user_id and reviews.product_id have none
  /// is the lesson.
  static final List<String> INDEXES =
      List.of(
          "CREATE INDEX order_items_order_id_idx ON order_items (order_id)",
          "CREATE INDEX products_category_idx ON products (category)",
          "CREATE INDEX orders_placed_at_idx ON orders (placed_at)");

  /// The orders of one customer with their totals: the page that a shop shows most.
  static final String SLOW_QUERY =
      """
      SELECT o.id, o.placed_at, o.status, SUM(i.quantity * i.unit_price_cents) AS total_cents
      FROM orders o
      JOIN order_items i ON i.order_id = o.id
      WHERE o.user_id = 4711
      GROUP BY o.id, o.placed_at, o.status
      ORDER BY o.placed_at DESC\
      """;

  /// The newest customers with their last orders.
  static final String SLOW_REPORT =
      """
      SELECT u.id, u.name, u.country,
             (SELECT COUNT(*) FROM orders o WHERE o.user_id = u.id) AS orders,
             (SELECT MAX(o.placed_at) FROM orders o WHERE o.user_id = u.id) AS last_order
      FROM users u
      WHERE u.id > 19950
      ORDER BY u.id\
      """;

  private Shop() {}
}
