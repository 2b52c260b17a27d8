package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.ExpressionPrinter;
import dado.plan.expression.Expressions;
import dado.plan.expression.Mentions;
import dado.plan.expression.Written;
import dado.plan.metrics.Basis;
import dado.plan.metrics.Metrics;
import dado.plan.model.Numbers;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Outline;
import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.KnownColumns;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicates;
import dado.plan.predicate.Subject;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.TableStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// Looks for indexes, table by table.
final class Search {
  /// Below this a table is read as fast without an index.
  static final int SMALL = 1000;

  /// Fewer pages than this are read at once.
  static final int FEW_PAGES = 8;

  /// An index that leaves more of the table than this is not worth following.
  static final double MOST = 0.15;

  /// Where an index finds the rows already and keeps more of them than this, another column saves
  /// little.
  static final double MOST_FOUND = 0.5;

  /// What takes less than this of the whole is not worth an index.
  static final double LITTLE = 0.05;

  private final Query query;
  private final Metrics metrics;
  private final Predicates predicates;
  private final Context context;
  private final Outline outline;
  private final Orders orders;
  private final Map<String, OptionalDouble> given = new LinkedHashMap<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Candidate> others = new ArrayList<>();
  private final Set<NoIndex> reasons = new LinkedHashSet<>();
  private final Set<Counsel> counsels = new LinkedHashSet<>();

  Search(
      Query query,
      Metrics metrics,
      Predicates predicates,
      KnownColumns known,
      Statistics statistics) {
    this.query = query;
    this.metrics = metrics;
    this.predicates = predicates;
    this.context =
        new Context(
            query,
            known,
            statistics,
            new CandidateDdl(query.engine(), known),
            given,
            Mentions.of(query.engine(), query.sql()));
    this.outline = new Outline(query);
    this.orders = new Orders(query, outline);
  }

  Proposal proposal() {
    List<ScanFacts> tables = tables();
    Map<Relation, Double> together = new LinkedHashMap<>();
    tables.forEach(f -> together.merge(f.relation(), f.share(), Double::sum));
    tables.forEach(f -> given.put(f.printed().alias(), f.given()));
    tables.stream()
        .map(f -> f.withShare(together.getOrDefault(f.relation(), f.share())))
        .sorted(Comparator.comparingDouble((ScanFacts f) -> -f.share()))
        .forEach(this::table);
    List<Candidate> all = new ArrayList<>(new Merging(candidates).kept());
    all.addAll(others);
    return new Proposal(all, List.copyOf(reasons), counsels(tables));
  }

  private List<ScanFacts> tables() {
    Map<String, Relation> relations = new LinkedHashMap<>();
    Set<String> made = Written.derived(query.engine(), query.sql());
    outline.nodes().stream()
        .flatMap(n -> n.operator().read().stream())
        .filter(
            r -> !r.table().isEmpty() && !r.table().startsWith("<") && !r.table().startsWith("("))
        .filter(r -> !made.contains(r.alias().toLowerCase(Locale.ROOT)))
        .filter(r -> !made.contains(r.table().toLowerCase(Locale.ROOT)))
        .forEach(r -> relations.putIfAbsent(r.alias(), r));
    return relations.values().stream()
        .map(r -> ScanFacts.of(query, metrics, outline, r, context.known(), searched(r)))
        .toList();
  }

  private List<String> searched(Relation relation) {
    Set<String> columns = new LinkedHashSet<>();
    predicates.on(relation).stream()
        .filter(p -> p.source().startsWith("Index") || p.source().startsWith("lookup"))
        .forEach(p -> columns.addAll(p.subject().columns()));
    outline.nodes().stream()
        .filter(n -> n.operator().read().filter(relation::equals).isPresent())
        .map(n -> n.conditions().getOrDefault("Index terms", ""))
        .forEach(t -> columns.addAll(terms(t)));
    return List.copyOf(columns);
  }

  /// The columns of SQLite's `(status=? AND created_at>?)`; its `rowid` goes by the name that a
  /// primary key has most often.
  private List<String> terms(String printed) {
    return Expressions.columns(ExpressionParser.parse(query.engine(), printed.replace("?", "1")))
        .stream()
        .map(Expression.Column::name)
        .flatMap(c -> c.equals("rowid") ? Stream.of("rowid", "id") : Stream.of(c))
        .toList();
  }

