package dado.plan.metrics;

import dado.plan.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The steps whose expressions mention the result of an InitPlan, by the words that stand for it:
/// `InitPlan 1` in `(InitPlan 1).col1` since PostgreSQL 17, `$0` before.
final class Mentions {
  private static final String NAME = "InitPlan ";
  private static final String RETURNS = " (returns ";

  private final Map<String, List<Integer>> steps = new HashMap<>();

  Mentions(Skeleton plan) {
    for (int i = 0; i < plan.size(); i++) {
      read(i, plan.node(i));
    }
  }

  /// The steps that mention an InitPlan, each at least once, in reading order.
  ///
  /// @param name as the server names it: `InitPlan 1`, `InitPlan 1 (returns $0,$1)`
  List<Integer> of(String name) {
    List<Integer> found = new ArrayList<>();
    words(name).forEach(w -> found.addAll(steps.getOrDefault(w, List.of())));
    return found;
  }

  private static List<String> words(String name) {
    int returns = name.indexOf(RETURNS);
    if (returns < 0 || !name.endsWith(")")) {
      return List.of(name);
    }
    return List.of(name.substring(returns + RETURNS.length(), name.length() - 1).split(","));
  }

  private void read(int at, Node node) {
    for (Map.Entry<String, String> printed : node.raw().entrySet()) {
      String text = printed.getValue();
      boolean may = text.indexOf('$') >= 0 || text.contains(NAME);
      if (may && !printed.getKey().equals("Subplan Name")) {
        scan(at, text);
      }
    }
  }

  private void scan(int at, String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        i = behindQuoted(text, i);
      } else if (c == '$') {
        i = add(at, text, i, i + 1);
      } else if (c == 'I' && text.startsWith(NAME, i)) {
        i = add(at, text, i, i + NAME.length());
      } else {
        i++;
      }
    }
  }

  private int add(int at, String text, int start, int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    List<Integer> found = steps.computeIfAbsent(text.substring(start, end), w -> new ArrayList<>());
    if (found.isEmpty() || found.getLast() != at) {
      found.add(at);
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static int behindQuoted(String text, int start) {
    int end = text.indexOf(text.charAt(start), start + 1);
    return end < 0 ? text.length() : end + 1;
  }
}
