package dado.plan.compare;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;
import dado.plan.model.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Finds the counterparts of steps: first those that are the same, then those that read the same
/// table, then those of the same kind.
final class Matching {
  private final List<Node> before;
  private final List<Node> after;
  private final Map<Integer, Node> partners = new LinkedHashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  private Matching(Query before, Query after) {
    this.before = before.roots().stream().flatMap(Node::all).toList();
    this.after = after.roots().stream().flatMap(Node::all).toList();
    pair(Node::label);
    pair(Matching::relation);
    pair(Matching::kind);
  }

  static List<Match> of(Query before, Query after) {
    return new Matching(before, after).matches();
  }

  private List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (Node node : before) {
      matches.add(new Match(Optional.of(node), Optional.ofNullable(partners.get(node.id()))));
    }
    after.stream()
        .filter(n -> !taken.contains(n.id()))
        .forEach(n -> matches.add(new Match(Optional.empty(), Optional.of(n))));
    return matches;
  }

  private void pair(Function<Node, String> key) {
    Map<String, Deque<Node>> waiting = new HashMap<>();
    after.stream()
        .filter(n -> !taken.contains(n.id()) && !key.apply(n).isEmpty())
        .forEach(n -> waiting.computeIfAbsent(key.apply(n), k -> new ArrayDeque<>()).add(n));
    for (Node node : before) {
      Deque<Node> possible = waiting.getOrDefault(key.apply(node), new ArrayDeque<>());
      if (!partners.containsKey(node.id()) && !possible.isEmpty()) {
        Node partner = possible.remove();
        partners.put(node.id(), partner);
        taken.add(partner.id());
      }
    }
  }

  private static String relation(Node node) {
    return node.operator().read().map(Matching::name).orElse("");
  }

  private static String name(Relation relation) {
    return relation.table() + " " + relation.alias();
  }

  private static String kind(Node node) {
    return switch (node.operator()) {
      case Operator.SequentialScan s -> "";
      case Operator.IndexScan s -> "";
      case Operator.Join j -> "join " + j.kind();
      case Operator.Sort s -> "sort";
      case Operator.Aggregate a -> "aggregate";
      case Operator.Limit l -> "limit";
      case Operator.Filter f -> "filter";
      case Operator.Gather g -> "gather";
      case Operator.Buffer b -> "buffer " + b.name();
      case Operator.Other o -> "other " + o.name();
    };
  }
}
