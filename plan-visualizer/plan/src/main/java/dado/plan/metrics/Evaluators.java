package dado.plan.metrics;

import dado.plan.model.Counter;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Outline;
import dado.plan.model.Role;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the step that runs an InitPlan: the first that needs its value, or the outermost Gather
/// above that, which computes it before it launches workers.
final class Evaluators {
  private static final Pattern RETURNS = Pattern.compile("\\(returns (.*)\\)");

  private final Outline outline;
  private final Inclusive inclusive;

  Evaluators(Outline outline, Inclusive inclusive) {
    this.outline = outline;
    this.inclusive = inclusive;
  }

  /// The step whose time holds the InitPlan's.
  Node of(Node initPlan) {
    Node attached = outline.parent(initPlan).orElseThrow();
    List<Node> possible = possible(initPlan, attached);
    if (possible.size() == 1) {
      return possible.getFirst();
    }
    return possible.stream()
        .filter(n -> holds(n, initPlan))
        .max(Comparator.comparingDouble(n -> residual(n).value()))
        .orElse(attached);
  }

  private List<Node> possible(Node initPlan, Node attached) {
    Pattern mention = mention(initPlan.subplan());
    Set<Integer> own = initPlan.all().map(Node::id).collect(Collectors.toSet());
    Map<Integer, Node> possible = new LinkedHashMap<>();
    attached
        .all()
        .filter(n -> !own.contains(n.id()) && mentions(n, mention))
        .map(n -> outermostGather(n, attached).orElse(n))
        .forEach(n -> possible.put(n.id(), n));
    return List.copyOf(possible.values());
  }

  private static Pattern mention(String name) {
    Matcher returns = RETURNS.matcher(name);
    if (returns.find()) {
      String alternatives = returns.group(1).replace("$", "\\$").replace(",", "|");
      return Pattern.compile("(?:" + alternatives + ")(?!\\d)");
    }
    return Pattern.compile(Pattern.quote(name) + "(?!\\w)");
  }

  private static boolean mentions(Node node, Pattern mention) {
    return node.raw().entrySet().stream()
        .filter(e -> !e.getKey().equals("Subplan Name"))
        .map(Map.Entry::getValue)
        .anyMatch(text -> mention.matcher(text).find());
  }

  private Optional<Node> outermostGather(Node node, Node attached) {
    Optional<Node> found = Optional.empty();
    Node at = node;
    while (at.id() != attached.id()) {
      at = outline.parent(at).orElse(attached);
      if (at.operator() instanceof Operator.Gather) {
        found = Optional.of(at);
      }
    }
    return found;
  }

  private boolean holds(Node node, Node initPlan) {
    return residual(node).minus(inclusive.of(initPlan)).canBePositive()
        && blocksHold(node, initPlan, Counter.SHARED_HIT)
        && blocksHold(node, initPlan, Counter.SHARED_READ);
  }

  private Measured residual(Node node) {
    return asked(node).stream().map(inclusive::of).reduce(inclusive.of(node), Measured::minus);
  }

  private static boolean blocksHold(
      Node node, Node initPlan, Counter counter) {
    long below = asked(node).stream().mapToLong(c -> blocks(c, counter)).sum();
    return blocks(node, counter) - below >= blocks(initPlan, counter);
  }

  private static long blocks(Node node, Counter counter) {
    return node.actual().map(a -> (long) a.counters().get(counter)).orElse(0L);
  }

  private static List<Node> asked(Node node) {
    return node.children().stream().filter(c -> c.role() == Role.CHILD || c.role() == Role.SUB_PLAN).toList();
  }
}
