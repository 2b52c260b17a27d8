package dado.plan.compare;

import dado.plan.model.Node;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Finds the counterparts of steps, from what is certain to what is likely: parts of the plans that
/// are the same as a whole, scans of the same table, steps of one kind over the same tables, steps
/// of one kind above or below a pair, and at last those of which there are few in any plan. Takes
/// time in proportion to the plans' size.
final class Matching {
  /// Steps that are worth a counterpart even where nothing else fits.
  private static final Set<String> FEW =
      Set.of("join", "sort", "aggregate", "limit", "gather", "other ModifyTable");

  private final Side before;
  private final Side after;
  private final int[] forth;
  private final int[] back;

  Matching(Side before, Side after) {
    this.before = before;
    this.after = after;
    this.forth = new int[before.size()];
    this.back = new int[after.size()];
    Arrays.fill(forth, Side.NONE);
    Arrays.fill(back, Side.NONE);
    pairSubtrees();
    pairBy(Matching::table);
    pairBy(Matching::tableAlone);
    pairBy(Matching::kindOverTables);
    pairUpwards();
    pairDownwards();
    pairBy(Matching::few);
  }

  /// The counterpart in the second plan of a step of the first; negative where it is gone.
  int forth(int at) {
    return forth[at];
  }

  /// The counterpart in the first plan of a step of the second; negative where it is new.
  int back(int at) {
    return back[at];
  }

  /// Whether the next step above that has a counterpart is not the counterpart of the next above.
  boolean isMoved(int at) {
    int was = nextPaired(before, forth, at);
    int is = nextPaired(after, back, forth[at]);
    return (was < 0 ? Side.NONE : forth[was]) != is;
  }

  private static int nextPaired(Side side, int[] partners, int at) {
    int above = side.parent(at);
    while (above >= 0 && partners[above] < 0) {
      above = side.parent(above);
    }
    return above;
  }

  private void pair(int at, int other) {
    forth[at] = other;
    back[other] = at;
  }

  private void pairSubtrees() {
    Map<Long, Deque<Integer>> waiting = new HashMap<>();
    for (int i = 0; i < after.size(); i++) {
      waiting.computeIfAbsent(after.shape(i), s -> new ArrayDeque<>()).add(i);
    }
    for (int i = 0; i < before.size(); i++) {
      if (forth[i] < 0) {
        pairWhole(i, next(waiting.get(before.shape(i))));
      }
    }
  }

  private void pairWhole(int at, int other) {
    int size = before.end(at) - at;
    boolean same = other >= 0 && after.end(other) - other == size;
    for (int k = 0; same && k < size; k++) {
      if (forth[at + k] < 0 && back[other + k] < 0) {
        pair(at + k, other + k);
      }
    }
  }

  private int next(@Nullable Deque<Integer> possible) {
    while (possible != null && !possible.isEmpty()) {
      int other = possible.remove();
      if (back[other] < 0) {
        return other;
      }
    }
    return Side.NONE;
  }

  /// Pairs what has the same key, in reading order; what has an empty key is left alone.
  private void pairBy(BiFunction<Side, Integer, String> key) {
    Map<String, Deque<Integer>> waiting = new HashMap<>();
    for (int i = 0; i < after.size(); i++) {
      if (back[i] < 0) {
        waiting.computeIfAbsent(key.apply(after, i), k -> new ArrayDeque<>()).add(i);
      }
    }
    waiting.remove("");
    for (int i = 0; i < before.size(); i++) {
      int other = forth[i] < 0 ? next(waiting.get(key.apply(before, i))) : Side.NONE;
      if (other >= 0) {
        pair(i, other);
      }
    }
  }

  private void pairUpwards() {
    for (int i = before.size() - 1; i >= 0; i--) {
      int above = forth[i] < 0 ? Side.NONE : before.parent(i);
      int other = forth[i] < 0 ? Side.NONE : after.parent(forth[i]);
      if (above >= 0 && other >= 0 && forth[above] < 0 && back[other] < 0) {
        pairIfOfOneKind(above, other);
      }
    }
  }

  private void pairDownwards() {
    for (int i = 0; i < before.size(); i++) {
      if (forth[i] >= 0) {
        pairChildren(i, forth[i]);
      }
    }
  }

  private void pairChildren(int at, int other) {
    int d = other + 1;
    for (int c = at + 1; c < before.end(at); c = before.end(c)) {
      while (d < after.end(other) && back[d] >= 0) {
        d = after.end(d);
      }
      if (forth[c] < 0 && d < after.end(other)) {
        pairIfOfOneKind(c, d);
      }
    }
  }

  private void pairIfOfOneKind(int at, int other) {
    Node one = before.node(at);
    Node two = after.node(other);
    boolean scans = Side.isScan(one) || Side.isScan(two);
    if (!scans && Side.kind(one).equals(Side.kind(two))) {
      pair(at, other);
    }
  }

  private static String table(Side side, int at) {
    Node node = side.node(at);
    return Side.isScan(node) ? node.operator().read().map(Side::name).orElse("") : "";
  }

  private static String tableAlone(Side side, int at) {
    Node node = side.node(at);
    return Side.isScan(node) ? node.operator().read().map(r -> r.table()).orElse("") : "";
  }

  private static String kindOverTables(Side side, int at) {
    String kind = Side.kind(side.node(at));
    if (kind.equals("bitmap")) {
      return kind + Side.index(side.node(at));
    }
    return kind.equals("scan") ? "" : kind + "|" + side.leaves(at);
  }

  private static String few(Side side, int at) {
    String kind = Side.kind(side.node(at));
    return FEW.contains(kind) ? kind : "";
  }
}
