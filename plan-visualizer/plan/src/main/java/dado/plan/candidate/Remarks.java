package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.model.Operator.Relation;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import java.util.List;
import java.util.stream.Collectors;

/// What to know of a candidate, in sentences.
final class Remarks {
  private static final double HUGE = 10_000_000;

  private Remarks() {}

  static String why(Relation relation, List<Predicate> serves, List<String> ordered) {
    String conditions =
        serves.stream().map(Predicate::text).distinct().collect(Collectors.joining(" and "));
    String table = relation.table();
    if (ordered.isEmpty()) {
      return "It finds the rows of " + table + " for " + conditions + ".";
    }
    String order = " in the order " + String.join(", ", ordered) + ", without a sort.";
    return serves.isEmpty()
        ? "It gives the rows of " + table + order
        : "It finds the rows of " + table + " for " + conditions + " and gives them" + order;
  }

  /// PostgreSQL's cast of a text to text changes nothing.
  static String relabelled(Draft draft, TableFacts table) {
    List<String> columns =
        draft.serves.stream()
            .filter(p -> !p.subject().relabelled().isEmpty())
            .filter(p -> table.type(p.subject().column()).isEmpty())
            .map(p ->
                p.subject().column() + ", printed as a cast to " + p.subject().relabelled() + ",")
            .distinct()
            .toList();
    return columns.isEmpty()
        ? ""
        : "A plain index serves "
            + String.join(" and ", columns)
            + " if the column is a varchar; of another type, compare it with a value of that type.";
  }

  /// A huge table read by a range may do with a much smaller index.
  static String blockRange(Engine engine, ScanFacts facts, Draft draft) {
    boolean range =
        engine == Engine.POSTGRESQL
            && draft.method.equals("btree")
            && draft.keys.size() == 1
            && !draft.serves.isEmpty()
            && draft.serves.stream().allMatch(p -> p.test() == Test.RANGE);
    boolean huge = facts.read().isPresent() && facts.read().getAsDouble() >= HUGE;
    return range && huge
        ? "If the rows lie in this order on disk (correlation of 0.95 and more in pg_stats), BRIN does"
            + " it in a thousandth of the space."
        : "";
  }

  /// MySQL compares a text with a number as numbers, which no index serves.
  static String number(Engine engine, Draft draft, TableFacts table) {
    boolean mysql = engine == Engine.MYSQL || engine == Engine.MARIADB;
    return draft.serves.stream()
        .filter(p -> mysql && p.test() == Test.EQUAL && isNumber(p.expression()))
        .map(p -> p.subject().column())
        .filter(c -> table.type(c).isEmpty())
        .findFirst()
        .map(c ->
            "If "
                + c
                + " is a text, the comparison with a number keeps any index from being used: quote"
                + " the value.")
        .orElse("");
  }

  /// Whether MySQL or MariaDB turns each of a column's texts into a number to compare it.
  static boolean comparesAsNumber(Engine engine, Predicate p, TableFacts table) {
    String type = table.type(p.subject().column());
    boolean text = type.contains("char") || type.contains("text");
    boolean mysql = engine == Engine.MYSQL || engine == Engine.MARIADB;
    boolean compared = p.test() == Test.EQUAL || p.test() == Test.RANGE;
    return mysql && text && compared && p.subject().isColumn() && isNumber(p.expression());
  }

  static String asNumber(Predicate p) {
    String column = p.subject().column();
    return column
        + " is a text, compared with a number: each value is turned into one first, so no index is"
        + " searched. Quote the value, if all texts are written alike ('7' is not '07').";
  }

  private static boolean isNumber(Expression condition) {
    return condition instanceof Expression.Operation o
        && o.operands().stream()
            .anyMatch(
                e -> e instanceof Expression.Constant c && Character.isDigit(c.text().charAt(0)));
  }

  static String automatic(ScanFacts facts) {
    return facts.automatic()
        ? "SQLite builds this very index each time the query runs (AUTOMATIC INDEX)."
        : "";
  }
}
