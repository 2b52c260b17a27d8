package dado.schema.diagram;

import java.util.Arrays;

/// The places that a search has come to, with the cheapest way to each, and which of them is the
/// most promising one.
final class Nodes {

  private static final int START = 256;

  private int[] x = new int[START];
  private int[] y = new int[START];
  private byte[] way = new byte[START];
  private int[] hug = new int[START];
  private int[] cost = new int[START];
  private int[] parent = new int[START];
  private boolean[] goal = new boolean[START];
  private int size;

  /// The latest node of each place, plus one, by its hash.
  private int[] table = new int[4 * START];

  /// A binary heap of estimates, with the number of the node in the lower half.
  private long[] heap = new long[START];

  private int heaped;

  void clear() {
    size = 0;
    heaped = 0;
    Arrays.fill(table, 0);
  }

  int x(int node) {
    return x[node];
  }

  int y(int node) {
    return y[node];
  }

  Way way(int node) {
    return Way.of(way[node]);
  }

  int hug(int node) {
    return hug[node];
  }

  int cost(int node) {
    return cost[node];
  }

  boolean isGoal(int node) {
    return goal[node];
  }

  /// Adds a place, unless it was reached as cheaply before.
  ///
  /// @param hugged the box that the way runs along, or -1
  /// @param total what the whole way costs at least
  void add(int from, int atX, int atY, Way came, int hugged, int costs, int total, boolean isGoal) {
    int slot = slot(atX, atY, came, hugged, isGoal);
    int known = table[slot] - 1;
    if (known >= 0 && cost[known] <= costs) {
      return;
    }
    if (size == x.length) {
      grow();
      slot = slot(atX, atY, came, hugged, isGoal);
    }
    x[size] = atX;
    y[size] = atY;
    way[size] = (byte) came.number;
    hug[size] = hugged;
    cost[size] = costs;
    parent[size] = from;
    goal[size] = isGoal;
    table[slot] = size + 1;
    push(((long) total << 32) | size);
    size++;
  }

  private int slot(int atX, int atY, Way came, int hugged, boolean isGoal) {
    int hash = atX * 0x9E3779B1 ^ atY * 0x85EBCA6B ^ (hugged * 4 + came.number) * 0xC2B2AE35;
    int slot = (hash ^ (hash >>> 15)) & (table.length - 1);
    while (table[slot] != 0 && !same(table[slot] - 1, atX, atY, came, hugged, isGoal)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean same(int node, int atX, int atY, Way came, int hugged, boolean isGoal) {
    return x[node] == atX
        && y[node] == atY
        && way[node] == came.number
        && hug[node] == hugged
        && goal[node] == isGoal;
  }

  private void grow() {
    int more = 2 * size;
    x = Arrays.copyOf(x, more);
    y = Arrays.copyOf(y, more);
    way = Arrays.copyOf(way, more);
    hug = Arrays.copyOf(hug, more);
    cost = Arrays.copyOf(cost, more);
    parent = Arrays.copyOf(parent, more);
    goal = Arrays.copyOf(goal, more);
    table = new int[4 * more];
    for (int i = 0; i < size; i++) {
      table[slot(x[i], y[i], way(i), hug[i], goal[i])] = i + 1;
    }
  }

  private void push(long entry) {
    if (heaped == heap.length) {
      heap = Arrays.copyOf(heap, 2 * heaped);
    }
    int at = heaped++;
    while (at > 0 && heap[(at - 1) / 2] > entry) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = entry;
  }

  /// Takes the most promising node, or -1 where there is none left.
  int take() {
    while (heaped > 0) {
      int node = (int) heap[0];
      sink(heap[--heaped]);
      if (table[slot(x[node], y[node], way(node), hug[node], goal[node])] == node + 1) {
        return node;
      }
    }
    return -1;
  }

  private void sink(long entry) {
    int at = 0;
    for (int child = 1; child < heaped; child = 2 * at + 1) {
      if (child + 1 < heaped && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= entry) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = entry;
  }

  /// The places on the way to a node, x and y by turns, from the first on.
  int[] path(int node) {
    int length = 0;
    for (int i = node; i >= 0; i = parent[i]) {
      length++;
    }
    int[] path = new int[2 * length];
    for (int i = node; i >= 0; i = parent[i]) {
      length--;
      path[2 * length] = x[i];
      path[2 * length + 1] = y[i];
    }
    return path;
  }

  /// The way in which the path to a node sets out.
  Way firstWay(int node) {
    int first = node;
    while (parent[first] >= 0) {
      first = parent[first];
    }
    return way(first);
  }
}
