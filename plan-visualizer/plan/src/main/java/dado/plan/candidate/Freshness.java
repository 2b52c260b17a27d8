package dado.plan.candidate;

import dado.plan.candidate.Counsel.Kind;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Span;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.plan.statistics.TableStatistics;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Whether the planner's statistics of a table are to be trusted; index advice on wrong ones is
/// wrong.
final class Freshness {
  /// A change of more than this part of the rows makes statistics stale.
  private static final double STALE = 0.2;

  /// An estimate that is wrong by more than this factor.
  private static final double FAR = 10;

  private static final Set<Test> POINTS =
      Set.of(Test.EQUAL, Test.IN, Test.NULL, Test.TRUE, Test.FALSE);

  private static final Set<Test> VALUES =
      Set.of(
          Test.EQUAL,
          Test.IN,
          Test.RANGE,
          Test.NULL,
          Test.NOT_NULL,
          Test.TRUE,
          Test.FALSE,
          Test.DIFFERENT);

  private final Engine engine;
  private final ScanFacts facts;
  private final TableFacts table;
  private final List<Predicate> asked;

  Freshness(Context context, ScanFacts facts, TableFacts table, List<Predicate> asked) {
    this.engine = context.query().engine();
    this.facts = facts;
    this.table = table;
    this.asked = asked;
  }

  /// What to gather; nothing where all is well.
  List<Counsel> counsels() {
    List<Counsel> found = new ArrayList<>();
    String stale = stale();
    Optional<String> wrong = wrong();
    if (!stale.isEmpty()) {
      found.add(counsel("Run ANALYZE first: " + stale + wrong.orElse(""), analyze()));
    } else if (wrong.isPresent()) {
      found.add(misjudged(wrong.get()));
    }
    return found;
  }

  private String stale() {
    if (table.statistics().isEmpty() || table.rows().orElse(0) < Search.SMALL) {
      return "";
    }
    TableStatistics s = table.statistics().get();
    String name = facts.relation().table();
    boolean never = s.analyzed().isEmpty() && s.columns().isEmpty();
    if (never) {
      return "nothing is known of the values in " + name + ", so the planner guesses.";
    }
    double changed = s.changed().orElse(0);
    return changed > STALE * Math.max(1, s.rows())
        ? Numbers.count(Math.rint(changed))
            + " of about "
            + Numbers.count(Math.rint(s.rows()))
            + " rows of "
            + name
            + " changed since its statistics were gathered."
        : "";
  }

  /// How far an executed plan's estimate was off, as a sentence behind another.
  private Optional<String> wrong() {
    for (Node scan : facts.scans()) {
      OptionalDouble expected = scan.estimate().rows();
      boolean counted = scan.actual().isPresent() && scan.actual().get().executed();
      // A LIMIT ends the reading before all rows were counted.
      if (expected.isPresent() && counted && !facts.ended() && isEstimable()) {
        double actual = scan.actual().get().rows();
        double more = Math.max(actual, 1);
        double filtered = scan.number("filtered").orElse(100) / 100;
        double less = Math.max(expected.getAsDouble() * filtered, 1);
        if (Math.max(more / less, less / more) > FAR && Math.max(more, less) >= 100) {
          return Optional.of(
              " The planner expected "
                  + Numbers.count(Math.rint(less))
                  + (Math.round(less) == 1 ? " row of " : " rows of ")
                  + facts.relation().table()
                  + " and got "
                  + Numbers.count(Math.rint(actual))
                  + ".");
        }
      }
    }
    return Optional.empty();
  }

  /// Statistics are of columns and known values; of all else the planner guesses anyway.
  private boolean isEstimable() {
    return asked.stream()
        .allMatch(p ->
            p.subject().isColumn()
                && VALUES.contains(p.test())
                && (p.comparand() instanceof Comparand.Known
                    || p.comparand() instanceof Comparand.None));
  }

  /// Fresh statistics that are wrong: columns that go together, or values that no list holds.
  private Counsel misjudged(String wrong) {
    List<String> columns =
        asked.stream()
            .filter(p -> p.subject().isColumn() && POINTS.contains(p.test()))
            .map(p -> p.subject().column())
            .distinct()
            .toList();
    boolean fresh = table.statistics().isPresent() && !table.statistics().get().columns().isEmpty();
    if (fresh && columns.size() > 1 && engine == Engine.POSTGRESQL) {
      return counsel(
          wrong.strip()
              + " It takes "
              + String.join(" and ", columns)
              + " for independent: tell it that they go together, then explain again.",
          together(columns));
    }
    boolean histogram = fresh && !columns.isEmpty() && engine == Engine.MYSQL;
    return histogram
        ? counsel(
            wrong.strip() + " A histogram tells it how frequent each value is.",
            analyze() + " UPDATE HISTOGRAM ON " + quoted(columns))
        : counsel(
            fresh
                ? wrong.strip() + " Fresh statistics may cure it; they were there."
                : "Run ANALYZE first:" + wrong,
            analyze());
  }

  private String together(List<String> columns) {
    String name = facts.relation().table() + "_" + String.join("_", columns) + "_stat";
    int limit = 60;
    String cut = name.length() > limit ? name.substring(0, limit) : name;
    return "CREATE STATISTICS "
        + identifiers().quote(cut)
        + " (dependencies, mcv) ON "
        + quoted(columns)
        + " FROM "
        + tableName();
  }

  private String analyze() {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> "ANALYZE " + tableName();
      case MYSQL -> "ANALYZE TABLE " + tableName();
      case MARIADB -> "ANALYZE TABLE " + tableName() + " PERSISTENT FOR ALL";
    };
  }

  private Identifiers identifiers() {
    return Dialects.of(engine).identifiers();
  }

  private String quoted(List<String> names) {
    return String.join(", ", names.stream().map(identifiers()::quote).toList());
  }

  private String tableName() {
    Optional<Name> name = table.table().map(t -> t.name());
    String schema = name.map(Name::schema).orElse(facts.relation().schema());
    String local = name.map(Name::local).orElse(facts.relation().table());
    boolean usual = schema.isEmpty() || schema.toLowerCase(Locale.ROOT).equals("public");
    return usual ? identifiers().quote(local) : identifiers().quote(new Name(schema, local));
  }

  private Counsel counsel(String text, String sql) {
    return new Counsel(
        Kind.STATISTICS,
        text,
        Optional.of(sql),
        Span.NONE,
        facts.relation(),
        "",
        facts.firstScan());
  }
}
