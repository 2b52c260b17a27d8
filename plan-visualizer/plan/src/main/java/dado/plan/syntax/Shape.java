package dado.plan.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys of an object, in their order. Objects of one document with the same keys share theirs:
/// a plan of ten thousand steps has a few dozen.
final class Shape {
  private final @Nullable Shape root;
  private final @Nullable Shape before;
  private final String key;
  private final byte[] latin;
  private final int size;
  private @Nullable Shape latest;
  private @Nullable Map<String, Shape> following;
  private int @Nullable [] positions;
  private Key.@Nullable Group positionsOf;
  private @Nullable Set<String> askedLast;
  private List<String> othersLast = List.of();
  private volatile @Nullable Map<String, Integer> index;

  private Shape(@Nullable Shape root, @Nullable Shape before, String key, int size) {
    this.root = root;
    this.before = before;
    this.key = key;
    this.latin = key.getBytes(StandardCharsets.ISO_8859_1);
    this.size = size;
  }

  /// No key yet; the start of all shapes of a document.
  static Shape empty() {
    return new Shape(null, null, "", 0);
  }

  /// The start of all shapes of this one's document.
  Shape root() {
    return root == null ? this : root;
  }

  /// The last key.
  String key() {
    return key;
  }

  int size() {
    return size;
  }

  /// The shape that the key usually makes of this one, when it stands there with a quote behind it.
  @Nullable Shape usual(byte[] text, int start) {
    Shape next = latest;
    if (next == null || start + next.latin.length >= text.length) {
      return null;
    }
    int end = start + next.latin.length;
    return text[end] == '"' && Arrays.equals(next.latin, 0, next.latin.length, text, start, end)
        ? next
        : null;
  }

  /// How many chars the last key has.
  int keyLength() {
    return latin.length;
  }

  /// This shape with another key behind its own.
  Shape then(String next) {
    Shape known = latest;
    if (known != null && known.key.equals(next)) {
      return known;
    }
    Map<String, Shape> all = following;
    if (all == null) {
      all = new HashMap<>();
      following = all;
    }
    Shape found = all.computeIfAbsent(next, k -> new Shape(root(), this, k, size + 1));
    latest = found;
    return found;
  }

  /// Where each key stands, from 0, in their order. A key that comes again is numbered ("Key (2)").
  Map<String, Integer> index() {
    Map<String, Integer> known = index;
    if (known == null) {
      known = indexed();
      index = known;
    }
    return known;
  }

  /// Where a key stands, from 0; -1 where it does not.
  int position(Key key) {
    int[] known = positions;
    if (known == null || positionsOf != key.group()) {
      known = positions(key.group());
      positions = known;
      positionsOf = key.group();
    }
    return known[key.number()];
  }

  private int[] positions(Key.Group group) {
    Map<String, Integer> all = index();
    int[] found = new int[group.keys().size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = all.getOrDefault(group.keys().get(i).text(), -1);
    }
    return found;
  }

  /// The keys that are not in a set, which is the same one for all calls as a rule.
  @SuppressWarnings("ReferenceEquality") // Comparing the sets would cost what it saves.
  List<String> otherThan(Set<String> known) {
    Set<String> asked = askedLast;
    List<String> others = othersLast;
    if (asked != known) {
      others = index().keySet().stream().filter(k -> !known.contains(k)).toList();
      othersLast = others;
      askedLast = known;
    }
    return others;
  }

  private Map<String, Integer> indexed() {
    String[] keys = new String[size];
    Shape at = this;
    for (int i = size - 1; i >= 0 && at != null; i--) {
      keys[i] = at.key;
      at = at.before;
    }
    Map<String, Integer> found = LinkedHashMap.newLinkedHashMap(size);
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < size; i++) {
      String name = keys[i];
      while (found.putIfAbsent(name, i) != null) {
        name = keys[i] + " (" + (times.merge(keys[i], 1, Integer::sum) + 1) + ")";
      }
    }
    return found;
  }
}
