package dado.schema.edit.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The words that somebody may have meant who wrote one that there is not.
public final class Nearest {

  private static final int MOST = 3;

  private Nearest() {}

  private record Candidate(String word, int distance) {}

  /// Up to three words at a small distance: letters added, left out, replaced, or two beside each
  /// other exchanged; at most one in three. The nearest first, else in their order.
  public static List<String> to(String word, Collection<String> words) {
    String lower = word.toLowerCase(Locale.ROOT);
    int most = Math.max(1, lower.length() / 3);
    List<Candidate> near = new ArrayList<>();
    for (String other : words) {
      int distance = distance(lower, other.toLowerCase(Locale.ROOT), most);
      if (distance <= most) {
        near.add(new Candidate(other, distance));
      }
    }
    near.sort(Comparator.comparingInt(Candidate::distance));
    return near.stream().limit(MOST).map(Candidate::word).toList();
  }

  /// The distance, or more than `most` where it is greater.
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = row(a, b, i, last, before);
      before = last;
      last = row;
    }
    return last[b.length()];
  }

  private static int[] row(String a, String b, int i, int[] last, int[] before) {
    int[] row = new int[b.length() + 1];
    row[0] = i;
    for (int j = 1; j <= b.length(); j++) {
      int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
      if (i > 1
          && j > 1
          && a.charAt(i - 1) == b.charAt(j - 2)
          && a.charAt(i - 2) == b.charAt(j - 1)) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    return row;
  }
}
