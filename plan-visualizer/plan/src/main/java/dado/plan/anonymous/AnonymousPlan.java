package dado.plan.anonymous;

import dado.plan.anonymous.Pseudonyms.Kind;
import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Outline;
import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.model.Unknown;
import dado.plan.model.Worker;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A plan whose names and values are replaced, the same one by the same everywhere, while its
/// structure and its numbers stay.
public final class AnonymousPlan {
  /// Fields in which servers say their own words.
  private static final Set<String> WORDS =
      Set.of(
          "Node Type",
          "Strategy",
          "Partial Mode",
          "Parent Relationship",
          "Parallel Aware",
          "Async Capable",
          "Join Type",
          "Inner Unique",
          "Scan Direction",
          "Sort Method",
          "Sort Methods Used",
          "Sort Space Type",
          "Operation",
          "Command",
          "Cache Mode",
          "Single Copy",
          "Storage",
          "Disabled",
          "Conflict Resolution",
          "access_type",
          "step",
          "select_type",
          "type");

  /// Fields that hold one name.
  private static final Map<String, Kind> NAMES =
      Map.of(
          "Schema", Kind.SCHEMA,
          "Relation Name", Kind.TABLE,
          "CTE Name", Kind.TABLE,
          "Alias", Kind.ALIAS,
          "Index Name", Kind.INDEX,
          "Function Name", Kind.FUNCTION);

  private static final String CTE = "CTE ";
  private static final String TRIGGER = "Trigger ";
  private static final String CONSTRAINT = "for constraint ";

  /// By it, a server's statistics find the statement again.
  private static final String IDENTIFIER = "Query Identifier";

  private static final Pattern OF_SERVER = Pattern.compile("RI_ConstraintTrigger_[ac]_[0-9]+");

  private static final Pattern HARMLESS =
      Pattern.compile(
          "[-+]?[0-9][0-9.e+-]*\\s?(?:[kKMGT]?B|ms|s|us|min)?|on|off|true|false|yes|no");

  private final Query query;
  private final Pseudonyms pseudonyms = new Pseudonyms();
  private final Masking masking;

  private AnonymousPlan(Query query) {
    this.query = query;
    this.masking = new Masking(query.engine(), pseudonyms);
  }

  /// The plan without names. Its `raw` text is empty: nothing of what was printed is left.
  public static Query of(Query query) {
    return new AnonymousPlan(query).run();
  }

  private Query run() {
    Outline outline = new Outline(query);
    outline.nodes().forEach(this::meet);
    Map<Integer, Node> done = new HashMap<>();
    for (Node node : outline.nodes().reversed()) {
      List<Node> below = node.children().stream().map(c -> at(done, c)).toList();
      done.put(node.id(), masked(node, below));
    }
    return new Query(
        query.engine(),
        query.format(),
        masking.sql(query.sql()),
        query.roots().stream().map(r -> at(done, r)).toList(),
        settings(),
        query.planningMillis(),
        query.executionMillis(),
        outside(),
        printed(),
        query.unknown().stream().map(this::masked).toList(),
        "");
  }

  private static Node at(Map<Integer, Node> done, Node node) {
    Node found = done.get(node.id());
    if (found == null) {
      throw new IllegalStateException("A step stands before its children.");
    }
    return found;
  }

  /// What the plan itself says of names: which are tables, which are indexes.
  private void meet(Node node) {
    node.operator().read().ifPresent(this::meet);
    if (node.operator() instanceof Operator.IndexScan scan) {
      pseudonyms.meet(Kind.INDEX, scan.index());
    }
    NAMES.entrySet().stream()
        .sorted(
            Map.Entry.<String, Kind>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> pseudonyms.meet(e.getValue(), node.raw().getOrDefault(e.getKey(), "")));
    if (node.subplan().startsWith(CTE)) {
      pseudonyms.meet(Kind.TABLE, node.subplan().substring(CTE.length()));
    }
  }

  private void meet(Relation relation) {
    pseudonyms.meet(Kind.SCHEMA, relation.schema());
    pseudonyms.meet(Kind.TABLE, relation.table());
    pseudonyms.meet(Kind.ALIAS, relation.alias());
  }

  private Node masked(Node node, List<Node> below) {
    String label = label(node.label());
    return new Node(
        node.id(),
        node.role(),
        subplan(node.subplan()),
        masked(node.operator()),
        label,
        node.estimate(),
        node.actual().map(this::masked),
        below,
        masked(node.conditions()),
        raw(node, label),
        Span.NONE);
  }

  /// The words at its start are the server's; what comes behind them may be names.
  private String label(String label) {
    int start = label.length();
    for (String mark : new String[] {" on ", " using ", ": ", " (", "SCAN ", "SEARCH "}) {
      int at = label.indexOf(mark);
      start = at >= 0 ? Math.min(start, at) : start;
    }
    boolean words = label.substring(0, start).chars().allMatch(c -> c < 128);
    return words && start < label.length()
        ? label.substring(0, start) + masking.line(label.substring(start))
        : masking.line(label);
  }

