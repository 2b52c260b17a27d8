package dado.schema.review;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// The conventions for names that a project can choose from, and how its names keep them.
public final class Conventions {

  /// The kinds of names, as the settings call them.
  public static final List<String> KINDS = List.of("table", "column", "index", "constraint");

  private static final String SNAKE = "[a-z][a-z0-9]*(_[a-z0-9]+)*";

  private static final List<Convention> NAMES =
      List.of(
          new Convention("snake", SNAKE, "order_item"),
          new Convention("camel", "[a-z][a-z0-9]*([A-Z][a-z0-9]*)*", "orderItem"),
          new Convention("pascal", "([A-Z][a-z0-9]*)+", "OrderItem"));

  private static final List<Convention> TABLES =
      List.of(
          new Convention("snake.plural", SNAKE + "(?<=s|people|children)", "order_items"),
          new Convention("snake.singular", SNAKE + "(?<![^sui]s|people|children)", "order_item"));

  private static final List<Convention> INDEXES =
      List.of(
          new Convention("idx.behind", ".+_(idx|key)", "orders_user_id_idx"),
          new Convention("idx.before", "(idx|ux)_.+", "idx_orders_user_id"),
          new Convention("ix.before", "(ix|ux)_.+", "ix_orders_user_id"));

  private static final List<Convention> CONSTRAINTS =
      List.of(
          new Convention(
              "constraint.behind", ".+_(pkey|key|fkey|check|excl|not_null)", "orders_user_id_fkey"),
          new Convention("constraint.before", "(pk|uq|fk|ck|ex)_.+", "fk_orders_user_id"));

  private Conventions() {}

  /// A convention for names.
  ///
  /// @param key its name in the texts of a screen
  /// @param pattern what the settings hold
  /// @param example a name that keeps it
  public record Convention(String key, String pattern, String example) {}

  /// How the names of a schema keep a pattern.
  ///
  /// @param kept how many do
  /// @param misfits those that do not, as the design orders them
  public record Fit(int kept, List<String> misfits) {
    public Fit {
      misfits = List.copyOf(misfits);
    }
  }

  /// The conventions of a kind that are offered; others are regular expressions of one's own.
  public static List<Convention> of(String kind) {
    return switch (kind) {
      case "table" -> Stream.concat(NAMES.stream(), TABLES.stream()).toList();
      case "column" -> NAMES;
      case "index" -> INDEXES;
      case "constraint" -> CONSTRAINTS;
      default -> throw new IllegalArgumentException("There are no names of a " + kind + ".");
    };
  }

  /// How the names of a kind keep a pattern.
  ///
  /// @throws PatternSyntaxException when it is no regular expression
  public static Fit fit(Schema schema, String kind, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    List<String> names = schema.tables().stream().flatMap(t -> names(t, kind)).toList();
    List<String> misfits = names.stream().filter(n -> !wanted.matcher(n).matches()).toList();
    return new Fit(names.size() - misfits.size(), misfits);
  }

  private static Stream<String> names(Table table, String kind) {
    return switch (kind) {
      case "table" -> Stream.of(table.name().local());
      case "column" -> table.columns().stream().map(Column::name);
      case "index" -> table.indexes().stream().map(Index::name);
      default -> table.constraints().stream().map(Constraint::name).filter(n -> !n.isEmpty());
    };
  }

  /// The names that an index would have by the usual conventions.
  static Stream<String> names(Table table, Index index) {
    List<String> parts = new ArrayList<>(List.of(table.name().local()));
    index.keys().stream().map(k -> k.isExpression() ? "expr" : k.text()).forEach(parts::add);
    return names(
        String.join("_", parts),
        index.unique() ? List.of("key", "ux", "idx", "ix") : List.of("idx", "ix"));
  }

  /// The names that a constraint would have by the usual conventions.
  static Stream<String> names(Table table, Constraint constraint) {
    String base = table.name().local();
    return switch (constraint) {
      case Constraint.PrimaryKey k -> names(base, List.of("pkey", "pk"));
      case Constraint.Unique u -> names(joined(base, u.columns()), List.of("key", "uq"));
      case Constraint.ForeignKey f -> names(joined(base, f.columns()), List.of("fkey", "fk"));
      case Constraint.Check c -> names(base, List.of("check", "ck"));
      case Constraint.Exclusion e -> names(base, List.of("excl", "ex"));
    };
  }

  private static String joined(String table, List<String> columns) {
    return table + "_" + String.join("_", columns);
  }

  private static Stream<String> names(String base, List<String> signs) {
    return signs.stream().flatMap(s -> Stream.of(base + "_" + s, s + "_" + base));
  }
}
