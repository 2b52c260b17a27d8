package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.types.TypeName;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Money in floating point.
final class MoneyInFloatingPoint implements Rule {

  private static final About ABOUT =
      About.of(
          "D04",
          "money-in-float",
          "Money in floating point",
          Severity.WARNING,
          """
          `real`, `float` and `double precision` hold binary fractions: 0.1 has none, so `0.1 + 0.2` is `0.30000000000000004`,
          sums drift by the order in which they are added, and `WHERE total = 19.99` may find nothing. For measurements that is
          fine; for money it is an audit finding.
          """,
          """
          Use `numeric(12,2)` (PostgreSQL), `decimal(12,2)` (MySQL, MariaDB) or whole cents in an integer (SQLite, which has no
          decimal type).
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "%s looks like money and is %s, which cannot hold 0.10 exactly.";
  private static final String ADVICE = "Make it %s.";
  private static final Pattern MONEY =
      Pattern.compile(
          "(^|_)(price|prices|amount|cost|total|subtotal|balance|fee|fees|salary|wage|money|payment|paid|tax|revenue|discount|budget|credit|debit|deposit|refund|invoice_sum|vat)(_|$)");
  private static final Set<String> FLOATS = Set.of("real", "double", "float");

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.columns().stream().filter(c -> isMoney(in.engine(), c)).map(c -> finding(in, t, c)));
  }

  private static boolean isMoney(Engine engine, Column column) {
    String snake = column.name().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    boolean ratio =
        snake.contains("rate")
            || snake.contains("percent")
            || snake.contains("ratio")
            || snake.contains("count");
    return !ratio
        && MONEY.matcher(snake).find()
        && FLOATS.contains(TypeName.of(engine, column.type()).base());
  }

  private Finding finding(Inspection in, Table table, Column column) {
    String exact = in.engine() == Engine.POSTGRESQL ? "numeric(12,2)" : "decimal(12,2)";
    String better = in.engine() == Engine.SQLITE ? "INTEGER (cents)" : exact;
    Finding finding =
        in.on(
            this,
            table.name(),
            column.name(),
            MESSAGE.formatted(column.name(), column.type()),
            ADVICE.formatted(better));
    boolean fixable = in.engine() != Engine.SQLITE && Retyped.isPlain(column);
    return fixable ? finding.fixedBy(List.of(Retyped.type(table, column, exact))) : finding;
  }
}
