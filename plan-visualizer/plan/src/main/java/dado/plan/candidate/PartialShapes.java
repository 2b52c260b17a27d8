package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.model.Numbers;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// Indexes over a part of a table: that which a condition with fixed values keeps, where it is
/// rare.
final class PartialShapes {
  /// The largest part of the rows that makes a partial index worth it.
  static final double RARE = 0.05;

  /// The largest part of a column that is mostly NULL.
  static final double SPARSE = 0.1;

  private static final int LONGEST_WORD = 20;

  private static final Set<Test> STRICT = Set.of(Test.EQUAL, Test.IN, Test.RANGE, Test.PREFIX);

  private final Engine engine;
  private final Keys keys;
  private final Demand demand;
  private final ScanFacts facts;
  private final TableFacts table;
  private final Set<String> spare;

  /// @param spare columns behind others that find few rows
  PartialShapes(
      Engine engine,
      Keys keys,
      Demand demand,
      ScanFacts facts,
      TableFacts table,
      Set<String> spare) {
    this.spare = spare;
    this.engine = engine;
    this.keys = keys;
    this.demand = demand;
    this.facts = facts;
    this.table = table;
  }

  /// Two at most: all fixed conditions become the index's own, the other columns its keys; and a
  /// column that is mostly NULL is indexed where it is not.
  List<Draft> all() {
    boolean able = engine == Engine.POSTGRESQL || engine == Engine.SQLITE;
    if (!able) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>(draft().stream().toList());
    sparse().ifPresent(drafts::add);
    return drafts;
  }

  private Optional<Draft> draft() {
    List<Predicate> fixed = fixed();
    OptionalDouble share = share(fixed);
    boolean rare = share.isPresent() && share.getAsDouble() <= most(fixed);
    if (!rare || fixed.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = new Draft();
    demand.equal().stream().filter(p -> !fixed.contains(p)).forEach(p -> draft.column(p, ""));
    orderOrRange(draft);
    demand.joins().stream().limit(1).forEach(p -> draft.column(p, ""));
    boolean values = fixed.stream().allMatch(p -> p.test() == Test.EQUAL);
    if (draft.keys.isEmpty() && values && table.statistics().isEmpty()) {
      // A plain index on the column does the same for every value.
      return Optional.empty();
    }
    if (draft.keys.isEmpty()) {
      draft.key(Index.Key.column(fixed.getFirst().subject().column(), false));
    }
    fixed.forEach(draft::serving);
    draft.where = Optional.of(condition(fixed));
    return Optional.of(
        draft
            .remark("It is small, and written only when such rows change.")
            .remark(
                table.statistics().isEmpty()
                    ? ""
                    : "It holds " + Numbers.percent(share.getAsDouble()) + " of the rows.")
            .remark("It serves only queries that say this very condition, with constants."));
  }

  private String condition(List<Predicate> fixed) {
    return fixed.stream()
        .map(p -> keys.text(p.expression()))
        .distinct()
        .collect(Collectors.joining(" AND "));
  }

  /// The part of the rows that fixed conditions keep: by the statistics, else as the plan counted.
  private OptionalDouble share(List<Predicate> fixed) {
    if (table.statistics().isEmpty()) {
      return facts.kept();
    }
    double share = 1;
    for (Predicate p : fixed) {
      share *= table.frequency(p).orElse(1);
    }
    return OptionalDouble.of(share);
  }

  private static double most(List<Predicate> fixed) {
    boolean sparse = fixed.stream().allMatch(p -> p.test() == Test.NOT_NULL);
    return sparse ? SPARSE : RARE;
  }

  /// A comparison is never true of NULL, so the planner takes an index over the rest for it, with
  /// parameters too.
  private Optional<Draft> sparse() {
    for (Predicate p : strict()) {
      double nulls = table.column(p.subject().column()).map(c -> c.nulls()).orElse(0.0);
      boolean own = demand.rest().stream().noneMatch(r -> r.test() == Test.NOT_NULL);
      if (nulls >= 1 - SPARSE && own) {
        String column = new Keys(engine).text(column(p));
        Draft draft = new Draft().column(p, "");
        draft.where = Optional.of("(" + column + " IS NOT NULL)");
        return Optional.of(
            draft
                .remark(
                    Numbers.percent(nulls)
                        + " of the rows have no "
                        + p.subject().column()
                        + ": they stay out of the index.")
                .remark("It serves parameters too: no comparison is true of NULL."));
      }
    }
    return Optional.empty();
  }

  private static Expression column(Predicate p) {
    return new Expression.Column(List.of(), p.subject().column());
  }

  private List<Predicate> strict() {
    List<Predicate> all = new ArrayList<>(demand.equal());
    all.addAll(demand.among());
    all.addAll(demand.ranges());
    return all.stream().filter(p -> STRICT.contains(p.test())).toList();
  }

  private void orderOrRange(Draft draft) {
    if (!demand.order().isEmpty() && demand.limited()) {
      boolean back = demand.order().stream().allMatch(Index.Key::descending);
      demand.order().stream()
          .map(k -> back ? Index.Key.column(k.text(), false) : k)
          .forEach(draft::key);
      demand.order().forEach(k -> draft.order.add(k.text() + (k.descending() ? " desc" : "")));
    } else {
      demand.ranges().stream()
          .filter(r -> r.test() == Test.RANGE)
          .findFirst()
          .ifPresent(r -> draft.column(r, ""));
    }
  }

  private List<Predicate> fixed() {
    List<Predicate> found = new ArrayList<>();
    demand.equal().stream().filter(this::isFixed).forEach(found::add);
    demand.rest().stream()
        .filter(p -> p.subject().isColumn())
        .filter(this::isFixed)
        .forEach(found::add);
    // What many rows meet only binds the index to more words of the query.
    boolean known = table.statistics().isPresent();
    found.removeIf(p -> spare.contains(p.subject().column()));
    found.removeIf(p -> known && table.frequency(p).orElse(1) > Trimming.COMMON);
    return found;
  }

  /// Whether a value is one of a few that a program knows (a status), rather than one of many.
  private static boolean isWord(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST_WORD
        && value.chars().allMatch(c -> Character.isLetter(c) || c == '_' || c == '-' || c == ' ');
  }

  private boolean isFixed(Predicate p) {
    return switch (p.test()) {
      case EQUAL -> p.comparand() instanceof Comparand.Known k && isState(p, k);
      case DIFFERENT ->
          p.comparand() instanceof Comparand.Known
              && !p.operator().contains("LIKE")
              && !p.operator().contains("~");
      case NULL, NOT_NULL, TRUE, FALSE -> true;
      default -> false;
    };
  }

  private boolean isState(Predicate p, Comparand.Known known) {
    return table.distinct(p) > 0
        ? table.hasFewValues(p)
        : known.values().stream().allMatch(PartialShapes::isWord);
  }
}
