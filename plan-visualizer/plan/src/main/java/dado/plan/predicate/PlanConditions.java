package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionPrinter;
import dado.plan.expression.Expressions;
import dado.plan.expression.Written;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.predicate.ConditionReader.Origin;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the conditions of a plan.
final class PlanConditions {
  /// Conditions that repeat another, or speak of what is no table's row.
  private static final Set<String> LEFT_OUT =
      Set.of("Recheck Cond", "Index terms", "Bloom filter", "One-Time Filter", "Run Condition");

  private final Query query;
  private final Engine engine;
  private final KnownColumns known;
  private final List<Node> nodes;
  private final Map<String, Relation> relations = new LinkedHashMap<>();
  private final Map<String, Integer> steps = new LinkedHashMap<>();
  private final QueryPlaces places;
  private final Map<List<Object>, Predicate> found = new LinkedHashMap<>();
  private final Set<Predicates.Unread> unread = new LinkedHashSet<>();

  PlanConditions(Query query, KnownColumns known) {
    this.query = query;
    this.engine = query.engine();
    this.known = known;
    this.nodes = query.roots().stream().flatMap(Node::all).toList();
    this.places = new QueryPlaces(engine, query.sql());
    nodes.forEach(this::addRelation);
  }

  private void addRelation(Node node) {
    Optional<Relation> read = node.operator().read();
    if (read.isPresent() && isTable(read.get())) {
      relations.putIfAbsent(read.get().alias(), read.get());
      steps.putIfAbsent(read.get().alias(), node.id());
    }
  }

  private static boolean isTable(Relation relation) {
    String table = relation.table();
    return !table.isEmpty() && !table.startsWith("<") && !table.startsWith("(");
  }

  Predicates read() {
    boolean printed =
        nodes.stream().anyMatch(n -> n.conditions().keySet().stream().anyMatch(this::speaks));
    if (printed) {
      nodes.forEach(this::node);
    } else {
      Written.blocks(engine, query.sql()).forEach(this::block);
    }
    return new Predicates(List.copyOf(found.values()), List.copyOf(unread));
  }

  private boolean speaks(String condition) {
    return !LEFT_OUT.contains(condition) && !condition.equals("lookup");
  }

  private void node(Node node) {
    String own = node.operator().read().map(Relation::alias).orElse("");
    node.conditions()
        .forEach((name, text) -> {
          if (!LEFT_OUT.contains(name)) {
            condition(node, own, name, text);
          }
        });
  }

  private void condition(Node node, String own, String name, String text) {
    ConditionReader reader =
        new ConditionReader(engine, relations, c -> owner(c, own), this::mayBeText);
    List<Written.Condition> conjuncts =
        name.equals("lookup") ? lookup(node) : Written.conjuncts(engine, text, name);
    for (Written.Condition condition : conjuncts) {
      Expression expression = condition.expression();
      report(node.id(), name, expression);
      if (Functions.aggregates(expression)) {
        continue;
      }
      Span place = places.place(expression, own);
      String shown =
          condition.clause().equals("lookup")
              ? bare(expression)
              : text.substring(condition.start(), condition.end());
      Origin origin = new Origin(node.id(), name, shown, place);
      reader.read(expression, origin).forEach(p -> keep(casts(p, own)));
    }
  }

  /// What the query writes and the server does not print: a cast to text, which may be of a number
  /// (only casts that the server adds are known to change nothing), and a collation.
  private Predicate casts(Predicate predicate, String own) {
    Subject subject = predicate.subject();
    if (subject.relabelled().isEmpty()) {
      return predicate;
    }
    List<Expression> written =
        places.written(predicate.expression(), own).stream().flatMap(Expressions::all).toList();
    Optional<Expression> collated =
        written.stream().filter(Expression.Collated.class::isInstance).findFirst();
    if (collated.isPresent()) {
      return predicate.saying(collated.get());
    }
    boolean unsure = known.type(predicate.relation(), subject.column()).isEmpty();
    return unsure && written.stream().anyMatch(PlanConditions::castsColumn)
        ? predicate.with(subject.asCast())
        : predicate;
  }

  private static boolean castsColumn(Expression expression) {
    return expression instanceof Expression.Cast cast
        && cast.operand() instanceof Expression.Column;
  }

  /// What MySQL and MariaDB look up in an index: names without quotes, in two lists.
  private static List<Written.Condition> lookup(Node node) {
    String[] columns = node.raw().getOrDefault("used_key_parts", "").split(", ");
    String[] values = node.raw().getOrDefault("ref", "").split(", ");
    List<Written.Condition> equal = new ArrayList<>();
    for (int i = 0; i < Math.min(columns.length, values.length); i++) {
      if (!columns[i].isEmpty()) {
        Expression column = new Expression.Column(List.of(), columns[i]);
        Expression same = new Expression.Operation("=", List.of(column, reference(values[i])));
        equal.add(new Written.Condition(same, 0, 0, "lookup"));
      }
    }
    return equal;
  }

