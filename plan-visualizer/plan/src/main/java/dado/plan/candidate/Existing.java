package dado.plan.candidate;

import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.plan.predicate.Sameness;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The indexes that are there already: those that the plan uses, and those of the table where it is
/// known.
final class Existing {
  private static final Set<Test> POINTS = Set.of(Test.EQUAL, Test.IN, Test.NULL);

  /// What no NULL meets.
  private static final Set<Test> STRICT =
      Set.of(
          Test.EQUAL,
          Test.IN,
          Test.RANGE,
          Test.PREFIX,
          Test.PATTERN,
          Test.TRUE,
          Test.FALSE,
          Test.NOT_NULL);

  private final Engine engine;
  private final ScanFacts facts;
  private final List<Predicate> asked;
  private final List<Held> held;

  /// @param asked all that the query asks of the table
  Existing(Engine engine, TableFacts table, ScanFacts facts, List<Predicate> asked) {
    this.engine = engine;
    this.facts = facts;
    this.asked = asked;
    this.held = table.table().map(t -> Held.of(engine, t)).orElse(List.of());
  }

  /// What already does all that a draft would do, as a sentence.
  Optional<String> serving(Draft draft) {
    return finding(draft).or(() -> doing(draft)).or(() -> used(draft));
  }

  /// An index that is known to serve the draft, or to serve it over all rows.
  private Optional<String> doing(Draft draft) {
    Draft over = draft.where.isEmpty() ? draft : overAll(draft);
    return held.stream()
        .filter(h -> serves(h, draft) || (h.where().isEmpty() && serves(h, over)))
        .findFirst()
        .map(h -> "It exists: " + h.title() + extent(h, draft));
  }

  private static String extent(Held has, Draft draft) {
    boolean whole = has.keys().size() == draft.keys.size() && has.where().isEmpty();
    return whole ? " does it." : " begins with it.";
  }

  /// A key that finds one row leaves nothing to do.
  private Optional<String> finding(Draft draft) {
    Set<String> equal =
        draft.serves.stream()
            .filter(p -> p.test() == Test.EQUAL && p.subject().isColumn())
            .map(p -> lower(p.subject().column()))
            .collect(Collectors.toSet());
    return held.stream()
        .filter(h -> h.unique() && h.where().isEmpty())
        .filter(h -> equal.containsAll(names(h.keys().subList(0, h.own()))))
        .findFirst()
        .map(h -> "It exists: " + h.title() + " finds one row at most.");
  }

  /// What a partial draft would be over all rows: the values of its condition come first. It stays
  /// partial where its condition is no value.
  private static Draft overAll(Draft partial) {
    if (!isOfValues(partial)) {
      return partial;
    }
    Draft over = new Draft().by(partial.method);
    leading(partial).forEach(p -> over.column(p, ""));
    partial.keys.forEach(over::key);
    partial.serves.forEach(over::serving);
    over.order.addAll(partial.order);
    return over;
  }

  private static boolean isOfValues(Draft partial) {
    return partial.serves.stream().allMatch(p -> POINTS.contains(p.test()) || onKey(p, partial));
  }

  /// The values of the condition that are no keys yet.
  private static List<Predicate> leading(Draft partial) {
    return partial.serves.stream()
        .filter(p -> POINTS.contains(p.test()) && !onKey(p, partial))
        .toList();
  }

  private static boolean onKey(Predicate p, Draft draft) {
    return draft.keys.stream().anyMatch(k -> k.text().equalsIgnoreCase(p.subject().column()));
  }

  private boolean serves(Held has, Draft draft) {
    return has.method().equals(draft.method)
        && implied(has, draft)
        && carries(has, draft)
        && (draft.method.equals("btree") ? begins(has, draft) : contains(has, draft));
  }

  /// Whether the rows that the query asks for are all in the index.
  private boolean implied(Held has, Draft draft) {
    if (has.where().isEmpty()) {
      // A partial index over a rare part is another thing than one over all.
      return draft.where.isEmpty();
    }
    return Sameness.conjuncts(engine, has.where().get()).stream()
        .allMatch(c -> asked.stream().anyMatch(p -> implies(p, c)));
  }

  private static boolean implies(Predicate p, Sameness condition) {
    boolean notNull =
        condition.notNull().equalsIgnoreCase(p.subject().column())
            && !condition.notNull().isEmpty()
            && STRICT.contains(p.test());
    return notNull || condition.says(p.expression());
  }

  private static boolean carries(Held has, Draft draft) {
    Set<String> columns = new HashSet<>(names(has.keys()));
    has.include().forEach(c -> columns.add(lower(c)));
    return draft.include.stream().allMatch(c -> columns.contains(lower(c)));
  }

  private boolean contains(Held has, Draft draft) {
    return draft.keys.stream()
        .allMatch(wanted ->
            has.keys().stream().anyMatch(k -> sameText(k, wanted) && sameClass(k, wanted, false)));
  }