  private void table(ScanFacts facts) {
    List<Predicate> own = new ArrayList<>(predicates.on(facts.printed()));
    orders.nearest(facts.printed()).ifPresent(o -> own.add(nearest(facts, o)));
    Optional<Orders.Order> order = orders.of(facts.printed());
    Demand demand =
        Demand.of(
            own,
            order.map(Orders.Order::keys).orElse(List.of()),
            order.map(Orders.Order::limited).orElse(false));
    TableFacts table = TableFacts.of(facts.relation(), context.known(), context.statistics());
    String not = noneNeeded(facts, demand, table);
    if (!not.isEmpty()) {
      if (!demand.isEmpty()) {
        reasons.add(new NoIndex(facts.firstScan(), facts.relation(), "", Span.NONE, not));
      }
      return;
    }
    new TableSearch(context, facts, table, demand, own).run(candidates, others, reasons);
  }

  /// Rewrites and statistics first.
  private List<Counsel> counsels(List<ScanFacts> tables) {
    Rewrites rewrites = new Rewrites(context);
    for (ScanFacts facts : tables) {
      TableFacts table = TableFacts.of(facts.relation(), context.known(), context.statistics());
      List<Predicate> own = predicates.on(facts.printed());
      own.forEach(p -> rewrites.of(p, table, facts).ifPresent(counsels::add));
      counsels.addAll(new Freshness(context, facts, table, own).counsels());
    }
    counsels.addAll(rewrites.ofWhole(tables));
    for (NoIndex none : reasons) {
      boolean told =
          counsels.stream()
              .anyMatch(c ->
                  c.kind() == Counsel.Kind.REWRITE
                      && c.relation().equals(none.relation())
                      && c.condition().equals(none.condition()));
      if (!told) {
        counsels.add(nothing(none));
      }
    }
    return List.copyOf(counsels);
  }

  private static Counsel nothing(NoIndex none) {
    String on = none.relation().table();
    String what = none.condition().isEmpty() ? on : on + " for " + none.condition();
    return new Counsel(
        Counsel.Kind.NOTHING,
        "No index on " + what + ": " + none.reason(),
        Optional.empty(),
        none.place(),
        none.relation(),
        none.condition(),
        none.nodeId());
  }

  private Predicate nearest(ScanFacts facts, Expression.Operation near) {
    Subject subject =
        new Subject(
            near.operands().getFirst(),
            Expressions.columns(near).stream().map(Expression.Column::name).toList(),
            near.operands().getFirst() instanceof Expression.Column
                ? List.of()
                : List.of(near.symbol()),
            "");
    String text = ExpressionPrinter.print(query.engine(), near);
    return new Predicate(
        facts.scans().getFirst().id(),
        "Sort Key",
        facts.printed(),
        subject,
        Predicate.Test.DISTANCE,
        near.symbol(),
        new Comparand.Computed(near.operands().get(1)),
        List.of(),
        near,
        text,
        Span.NONE);
  }

  /// Why a table as a whole needs no index; empty where that cannot be said.
  private static String noneNeeded(ScanFacts facts, Demand demand, TableFacts known) {
    String table = facts.relation().table();
    String tiny = tiny(table, known);
    if (!tiny.isEmpty()) {
      return tiny;
    }
    if (facts.neverRan()) {
      return "The plan never reads " + table + ".";
    }
    boolean little = facts.share() < LITTLE && !facts.automatic();
    if (facts.basis() != Basis.NOTHING && little && demand.order().isEmpty()) {
      return "Reading "
          + table
          + " takes "
          + Numbers.percent(facts.share())
          + " "
          + facts.basis().words()
          + ": an index would save no more than that.";
    }
    boolean small =
        facts.read().isPresent()
            && facts.read().getAsDouble() < SMALL
            && facts.whole()
            && !facts.ended();
    if (small && facts.runs() <= 1) {
      return table
          + " has "
          + Math.round(facts.read().getAsDouble())
          + " rows: read whole, it is as fast as through an index.";
    }
    return "";
  }

  /// Of a table that its statistics know to be small, everything is read at once.
  private static String tiny(String table, TableFacts known) {
    if (known.statistics().isEmpty()) {
      return "";
    }
    TableStatistics statistics = known.statistics().get();
    boolean few = statistics.rows() < SMALL;
    boolean narrow = statistics.pages() > 0 && statistics.pages() < FEW_PAGES;
    String size =
        few ? Numbers.count(Math.rint(statistics.rows())) + " rows" : statistics.pages() + " pages";
    return few || narrow
        ? table + " has " + size + ": read whole, it is as fast as through an index."
        : "";
  }
}
