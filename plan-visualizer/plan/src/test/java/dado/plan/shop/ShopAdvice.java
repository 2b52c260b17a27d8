package dado.plan.shop;

import dado.plan.advise.AdviceOptions;
import dado.plan.advise.Effect;
import dado.plan.advise.EnginePlaces;
import dado.plan.advise.Suggestion;
import dado.plan.advise.WorkloadAdvice;
import dado.plan.advise.WorkloadAdviser;
import dado.plan.whatif.Database;
import dado.plan.whatif.Rung;
import dado.plan.workload.Workload;
import dado.plan.workload.WorkloadStatement;
import dado.schema.Dialects;
import dado.schema.dialect.Progress;
import dado.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// What Dado advises for a shop, and what becomes of its statements once that is really built.
///
/// @param before each statement's cost, by name
/// @param after the same with all suggested indexes
record ShopAdvice(
    WorkloadAdvice advice, Map<String, Measured> before, Map<String, Measured> after) {
  private static final double FASTER = 5;

  static ShopAdvice of(Shop shop, Rung rung) throws Exception {
    WorkloadAdvice advice = advise(shop, rung);
    Map<String, Measured> before = measured(shop);
    List<String> made = new ArrayList<>();
    try {
      for (Suggestion suggestion : advice.suggestions()) {
        shop.execute(List.of(suggestion.ddl()));
        made.add(drop(shop, suggestion));
      }
      analyze(shop, advice);
      return new ShopAdvice(advice, before, measured(shop));
    } finally {
      shop.execute(made);
    }
  }

  static WorkloadAdvice advise(Shop shop, Rung rung) throws SQLException {
    Database database =
        EnginePlaces.database(shop.engine(), shop.source(), schema(shop), Progress.NONE);
    List<WorkloadStatement> statements =
        shop.queries().stream()
            .map(q -> new WorkloadStatement(q.name(), q.sql(), q.weight(), q.name()))
            .toList();
    return WorkloadAdviser.advise(
        database,
        new Workload(statements, List.of()),
        EnginePlaces.upTo(rung, Optional.empty()),
        new AdviceOptions(OptionalLong.empty(), java.time.Duration.ofMinutes(2)),
        Progress.NONE,
        first -> {});
  }

  static Schema schema(Shop shop) throws SQLException {
    try (Connection connection = shop.source().open()) {
      return Dialects.of(shop.engine()).catalog().read(connection, Progress.NONE);
    }
  }

  private static Map<String, Measured> measured(Shop shop) throws SQLException {
    Map<String, Measured> measured = new LinkedHashMap<>();
    for (ShopQuery query : shop.queries()) {
      measured.put(query.name(), shop.run(query.sql()));
    }
    return measured;
  }

  private static String drop(Shop shop, Suggestion suggestion) {
    var quotes = Dialects.of(shop.engine()).identifiers();
    String name = quotes.quote(suggestion.index().index().name());
    return switch (shop.engine()) {
      case POSTGRESQL, SQLITE -> "drop index " + name;
      case MYSQL, MARIADB ->
          "drop index " + name + " on " + quotes.quote(suggestion.index().table());
    };
  }

  private static void analyze(Shop shop, WorkloadAdvice advice) throws SQLException {
    var quotes = Dialects.of(shop.engine()).identifiers();
    Set<String> tables =
        advice.suggestions().stream()
            .map(s -> quotes.quote(s.index().table()))
            .collect(Collectors.toSet());
    boolean family = shop.engine().name().matches("MYSQL|MARIADB");
    shop.execute(tables.stream().map(t -> (family ? "analyze table " : "analyze ") + t).toList());
  }

  /// The fixes that did not become five times faster.
  List<String> unfixed(Shop shop) {
    return shop.queries(ShopQuery.Kind.FIX).stream()
        .map(ShopQuery::name)
        .filter(n -> !of(before, n).fell(of(after, n), FASTER))
        .map(n -> n + " " + of(before, n) + " -> " + of(after, n))
        .toList();
  }

  /// The indexes that serve nothing but traps.
  List<String> bitten() {
    return advice.suggestions().stream()
        .filter(s ->
            s.effects().stream().map(Effect::statement).allMatch(w -> w.id().startsWith("trap")))
        .map(s ->
            s.index().title()
                + " for "
                + s.effects().stream().map(e -> e.statement().id()).toList())
        .toList();
  }

  /// Statements that became slower: by a fifth and more, and by what can be felt, in time and in
  /// what they touch.
  List<String> slower() {
    return before.keySet().stream()
        .filter(n -> of(after, n).saved(of(before, n)) > 0.3)
        .filter(n -> of(after, n).millis() - of(before, n).millis() > 1)
        .map(n -> n + " " + of(before, n) + " -> " + of(after, n))
        .toList();
  }

  private static Measured of(Map<String, Measured> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }
}