  /// Columns that equal something may stand in any order before the rest.
  private boolean begins(Held has, Draft draft) {
    int points = points(draft);
    int size = draft.keys.size();
    if (has.keys().size() < size) {
      return false;
    }
    List<Index.Key> first = new ArrayList<>(has.keys().subList(0, points));
    boolean equal =
        draft.keys.subList(0, points).stream()
            .allMatch(w -> first.removeIf(k -> sameText(k, w) && sameClass(k, w, true)));
    return equal
        && follows(has.keys().subList(points, size), draft.keys.subList(points, size), draft);
  }

  private boolean follows(List<Index.Key> has, List<Index.Key> wanted, Draft draft) {
    boolean along = true;
    boolean back = true;
    for (int i = 0; i < wanted.size(); i++) {
      if (!sameText(has.get(i), wanted.get(i)) || !sameClass(has.get(i), wanted.get(i), false)) {
        return false;
      }
      along &= has.get(i).descending() == wanted.get(i).descending();
      back &= has.get(i).descending() != wanted.get(i).descending();
    }
    return draft.order.isEmpty() || along || back;
  }

  private static int points(Draft draft) {
    int count = 0;
    while (count < draft.keys.size() && isPoint(draft, draft.keys.get(count))) {
      count++;
    }
    return count;
  }

  private static boolean isPoint(Draft draft, Index.Key key) {
    return draft.serves.stream()
        .anyMatch(p ->
            POINTS.contains(p.test())
                && (p.subject().isColumn()
                    ? p.subject().column().equalsIgnoreCase(key.text())
                    : key.isExpression()));
  }

  private boolean sameText(Index.Key has, Index.Key wanted) {
    boolean expression = has.isExpression() || wanted.isExpression();
    return expression
        ? Sameness.same(engine, has.text(), wanted.text())
        : has.text().equalsIgnoreCase(wanted.text());
  }

  /// Equality is searched under any operator class of b-trees; containment in jsonb under both of
  /// GIN's.
  private static boolean sameClass(Index.Key has, Index.Key wanted, boolean point) {
    String own = lower(has.qualifiers());
    String other = lower(wanted.qualifiers());
    boolean json = own.isEmpty() && other.equals("jsonb_path_ops");
    boolean prefix = point && own.endsWith("_pattern_ops") && other.isEmpty();
    boolean nulls = own.startsWith("nulls ") && point;
    boolean cut = own.startsWith("(") && point && other.isEmpty();
    return own.equals(other) || json || prefix || nulls || cut;
  }

  private static List<String> names(List<Index.Key> keys) {
    return keys.stream().map(k -> lower(k.text())).toList();
  }

  /// The plan itself shows that an index is searched by all these columns.
  private Optional<String> used(Draft draft) {
    List<String> wanted = names(draft.keys);
    boolean plain = draft.include.isEmpty() && draft.where.isEmpty();
    return plain && isSearched(wanted)
        ? Optional.of("The plan already searches " + facts.using() + " for it.")
        : expression(wanted, facts.using());
  }

  private boolean isSearched(List<String> wanted) {
    List<String> searched = facts.searched().stream().map(Existing::lower).toList();
    // Several indexes together cost more than one on all the columns.
    boolean alone = facts.indexes().size() < 2 || wanted.size() == 1;
    return !facts.whole()
        && !wanted.isEmpty()
        && searched.containsAll(wanted)
        && alone
        && !isSearchedLate(wanted, searched);
  }

  /// Whether PostgreSQL searches an index by later columns alone: it may read all of it for that,
  /// and only its planner knows.
  private boolean isSearchedLate(List<String> wanted, List<String> searched) {
    List<List<String>> with =
        held.stream().map(h -> names(h.keys())).filter(k -> k.containsAll(wanted)).toList();
    return engine == Engine.POSTGRESQL
        && !with.isEmpty()
        && with.stream().noneMatch(k -> searched.contains(k.getFirst()));
  }

  private Optional<String> expression(List<String> wanted, String name) {
    boolean searched = !facts.whole() && !facts.searched().isEmpty() && wanted.size() == 1;
    boolean same =
        searched
            && wanted.getFirst().contains("(")
            && facts.searched().stream()
                .anyMatch(c -> c.equals("<expr>") || mentions(wanted.getFirst(), lower(c)));
    return same ? Optional.of("The plan already searches " + name + " for it.") : Optional.empty();
  }

  private static boolean mentions(String expression, String column) {
    int at = expression.indexOf(column);
    return at > 0 && expression.contains("(");
  }

  /// What a draft has beyond the index that the plan uses, as a sentence; empty for nothing.
  String extended(Draft draft) {
    if (facts.indexes().isEmpty() || facts.whole() || facts.searched().isEmpty()) {
      return "";
    }
    return facts.indexes().size() > 1
        ? "The plan combines "
            + String.join(" and ", facts.indexes())
            + "; this one may replace them."
        : beyondOne();
  }

  private String beyondOne() {
    return "The plan uses "
        + facts.indexes().getFirst()
        + ", which finds rows by "
        + String.join(", ", facts.searched())
        + " alone; this one may replace it.";
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
