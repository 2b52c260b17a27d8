package dado.plan.candidate;

import dado.plan.candidate.Counsel.Kind;
import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.ExpressionPrinter;
import dado.plan.expression.Expressions;
import dado.plan.expression.Written;
import dado.plan.model.Numbers;
import dado.plan.model.Span;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Other ways to write a query, where its own keeps indexes from being used.
final class Rewrites {
  private static final long DEEP = 1000;

  private final Context context;
  private final Engine engine;
  private final Reasons words;

  Rewrites(Context context) {
    this.context = context;
    this.engine = context.query().engine();
    this.words = new Reasons(engine);
  }

  /// How to write a condition instead; empty where it is well as it is, or an index serves it.
  Optional<Counsel> of(Predicate p, TableFacts table, ScanFacts facts) {
    if (p.comparand() instanceof Comparand.SameRow || p.comparand() instanceof Comparand.Volatile) {
      return Optional.empty();
    }
    if (Remarks.comparesAsNumber(engine, p, table)) {
      return Optional.of(counsel(p, facts, Remarks.asNumber(p), Optional.empty()));
    }
    Optional<String> sql = sql(p, table);
    boolean hides = isCast(p) || isTruncation(p);
    boolean other =
        p.test() == Test.OTHER
            && (p.operator().equals("= ANY") || p.operator().endsWith("DISTINCT FROM"));
    if (sql.isEmpty() && !hides && !other && p.test() != Test.DISTANCE) {
      return Optional.empty();
    }
    if (p.source().equals("Sort Key")) {
      return Optional.empty();
    }
    String text = never(p, table).orElseGet(() -> words(p, sql.isPresent()));
    return Optional.of(counsel(p, facts, text, sql));
  }

  private static Counsel counsel(Predicate p, ScanFacts facts, String text, Optional<String> sql) {
    return new Counsel(
        Kind.REWRITE, text, sql, p.place(), facts.relation(), p.text(), facts.firstScan());
  }

  private String words(Predicate p, boolean known) {
    boolean part = outer(p).equals("extract") || outer(p).equals("date_part");
    return known && part
        ? outer(p)
            + "() hides "
            + p.subject().column()
            + ": a range says the same, and a plain index serves it."
        : words.of(p);
  }

  private static boolean isCast(Predicate p) {
    boolean compared =
        switch (p.test()) {
          case EQUAL, IN, RANGE, PREFIX -> true;
          default -> false;
        };
    return compared
        && p.subject().wrapping().size() == 1
        && p.subject().wrapping().getFirst().startsWith("cast to ");
  }

  private static String outer(Predicate p) {
    return p.subject().wrapping().size() == 1
        ? p.subject().wrapping().getFirst().toLowerCase(Locale.ROOT)
        : "";
  }

  private static boolean isTruncation(Predicate p) {
    return switch (outer(p)) {
      case "date_trunc", "year", "date", "extract", "date_part" ->
          p.test() == Test.EQUAL || p.test() == Test.IN || p.test() == Test.RANGE;
      default -> false;
    };
  }

  /// A whole number never equals one with a fraction.
  private static Optional<String> never(Predicate p, TableFacts table) {
    boolean whole = isWhole(table.type(p.subject().column())) && outer(p).equals("cast to numeric");
    return whole && p.test() == Test.EQUAL && one(p).filter(Rewrites::hasFraction).isPresent()
        ? Optional.of(
            p.subject().column()
                + " is a whole number and never equals "
                + one(p).orElse("")
                + ": the condition keeps no row.")
        : Optional.empty();
  }

  /// The condition that surely says the same.
  private Optional<String> sql(Predicate p, TableFacts table) {
    Optional<Expression> written = written(p);
    if (written.isEmpty() || p.subject().columns().size() != 1) {
      return Optional.empty();
    }
    Optional<String> column =
        Expressions.columns(written.get()).stream()
            .filter(c -> c.name().equalsIgnoreCase(p.subject().column()))
            .findFirst()
            .map(c -> ExpressionPrinter.print(engine, c));
    return column.flatMap(c -> sql(p, c, table.type(p.subject().column())));
  }

  private Optional<Expression> written(Predicate p) {
    return p.place().isKnown()
        ? Optional.of(ExpressionParser.parse(engine, p.place().in(context.query().sql())))
        : Optional.empty();
  }

