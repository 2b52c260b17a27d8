package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Facts;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.types.TypeName;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Key that will run out of numbers.
final class KeyThatOverflows implements Rule {

  private static final About ABOUT =
      About.of(
              "D12",
              "key-overflow",
              "Key that will run out of numbers",
              Severity.WARNING,
              """
              An `int` key ends at 2,147,483,647, a `smallint` at 32,767. When the sequence passes that, every `INSERT` fails until
              the column is changed – and on a table of that size the change writes every row anew under a lock that nobody can read
              through. A `bigint` costs 4 bytes more a row (often none, because of alignment) and lasts for ever. Numbers are used up
              by rolled back transactions and `ON CONFLICT DO NOTHING` too.
              """,
              """
              Use `bigint` for new keys. For a table that is near the end: add a `bigint` column, fill it in batches, and swap.
              """)
          .on(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "%s ends at %s. Assumed: it grows; how far it is, is not known here.";
  private static final String ADVICE = "Make it bigint while the table is small.";
  private static final String ADVICE_2 = "Move to bigint before it ends.";
  private static final Map<String, Long> MOST =
      Map.of("smallint", 32_767L, "mediumint", 8_388_607L, "int", 2_147_483_647L, "tinyint", 127L);

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables()
        .flatMap(t ->
            t.columns().stream()
                .filter(c ->
                    generated(c) && MOST.containsKey(TypeName.of(in.engine(), c.type()).base()))
                .flatMap(c -> of(in, t, c).stream()));
  }

  private static boolean generated(Column column) {
    boolean serial =
        column.type().toLowerCase(Locale.ROOT).contains("serial")
            || column.defaultValue().map(d -> d.startsWith("nextval(")).orElse(false);
    return switch (column.generation()) {
      case Column.Generation.Identity i -> true;
      case Column.Generation.AutoIncrement a -> true;
      case Column.Generation.Computed c -> false;
      case Column.Generation.None n -> serial;
    };
  }

  private Optional<Finding> of(Inspection in, Table table, Column column) {
    Optional<Facts.Counter> counter =
        in.facts().counters().stream()
            .filter(c -> c.table().equals(table.name()) && c.column().equals(column.name()))
            .findFirst();
    return counter.isEmpty()
        ? Optional.of(unknown(in, table, column))
        : known(in, table, column, counter.get());
  }

  private Finding unknown(Inspection in, Table table, Column column) {
    TypeName type = TypeName.of(in.engine(), column.type());
    long most =
        MOST.getOrDefault(type.base(), Long.MAX_VALUE)
            * (type.attributes().contains("unsigned") ? 2 : 1);
    return in.on(
            this,
            table.name(),
            column.name(),
            MESSAGE.formatted(column.name(), String.format(Locale.ROOT, "%,d", most)),
            ADVICE)
        .at(in.settings().severity(ABOUT).orElse(Severity.INFO));
  }

  private Optional<Finding> known(
      Inspection in, Table table, Column column, Facts.Counter counter) {
    long percent = Math.round(counter.used() * 100);
    String message = used(column, percent, counter);
    return percent < in.settings().number("overflow percent")
        ? Optional.empty()
        : Optional.of(
            in.on(this, table.name(), column.name(), message, ADVICE_2)
                .at(percent >= 80 ? Severity.ERROR : Severity.WARNING));
  }

  private static String used(Column column, long percent, Facts.Counter counter) {
    return String.format(
        Locale.ROOT,
        "%s has used %d %% of its numbers (%,d of %,d).",
        column.name(),
        percent,
        counter.last(),
        counter.most());
  }
}
