package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.Walk;
import dado.plan.predicate.Kind;
import dado.plan.predicate.Predicate;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Indexes of other methods: for documents, arrays, texts, ranges, the nearest.
final class SpecialIndexes {
  private static final String UNTRIED = " Untried: there is no database here.";

  private final Scans scans;
  private final Key key;
  private final List<Predicate> predicates;
  private final List<String> reasons;

  SpecialIndexes(Scans scans, Key key, List<Predicate> predicates, List<String> reasons) {
    this.scans = scans;
    this.key = key;
    this.predicates = predicates;
    this.reasons = reasons;
  }

  List<PlanCandidate> all() {
    List<PlanCandidate> found = new ArrayList<>();
    for (Predicate predicate : predicates) {
      of(predicate).ifPresent(found::add);
    }
    nearest().ifPresent(found::add);
    return found;
  }

  private Optional<PlanCandidate> of(Predicate predicate) {
    boolean postgresql = scans.engine() == Engine.POSTGRESQL;
    return switch (predicate.kind()) {
      case PATTERN -> postgresql ? trigram(predicate) : wildcard(predicate);
      case CONTAINMENT -> postgresql ? contained(predicate) : Optional.empty();
      case FULL_TEXT -> fullText(predicate, postgresql);
      case EQUALITY, LIST, RANGE, NULL_TEST, PREFIX, NEAREST, INEQUALITY, TRUTH, OTHER ->
          Optional.empty();
    };
  }

  private Optional<PlanCandidate> wildcard(Predicate predicate) {
    reasons.add(
        predicate.text()
            + " begins with a wildcard or is a regular expression: no b-tree finds its rows.");
    return Optional.empty();
  }

  private Optional<PlanCandidate> trigram(Predicate predicate) {
    Draft draft = new Draft(scans, key);
    draft.add(key.of(predicate.operand()) + " gin_trgm_ops", predicate);
    draft.caution("It needs CREATE EXTENSION pg_trgm, and patterns of three letters at least.");
    return Optional.of(draft.finish("gin", "Trigrams find a text inside of texts." + UNTRIED));
  }

  private Optional<PlanCandidate> contained(Predicate predicate) {
    String value = values(predicate);
    if (predicate.operator().equals("= ANY")) {
      reasons.add(
          "No index serves a value = ANY of a column: write "
              + key.of(predicate.operand())
              + " @> ARRAY[…] instead, which a GIN index serves.");
      return Optional.empty();
    }
    if (value.contains("range")) {
      return Optional.of(
          special(predicate, "", "gist", "A GiST index finds ranges that overlap or contain."));
    }
    boolean document = value.contains("jsonb") && predicate.operator().equals("@>");
    return Optional.of(
        special(
            predicate,
            document ? " jsonb_path_ops" : "",
            "gin",
            "A GIN index finds what is inside of documents and arrays."));
  }

  private PlanCandidate special(Predicate predicate, String opclass, String method, String why) {
    Draft draft = new Draft(scans, key);
    draft.add(key.of(predicate.operand()) + opclass, predicate);
    return draft.finish(method, why + UNTRIED);
  }

  private static String values(Predicate predicate) {
    StringBuilder text = new StringBuilder();
    for (Expression value : predicate.values()) {
      Walk.all(value).stream()
          .filter(Expression.Cast.class::isInstance)
          .forEach(c -> text.append(((Expression.Cast) c).type()).append(' '));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private Optional<PlanCandidate> fullText(Predicate predicate, boolean postgresql) {
    Draft draft = new Draft(scans, key);
    if (postgresql) {
      draft.add(key.of(predicate.operand()), predicate);
      return Optional.of(draft.finish("gin", "A GIN index finds words in texts." + UNTRIED));
    }
    Walk.columns(predicate.operand()).forEach(c -> draft.add(key.quoted(c.name()), predicate));
    return draft.isAny()
        ? Optional.of(draft.finish("fulltext", "A full-text index finds words." + UNTRIED))
        : Optional.empty();
  }

  /// The nearest to a value: an order by a distance.
  private Optional<PlanCandidate> nearest() {
    if (scans.engine() != Engine.POSTGRESQL || scans.order().isEmpty()) {
      return Optional.empty();
    }
    Expression by = ExpressionParser.parse(Engine.POSTGRESQL, scans.order().getFirst());
    if (!(Walk.bare(by) instanceof Expression.Operation o) || Walk.columns(o).isEmpty()) {
      return Optional.empty();
    }
    String opclass = opclass(o);
    return opclass.isEmpty() ? Optional.empty() : Optional.of(nearest(o, opclass));
  }

  private PlanCandidate nearest(Expression.Operation by, String opclass) {
    boolean vector = opclass.startsWith("vector");
    Predicate predicate =
        new Predicate(
            scans.nodes().getFirst().id(),
            "Sort Key",
            scans.relation(),
            by.operands().getFirst(),
            Kind.NEAREST,
            by.symbol(),
            by.operands().subList(1, by.operands().size()),
            Optional.empty(),
            false,
            scans.order().getFirst(),
            dado.plan.model.Span.NONE);
    Draft draft = new Draft(scans, key);
    draft.add(key.of(predicate.operand()) + (vector ? " " + opclass : ""), predicate);
    if (vector) {
      draft.caution("It finds nearly the nearest, not surely the nearest.");
    }
    return draft.finish(
        vector ? "hnsw" : "gist", "It gives rows by their distance, nearest first." + UNTRIED);
  }

  private static String opclass(Expression.Operation by) {
    boolean vector =
        Walk.all(by).stream()
            .anyMatch(e -> e instanceof Expression.Cast c && c.type().contains("vector"));
    return switch (by.symbol()) {
      case "<->" -> vector ? "vector_l2_ops" : "gist";
      case "<=>" -> "vector_cosine_ops";
      case "<#>" -> "vector_ip_ops";
      default -> "";
    };
  }
}
