package dado.bench.sample;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The shop's rows, the same in each run: about 300,000.
final class ShopRows {

  static final int USERS = 20_000;
  static final int PRODUCTS = 2_000;
  static final int ORDERS = 60_000;
  static final int REVIEWS = 68_000;

  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2023, 1, 1, 0, 0);
  private static final int MINUTES = 3 * 365 * 24 * 60;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /// Takes the rows of one table.
  interface Sink {
    void row(@Nullable Object... values) throws IOException, SQLException;
  }

  private ShopRows() {}

  /// Gives the rows of a table to a sink, in the order of their ids.
  static void of(String table, Sink sink) throws IOException, SQLException {
    switch (table) {
      case "users" -> users(new Dice(11), sink);
      case "products" -> products(sink);
      case "orders" -> orders(new Dice(33), sink);
      case "order_items" -> items(new Dice(44), sink);
      case "reviews" -> reviews(new Dice(55), sink);
      default -> throw new IllegalArgumentException("The shop has no table " + table);
    }
  }

  private static void users(Dice dice, Sink sink) throws IOException, SQLException {
    for (int id = 1; id <= USERS; id++) {
      String first = dice.of(Words.FIRST);
      String last = dice.of(Words.LAST);
      String email = (first + "." + last + id + "@example.org").toLowerCase(Locale.ROOT);
      sink.row(
          id, email, first + " " + last, dice.skewedOf(Words.COUNTRIES), grown(dice, id, USERS));
    }
  }

  private static void products(Sink sink) throws IOException, SQLException {
    Dice dice = new Dice(22);
    for (int id = 1; id <= PRODUCTS; id++) {
      String name = dice.of(Words.ADJECTIVES) + " " + dice.of(Words.THINGS);
      String sku = String.format(Locale.ROOT, "SKU-%05d", id);
      sink.row(id, sku, name, dice.skewedOf(Words.CATEGORIES), price(id));
    }
  }

  /// The price follows from the id alone, so that order items need not remember the products.
  private static int price(int product) {
    int scattered = (int) ((product * 2_654_435_761L) >>> 7) & 0xFFFF;
    return 199 + scattered % 60 * 100 + (scattered % 7 == 0 ? scattered % 400 * 100 : 0);
  }

  private static void orders(Dice dice, Sink sink) throws IOException, SQLException {
    for (int id = 1; id <= ORDERS; id++) {
      boolean open = id > ORDERS - 1000;
      String shipTo =
          dice.any(300) + " " + dice.of(Words.LAST) + " Street, " + (10_000 + dice.any(89_999));
      String note = dice.perMille(120) ? "Please leave it with the neighbours." : null;
      sink.row(id, customer(dice), status(dice, open), grown(dice, id, ORDERS), shipTo, note);
    }
  }

  /// Half of the orders come from few good customers, the others from anybody.
  private static int customer(Dice dice) {
    return dice.perMille(500) ? dice.skewed(USERS) : dice.any(USERS);
  }

  private static String status(Dice dice, boolean open) {
    if (open) {
      return dice.perMille(600) ? "paid" : "shipped";
    }
    if (dice.perMille(967)) {
      return "delivered";
    }
    return dice.perMille(600) ? "cancelled" : "returned";
  }

  private static void items(Dice dice, Sink sink) throws IOException, SQLException {
    int id = 0;
    for (int order = 1; order <= ORDERS; order++) {
      int lines = dice.any(4);
      for (int line = 0; line < lines; line++) {
        id++;
        int product = dice.perMille(600) ? dice.skewed(PRODUCTS) : dice.any(PRODUCTS);
        sink.row(id, order, product, dice.perMille(800) ? 1 : dice.any(5), price(product));
      }
    }
  }

  private static void reviews(Dice dice, Sink sink) throws IOException, SQLException {
    for (int id = 1; id <= REVIEWS; id++) {
      int product = dice.perMille(700) ? dice.skewed(PRODUCTS) : dice.any(PRODUCTS);
      int rating = dice.perMille(700) ? 3 + dice.any(2) : dice.any(5);
      String body = dice.of(Words.OPENINGS) + " " + Words.JUDGEMENTS.get(rating - 1);
      String title = Words.TITLES.get(rating - 1);
      sink.row(id, product, customer(dice), rating, title, body, grown(dice, id, REVIEWS));
    }
  }

  /// A time that grows with the id, more or less.
  private static String grown(Dice dice, int id, int all) {
    long minutes = (long) MINUTES * id / all + dice.any(1440);
    return TIME.format(FIRST_DAY.plusMinutes(minutes).plusSeconds(dice.any(59)));
  }
}