  private Operator masked(Operator operator) {
    return switch (operator) {
      case Operator.SequentialScan s ->
          new Operator.SequentialScan(masked(s.relation()), s.parallel());
      case Operator.IndexScan s ->
          new Operator.IndexScan(
              masked(s.relation()), pseudonyms.of(Kind.INDEX, s.index()), s.access());
      case Operator.Sort s -> new Operator.Sort(masked(s.keys()));
      case Operator.Aggregate a -> new Operator.Aggregate(a.strategy(), masked(a.keys()));
      case Operator.Buffer b -> new Operator.Buffer(label(b.name()));
      case Operator.Other o -> new Operator.Other(label(o.name()));
      case Operator.Join _, Operator.Limit _, Operator.Filter _, Operator.Gather _ -> operator;
    };
  }

  private List<String> masked(List<String> keys) {
    return keys.stream().map(masking::sql).toList();
  }

  private Relation masked(Relation relation) {
    return new Relation(
        pseudonyms.of(Kind.SCHEMA, relation.schema()),
        pseudonyms.of(Kind.TABLE, relation.table()),
        pseudonyms.of(Kind.ALIAS, relation.alias()));
  }

  private Actual masked(Actual actual) {
    return new Actual(
        actual.startupMillis(),
        actual.totalMillis(),
        actual.timeError(),
        actual.rows(),
        actual.rowsError(),
        actual.loops(),
        actual.rowsRemoved(),
        actual.counters(),
        actual.workers().stream()
            .map(w -> new Worker(w.number(), masked(w.actual()), masked(w.raw())))
            .toList());
  }

  private Map<String, String> masked(Map<String, String> fields) {
    Map<String, String> masked = new LinkedHashMap<>();
    fields.forEach((key, value) -> masked.put(key, field(key, value)));
    return Collections.unmodifiableMap(masked);
  }

  private Map<String, String> raw(Node node, String label) {
    Map<String, String> masked = new LinkedHashMap<>();
    node.raw()
        .forEach((key, value) -> {
          boolean line = !node.label().isEmpty() && value.startsWith(node.label());
          String rest = line ? value.substring(node.label().length()) : "";
          masked.put(key, line ? label + masking.line(rest) : field(key, value));
        });
    return Collections.unmodifiableMap(masked);
  }

  private String field(String key, String value) {
    Kind kind = NAMES.get(key);
    if (kind != null) {
      return pseudonyms.of(kind, value);
    }
    boolean keeps = WORDS.contains(key) || HARMLESS.matcher(value).matches();
    return keeps ? value : key.equals("Subplan Name") ? subplan(value) : masking.sql(value);
  }

  private String subplan(String name) {
    return name.startsWith(CTE)
        ? CTE + pseudonyms.of(Kind.TABLE, name.substring(CTE.length()))
        : masking.line(name);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    query
        .settings()
        .forEach(
            (name, value) -> settings.put(name, HARMLESS.matcher(value).matches() ? value : "…"));
    return settings;
  }

  private Map<String, Double> outside() {
    Map<String, Double> outside = new LinkedHashMap<>();
    query.outside().forEach((name, millis) -> outside.merge(trigger(name), millis, Double::sum));
    return outside;
  }

  private String trigger(String name) {
    return name.startsWith(TRIGGER)
        ? TRIGGER + triggerName(name.substring(TRIGGER.length()))
        : name;
  }

  /// The server's own names of the triggers that check foreign keys stay.
  private String triggerName(String name) {
    if (name.startsWith(CONSTRAINT)) {
      return CONSTRAINT + pseudonyms.of(Kind.TRIGGER, name.substring(CONSTRAINT.length()));
    }
    return OF_SERVER.matcher(name).matches() ? name : pseudonyms.of(Kind.TRIGGER, name);
  }

  /// Numbers of what was outside the steps, and the names of triggers that they belong to.
  private Map<String, String> printed() {
    Map<String, String> printed = new LinkedHashMap<>();
    query
        .printed()
        .forEach((key, value) -> {
          if (key.endsWith(".Trigger Name")) {
            printed.put(key, triggerName(value));
          } else if (key.endsWith(".Constraint Name")) {
            printed.put(key, pseudonyms.of(Kind.TRIGGER, value));
          } else if (HARMLESS.matcher(value).matches() && !key.equals(IDENTIFIER)) {
            printed.put(key, value);
          }
        });
    return printed;
  }

  private Unknown masked(Unknown unknown) {
    return new Unknown(unknown.nodeId(), masking.sql(unknown.text()), Span.NONE);
  }
}
