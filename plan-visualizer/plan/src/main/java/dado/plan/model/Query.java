package dado.plan.model;

import dado.schema.model.Engine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A plan as a server printed it.
///
/// @param format the id of the format in which it came ("postgresql-json")
/// @param sql the statement; empty where the plan came without it
/// @param roots the plan's trees: the statement's own first, then those a server prints beside it
///   (a MySQL subquery in the select list)
/// @param settings the settings that differ from the server's defaults, by name, as it printed them
/// @param planningMillis milliseconds, as printed
/// @param executionMillis milliseconds of the whole execution, as printed or, where the server
///   prints none (SQLite), as Dado measured it from outside
/// @param outside what the execution spent outside the tree (triggers, JIT), in milliseconds by
///   name, in the server's order
/// @param printed everything else that the server printed outside the tree, by its own keys in its
///   order ("Planning.Shared Hit Blocks", "JIT.Functions", "Triggers.1.Calls", "Query Identifier")
/// @param unknown what was not understood
/// @param raw the text as the server sent it, untouched
public record Query(
    Engine engine,
    String format,
    String sql,
    List<Node> roots,
    Map<String, String> settings,
    OptionalDouble planningMillis,
    OptionalDouble executionMillis,
    Map<String, Double> outside,
    Map<String, String> printed,
    List<Unknown> unknown,
    String raw) {

  public Query {
    roots = List.copyOf(roots);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    outside = Collections.unmodifiableMap(new LinkedHashMap<>(outside));
    unknown = List.copyOf(unknown);
  }

  /// A plan whose server printed nothing else outside the tree.
  public Query(
      Engine engine,
      String format,
      String sql,
      List<Node> roots,
      Map<String, String> settings,
      OptionalDouble planningMillis,
      OptionalDouble executionMillis,
      Map<String, Double> outside,
      List<Unknown> unknown,
      String raw) {
    this(
        engine,
        format,
        sql,
        roots,
        settings,
        planningMillis,
        executionMillis,
        outside,
        Map.of(),
        unknown,
        raw);
  }

  /// The same plan with other trees.
  public Query withRoots(List<Node> others) {
    return relocated(others, unknown, raw);
  }

  /// The same plan as it stands in another text, with the places there.
  public Query relocated(List<Node> others, List<Unknown> parts, String text) {
    return new Query(
        engine,
        format,
        sql,
        others,
        settings,
        planningMillis,
        executionMillis,
        outside,
        printed,
        parts,
        text);
  }

  /// The same plan with the time of its execution.
  public Query withExecution(double millis) {
    return new Query(
        engine,
        format,
        sql,
        roots,
        settings,
        planningMillis,
        OptionalDouble.of(millis),
        outside,
        printed,
        unknown,
        raw);
  }

  /// The same plan with more that the server printed outside the tree.
  public Query withPrinted(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(printed);
    all.putAll(more);
    return new Query(
        engine,
        format,
        sql,
        roots,
        settings,
        planningMillis,
        executionMillis,
        outside,
        Collections.unmodifiableMap(all),
        unknown,
        raw);
  }

  /// The statement's own tree.
  public Node root() {
    return roots.getFirst();
  }

  /// Whether the statement was executed: the server printed what happened, or Dado measured it.
  public boolean analyzed() {
    return executionMillis.isPresent()
        || roots.stream().flatMap(Node::all).anyMatch(n -> n.actual().isPresent());
  }
}
