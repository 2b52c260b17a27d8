package dado.plan.candidate;

import dado.plan.model.Operator.Relation;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.KnownColumns;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Values;
import dado.plan.statistics.ColumnStatistics;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.TableStatistics;
import dado.schema.model.Column;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is known of a table besides the plan: its definition and its statistics.
record TableFacts(Optional<Table> table, Optional<TableStatistics> statistics) {
  /// Of this many values and fewer, a program knows each.
  private static final double FEW_VALUES = 50;

  static final TableFacts NONE = new TableFacts(Optional.empty(), Optional.empty());

  static TableFacts of(Relation relation, KnownColumns known, Statistics statistics) {
    Optional<Table> table = known.table(relation);
    return new TableFacts(
        table, table.flatMap(t -> statistics.of(t.name())).or(() -> named(relation, statistics)));
  }

  private static Optional<TableStatistics> named(Relation relation, Statistics statistics) {
    List<Map.Entry<Name, TableStatistics>> found =
        statistics.tables().entrySet().stream()
            .filter(e -> e.getKey().local().equalsIgnoreCase(relation.table()))
            .filter(e ->
                relation.schema().isEmpty()
                    || e.getKey().schema().isEmpty()
                    || e.getKey().schema().equalsIgnoreCase(relation.schema()))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst().getValue()) : Optional.empty();
  }

  /// How many rows it has; empty where nobody knows.
  OptionalDouble rows() {
    return statistics.map(s -> OptionalDouble.of(s.rows())).orElse(OptionalDouble.empty());
  }

  /// What is known of a column's values.
  Optional<ColumnStatistics> column(String name) {
    return statistics.flatMap(s ->
        Optional.ofNullable(s.columns().get(name))
            .or(() ->
                s.columns().entrySet().stream()
                    .filter(e -> e.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()));
  }

  /// The definition of a column.
  Optional<Column> definition(String name) {
    return table.flatMap(
        t -> t.columns().stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst());
  }

  /// The type of a column in lower case; empty where it is not known.
  String type(String name) {
    return definition(name).map(c -> c.type().toLowerCase(Locale.ROOT)).orElse("");
  }

  /// How many different values a predicate's column has; 0 where that is not known.
  double distinct(Predicate p) {
    return column(p.subject().column()).map(ColumnStatistics::distinct).orElse(0.0);
  }

  /// Whether a column has so few values that a program knows each of them.
  boolean hasFewValues(Predicate p) {
    double distinct = distinct(p);
    return distinct > 0 && distinct <= FEW_VALUES;
  }

  /// The part of the rows that meets a predicate on a column alone, 0 to 1; empty where the
  /// statistics do not tell.
  OptionalDouble frequency(Predicate p) {
    Optional<ColumnStatistics> known = column(p.subject().column());
    if (known.isEmpty() || !p.subject().isColumn()) {
      return OptionalDouble.empty();
    }
    ColumnStatistics c = known.get();
    return switch (p.test()) {
      case EQUAL, IN -> values(c, p.comparand());
      case DIFFERENT -> others(c, p);
      case NULL -> OptionalDouble.of(c.nulls());
      case NOT_NULL -> OptionalDouble.of(1 - c.nulls());
      case TRUE -> value(c, p.operator().startsWith("NOT") ? "f" : "t");
      case FALSE -> value(c, "f");
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble values(ColumnStatistics c, Comparand comparand) {
    return switch (comparand) {
      case Comparand.Known k -> sum(c, k.values());
      case Comparand.Given _, Comparand.Computed _, Comparand.Subquery _ -> average(c);
      case Comparand.None _, Comparand.Joined _, Comparand.SameRow _, Comparand.Volatile _ ->
          OptionalDouble.empty();
    };
  }

  private static OptionalDouble average(ColumnStatistics c) {
    return c.distinct() > 0
        ? OptionalDouble.of((1 - c.nulls()) / c.distinct())
        : OptionalDouble.empty();
  }

  private static OptionalDouble sum(ColumnStatistics c, List<String> values) {
    double sum = 0;
    for (String value : values) {
      OptionalDouble one = value(c, value);
      if (one.isEmpty()) {
        return OptionalDouble.empty();
      }
      sum += one.getAsDouble();
    }
    return OptionalDouble.of(Math.min(1, sum));
  }

  /// `t`, `true` and `1` are one value, and so are `100` and `100.00`.
  private static OptionalDouble value(ColumnStatistics c, String value) {
    String wanted = normal(value);
    for (Map.Entry<String, Double> common : c.common().entrySet()) {
      if (normal(common.getKey()).equals(wanted)) {
        return OptionalDouble.of(common.getValue());
      }
    }
    return c.distinct() > 0 ? OptionalDouble.of(c.frequency(value)) : OptionalDouble.empty();
  }

  private static String normal(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "t" -> "1";
      case "false", "f" -> "0";
      default -> Values.normal(value);
    };
  }

  /// `<>`, `NOT IN` and `IS DISTINCT FROM`: all but those values.
  private static OptionalDouble others(ColumnStatistics c, Predicate p) {
    boolean values =
        p.operator().equals("<>")
            || p.operator().equals("!=")
            || p.operator().equals("NOT IN")
            || p.operator().equals("NOT =")
            || p.operator().equals("IS DISTINCT FROM");
    if (!values || !(p.comparand() instanceof Comparand.Known k)) {
      return OptionalDouble.empty();
    }
    OptionalDouble named = sum(c, k.values());
    double nulls = p.operator().equals("IS DISTINCT FROM") ? 0 : c.nulls();
    return named.isPresent()
        ? OptionalDouble.of(Math.max(0, 1 - nulls - named.getAsDouble()))
        : OptionalDouble.empty();
  }
}