  private Optional<String> sql(Predicate p, String column, String type) {
    if (p.operator().endsWith("DISTINCT FROM")) {
      return constant(p).map(c -> column + " = " + c);
    }
    if (p.operator().equals("= ANY")) {
      return constant(p).map(c -> column + " @> ARRAY[" + c + "]");
    }
    return switch (outer(p)) {
      case "cast to date", "date" -> isTime(type) ? day(p, column) : Optional.empty();
      case "date_trunc" -> truncated(p, column);
      case "year", "extract", "date_part" -> isTime(type) ? year(p, column) : Optional.empty();
      case "cast to numeric" ->
          isWhole(type) || !castsItself(p) ? wholeNumber(p, column) : Optional.empty();
      case "cast to text", "cast to character varying" ->
          isWhole(type) ? numberAsText(p, column) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// A server casts nothing but whole numbers to numeric by itself.
  private boolean castsItself(Predicate p) {
    return written(p).stream()
        .flatMap(Expressions::all)
        .anyMatch(e -> e instanceof Expression.Cast c && c.operand() instanceof Expression.Column);
  }

  private boolean isTime(String type) {
    return engine != Engine.SQLITE && (type.startsWith("timestamp") || type.startsWith("date"));
  }

  private static Optional<String> one(Predicate p) {
    return p.comparand() instanceof Comparand.Known k && k.values().size() == 1
        ? Optional.of(k.values().getFirst())
        : Optional.empty();
  }

  /// The constant as the query writes it.
  private Optional<String> constant(Predicate p) {
    List<Expression.Constant> constants =
        written(p).stream()
            .flatMap(Expressions::all)
            .filter(Expression.Constant.class::isInstance)
            .map(Expression.Constant.class::cast)
            .filter(c -> !c.isNull())
            .toList();
    return p.comparand() instanceof Comparand.Known && constants.size() == 1
        ? Optional.of(constants.getFirst().text())
        : Optional.empty();
  }

  private Optional<String> day(Predicate p, String column) {
    Optional<Period> day = one(p).flatMap(v -> Period.of("day", v));
    if (day.isPresent()) {
      return compared(p, column, day.get());
    }
    // A parameter said twice keeps its value only where it has a name.
    boolean named =
        engine == Engine.POSTGRESQL
            && p.comparand() instanceof Comparand.Given g
            && g.parameter().startsWith("$")
            && p.test() == Test.EQUAL;
    return named
        ? Optional.of(
            "(%1$s >= %2$s::date AND %1$s < %2$s::date + 1)"
                .formatted(column, ((Comparand.Given) p.comparand()).parameter()))
        : Optional.empty();
  }

  private static Optional<String> compared(Predicate p, String column, Period period) {
    return switch (p.operator()) {
      case "=", "==" -> Optional.of(period.contains(column));
      case ">=" -> Optional.of(column + " >= '" + period.from() + "'");
      case ">" -> Optional.of(column + " >= '" + period.to() + "'");
      case "<" -> Optional.of(column + " < '" + period.from() + "'");
      case "<=" -> Optional.of(column + " < '" + period.to() + "'");
      default -> Optional.empty();
    };
  }

  /// Only a value that is the beginning of its unit, in the session's own zone, equals a truncated
  /// one.
  private Optional<String> truncated(Predicate p, String column) {
    List<Expression> all = written(p).stream().flatMap(Expressions::all).toList();
    Optional<String> unit =
        all.stream()
            .filter(e -> e instanceof Expression.Call c && c.arguments().size() == 2)
            .map(e -> ((Expression.Call) e).arguments().getFirst())
            .filter(Expression.Constant.class::isInstance)
            .map(e -> ((Expression.Constant) e).value().toLowerCase(Locale.ROOT))
            .findFirst();
    Optional<String> value =
        all.stream()
            .filter(Expression.Constant.class::isInstance)
            .map(e -> ((Expression.Constant) e).value())
            .filter(v -> !v.equalsIgnoreCase(unit.orElse("")))
            .findFirst();
    boolean known = unit.isPresent() && value.isPresent() && one(p).isPresent();
    return known && p.test() == Test.EQUAL
        ? Period.of(unit.get(), value.get()).map(t -> t.contains(column))
        : Optional.empty();
  }

  private Optional<String> year(Predicate p, String column) {
    boolean year =
        outer(p).equals("year")
            || ExpressionPrinter.print(engine, p.subject().expression())
                .toLowerCase(Locale.ROOT)
                .contains("year");
    return p.test() == Test.EQUAL && year
        ? one(p).flatMap(v -> Period.of("year", v + "-01-01")).map(t -> t.contains(column))
        : Optional.empty();
  }

  private static Optional<String> wholeNumber(Predicate p, String column) {
    return p.test() == Test.EQUAL
        ? one(p).filter(v -> !hasFraction(v)).flatMap(Rewrites::digits).map(d -> column + " = " + d)
        : Optional.empty();
  }

  private static Optional<String> digits(String number) {
    int dot = number.indexOf('.');
    String digits = dot < 0 ? number : number.substring(0, dot);
    return isCanonical(digits) ? Optional.of(digits) : Optional.empty();
  }

  private static boolean hasFraction(String number) {
    int dot = number.indexOf('.');
    return dot >= 0 && number.substring(dot + 1).chars().anyMatch(c -> c != '0');
  }

  /// Texts of numbers have no leading zeros and no plus: other texts equal none.
  private static Optional<String> numberAsText(Predicate p, String column) {
    return p.test() == Test.EQUAL
        ? one(p).filter(Rewrites::isCanonical).map(d -> column + " = " + d)
        : Optional.empty();
  }

  private static boolean isCanonical(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 9
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && (digits.equals("0") || digits.charAt(0) != '0');
  }

  private static boolean isWhole(String type) {
    return type.equals("integer") || type.equals("bigint") || type.equals("smallint");
  }

  /// What is said of the query as a whole: conditions that a parameter switches off, and pages far
  /// behind.
  List<Counsel> ofWhole(List<ScanFacts> tables) {
    List<Counsel> found = new ArrayList<>();
    if (tables.isEmpty()) {
      return found;
    }
    for (Written.Block block : Written.blocks(engine, context.query().sql())) {
      block.conditions().stream()
          .filter(c -> isOptional(c.expression()))
          .map(c -> optional(c, tables, block))
          .forEach(found::add);
    }
    if (context.mentions().offset() >= DEEP) {
      found.add(deep(tables.getFirst()));
    }
    return found;
  }

  /// `? IS NULL OR c = ?`
  private static boolean isOptional(Expression condition) {
    return condition instanceof Expression.Logical any
        && any.junction() == Expression.Junction.OR
        && any.operands().size() == 2
        && any.operands().stream().anyMatch(Rewrites::isMissing)
        && any.operands().stream().anyMatch(o -> !Expressions.columns(o).isEmpty());
  }

  private static boolean isMissing(Expression arm) {
    return arm instanceof Expression.Is is
        && is.test().equals("NULL")
        && !is.negated()
        && Expressions.columns(is.operand()).isEmpty()
        && Expressions.all(is.operand()).anyMatch(Expression.Parameter.class::isInstance);
  }

  private Counsel optional(
      Written.Condition condition, List<ScanFacts> tables, Written.Block block) {
    ScanFacts facts =
        tables.stream()
            .filter(t ->
                block.sources().stream()
                    .anyMatch(s -> s.alias().equalsIgnoreCase(t.printed().alias())))
            .findFirst()
            .orElse(tables.getFirst());
    Span place = new Span(condition.start(), condition.end());
    String text = place.in(context.query().sql());
    return new Counsel(
        Kind.REWRITE,
        "One plan must serve both the given and the missing parameter, so no index is searched for"
            + " it: send the query without this condition where the parameter is missing, and with"
            + " the comparison alone where it is given.",
        Optional.empty(),
        place,
        facts.relation(),
        text,
        facts.firstScan());
  }

  private Counsel deep(ScanFacts facts) {
    return new Counsel(
        Kind.REWRITE,
        Numbers.count((double) context.mentions().offset())
            + " rows are made and thrown away before the first that is wanted, with any index:"
            + " remember the last row of the page before and go on behind it (WHERE (created_at, id)"
            + " < (…) ORDER BY created_at DESC, id DESC LIMIT …).",
        Optional.empty(),
        Span.NONE,
        facts.relation(),
        "",
        facts.firstScan());
  }
}
