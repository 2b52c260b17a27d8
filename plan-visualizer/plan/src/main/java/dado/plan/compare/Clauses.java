package dado.plan.compare;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import java.util.Optional;

/// What a difference between two plans means, as a colleague would say it.
final class Clauses {
  private Clauses() {}

  /// What changed about a step, beginning with "now" or "no longer"; empty where there is nothing
  /// to say.
  static Optional<String> of(Match match) {
    if (match.added()) {
      return match.after().flatMap(Clauses::added);
    }
    if (match.removed()) {
      return match.before().flatMap(Clauses::removed);
    }
    return changed(match, match.before().orElseThrow(), match.after().orElseThrow());
  }

  private static Optional<String> changed(Match match, Node before, Node after) {
    boolean otherWay =
        match.change(Aspect.OPERATOR).isPresent() || match.change(Aspect.INDEX).isPresent();
    if (Side.isScan(after) && otherWay) {
      return Optional.of(scan(before, after));
    }
    if (after.operator() instanceof Operator.Join is
        && before.operator() instanceof Operator.Join was) {
      return join(match, was, is, before, after);
    }
    return other(match, before, after);
  }

  private static String scan(Node before, Node after) {
    String table = after.operator().read().map(r -> r.table()).orElse("");
    String from = way(before);
    String to = way(after);
    boolean indexes = !Side.index(before).isEmpty() && !Side.index(after).isEmpty();
    String instead =
        indexes && from.startsWith("through ") && to.startsWith("through ")
            ? Side.index(before)
            : from.startsWith("with ") ? from.substring("with ".length()) : from;
    return "now reads " + table + " " + to + " instead of " + instead;
  }

  private static String way(Node scan) {
    String index = Side.index(scan);
    if (!(scan.operator() instanceof Operator.IndexScan found)) {
      return "with a sequential scan";
    }
    if (found.access() == Access.BITMAP) {
      return index.isEmpty() ? "through several indexes" : "through a bitmap of " + index;
    }
    if (index.isEmpty()) {
      return "through its key";
    }
    return switch (found.access()) {
      case LOOKUP, BITMAP -> "through " + index;
      case COVERING -> "from " + index + " alone";
      case FULL -> "in the order of " + index;
    };
  }

  private static Optional<String> join(
      Match match, Operator.Join was, Operator.Join is, Node before, Node after) {
    String tables = TableNames.of(after);
    if (!TableNames.all(before).equals(TableNames.all(after))) {
      return Optional.of("now joins " + tables + " where it joined " + TableNames.of(before));
    }
    if (!was.strategy().equals(is.strategy())) {
      return Optional.of(
          "now joins " + tables + " with " + strategy(is) + " instead of " + strategy(was));
    }
    if (match.change(Aspect.ORDER).isPresent()) {
      return Optional.of("now joins " + sides(after) + " in this order");
    }
    return Optional.empty();
  }

  private static String sides(Node join) {
    return String.join(", then ", join.children().stream().map(TableNames::of).toList());
  }

  private static String strategy(Operator.Join join) {
    return switch (join.strategy()) {
      case "hash", "merge" -> "a " + join.strategy() + " join";
      default -> "a " + join.strategy();
    };
  }

  private static Optional<String> other(Match match, Node before, Node after) {
    Optional<Change> keys = match.change(Aspect.KEYS);
    if (keys.isPresent() && after.operator() instanceof Operator.Sort) {
      return Optional.of("now sorts by " + keys.get().to() + " instead of " + keys.get().from());
    }
    return match.change(Aspect.OPERATOR).isPresent()
        ? Optional.of("now has " + after.label() + " instead of " + before.label())
        : Optional.empty();
  }

  private static Optional<String> added(Node node) {
    if (Side.kind(node).equals(Side.PART)) {
      return Optional.empty();
    }
    return switch (node.operator()) {
      case Operator.Sort s -> Optional.of("now sorts" + by(s));
      case Operator.Gather g -> Optional.of("now runs in parallel");
      case Operator.SequentialScan s ->
          Optional.of("now reads " + s.relation().table() + " " + way(node));
      case Operator.IndexScan s when !Side.isBitmapIndex(node) ->
          Optional.of("now reads " + s.relation().table() + " " + way(node));
      case Operator.IndexScan s -> Optional.empty();
      case Operator.Join j -> Optional.of("now joins " + TableNames.of(node));
      case Operator.Buffer b -> Optional.of("now keeps rows (" + b.name() + ")");
      case Operator.Other o when o.name().equals("Hash") -> Optional.empty();
      default -> Optional.of("now has " + node.label());
    };
  }

  private static Optional<String> removed(Node node) {
    if (Side.kind(node).equals(Side.PART)) {
      return Optional.empty();
    }
    return switch (node.operator()) {
      case Operator.Sort s -> Optional.of("no longer sorts" + by(s));
      case Operator.Gather g -> Optional.of("no longer runs in parallel");
      case Operator.SequentialScan s -> Optional.of("no longer reads " + s.relation().table());
      case Operator.IndexScan s when !Side.isBitmapIndex(node) ->
          Optional.of("no longer reads " + s.relation().table());
      case Operator.IndexScan s -> Optional.empty();
      case Operator.Join j -> Optional.of("no longer joins " + TableNames.of(node));
      case Operator.Buffer b -> Optional.of("no longer keeps rows (" + b.name() + ")");
      case Operator.Other o when o.name().equals("Hash") -> Optional.empty();
      default -> Optional.of("no longer has " + node.label());
    };
  }

  private static String by(Operator.Sort sort) {
    return sort.keys().isEmpty() ? "" : " by " + String.join(", ", sort.keys());
  }
}
