package dado.schema.dialect.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/// The fewest moves that bring columns into another order: those of the longest run that is in
/// order already stay.
record ColumnOrder(List<String> before, List<String> after) {

  /// The moves, in their order.
  ///
  /// @param move writes the move of a column behind another; empty for the front
  List<String> moves(BinaryOperator<String> move) {
    Set<String> stay = new HashSet<>(longest());
    List<String> moves = new ArrayList<>();
    String previous = "";
    for (String column : after) {
      if (!stay.contains(column)) {
        moves.add(move.apply(column, previous));
      }
      previous = column;
    }
    return moves;
  }

  private List<String> longest() {
    int[] length = new int[after.size()];
    int[] link = new int[after.size()];
    Arrays.fill(link, -1);
    int best = -1;
    for (int i = 0; i < after.size(); i++) {
      length[i] = 1;
      for (int j = 0; j < i; j++) {
        if (place(j) < place(i) && length[j] >= length[i]) {
          length[i] = length[j] + 1;
          link[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    List<String> run = new ArrayList<>();
    for (int i = best; i >= 0; i = link[i]) {
      run.addFirst(after.get(i));
    }
    return run;
  }

  private int place(int wanted) {
    return before.indexOf(after.get(wanted));
  }
}