  private String bare(Expression comparison) {
    String printed = ExpressionPrinter.print(engine, comparison);
    return printed.substring(1, printed.length() - 1);
  }

  /// `const` and `func` stand for values that are not printed.
  private static Expression reference(String printed) {
    String[] parts = printed.split("\\.");
    return parts.length < 2
        ? new Expression.Parameter(printed)
        : new Expression.Column(
            List.of(java.util.Arrays.copyOf(parts, parts.length - 1)), parts[parts.length - 1]);
  }

  private void report(int nodeId, String name, Expression expression) {
    Expressions.others(expression).forEach(o -> unread.add(Predicates.unread(nodeId, name, o)));
  }

  private void keep(Predicate predicate) {
    List<String> forms = Shape.of(predicate.expression(), false).stream().map(Shape::key).toList();
    List<String> columns = predicate.subject().columns();
    found.putIfAbsent(List.of(predicate.relation().alias(), forms, columns), predicate);
  }

  private String owner(Expression.Column column, String own) {
    if (column.relation().isEmpty()) {
      boolean joined = own.isEmpty() && relations.size() == 1 && known(only(), column.name());
      return joined ? only().alias() : own;
    }
    return alias(column.relation());
  }

  private Relation only() {
    return relations.values().iterator().next();
  }

  /// Whether a relation may have a column: a column of which nothing is known may be a group's.
  private boolean known(Relation relation, String column) {
    return known.type(relation, column).isPresent();
  }

  private String alias(String qualifier) {
    if (relations.containsKey(qualifier)) {
      return qualifier;
    }
    return relations.keySet().stream()
        .filter(a -> engine != Engine.POSTGRESQL && a.equalsIgnoreCase(qualifier))
        .findFirst()
        .orElse("");
  }

  private boolean mayBeText(String alias, String column) {
    Relation relation = relations.get(alias);
    return relation == null
        || known
            .type(relation, column)
            .map(t -> t.toLowerCase(Locale.ROOT))
            .map(t ->
                t.contains("char") || t.equals("text") || t.equals("name") || t.equals("citext"))
            .orElse(true);
  }

  private void block(Written.Block block) {
    ConditionReader reader =
        new ConditionReader(engine, relations, c -> writtenOwner(c, block), this::mayBeText);
    for (Written.Condition condition : block.conditions()) {
      if (condition.clause().equals("HAVING")) {
        continue;
      }
      Expression expression = condition.expression();
      report(0, condition.clause(), expression);
      String text = query.sql().substring(condition.start(), condition.end());
      Span place = new Span(condition.start(), condition.end());
      List<Predicate> read =
          reader.read(expression, new Origin(0, condition.clause(), text, place));
      read.forEach(p -> keep(p.checkedBy(steps.getOrDefault(p.relation().alias(), 0))));
      if (read.isEmpty() && !Expressions.columns(expression).isEmpty()) {
        unread.add(untied(condition.clause(), text));
      }
    }
  }

  private static Predicates.Unread untied(String clause, String text) {
    return new Predicates.Unread(
        0, clause, text, "The text does not say which of the plan's tables the column belongs to.");
  }

  /// The relation of a column in the query's text. A name alone is the only table's, or that of the
  /// one table whose columns or index terms have it.
  private String writtenOwner(Expression.Column column, Written.Block block) {
    if (!column.relation().isEmpty()) {
      return alias(column.relation());
    }
    if (block.sources().size() == 1 && !block.derived()) {
      return alias(block.sources().getFirst().alias());
    }
    List<String> holders =
        block.sources().stream()
            .map(s -> alias(s.alias()))
            .filter(a -> !a.isEmpty() && holds(relations.get(a), column.name()))
            .toList();
    return holders.size() == 1 ? holders.getFirst() : "";
  }

  private boolean holds(@org.jspecify.annotations.Nullable Relation relation, String column) {
    if (relation == null) {
      return false;
    }
    return known.table(relation).isPresent()
        ? known.type(relation, column).isPresent()
        : nodes.stream().anyMatch(n -> reads(n, relation) && terms(n, column));
  }

  private static boolean reads(Node node, Relation relation) {
    return node.operator().read().filter(relation::equals).isPresent()
        && !(node.operator() instanceof Operator.Join);
  }

  /// SQLite's `(user_id=? AND created_at>?)`.
  private boolean terms(Node node, String column) {
    String printed = node.conditions().getOrDefault("Index terms", "");
    return Expressions.columns(
            dado.plan.expression.ExpressionParser.parse(engine, printed.replace("?", "1")))
        .stream()
        .anyMatch(c -> c.name().equalsIgnoreCase(column));
  }
}
