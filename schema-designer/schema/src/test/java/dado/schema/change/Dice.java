package dado.schema.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Random numbers that depend on what they are for, so that two schemas can be thrown alike: those
/// of the second side are those of the first, but for a share of them.
final class Dice {

  private final long seed;
  private final long other;
  private final double share;

  private Dice(long seed, long other, double share) {
    this.seed = seed;
    this.other = other;
    this.share = share;
  }

  static Dice first(long seed) {
    return new Dice(seed, 0, 0);
  }

  /// @param share how much of it is thrown anew, 0 to 1
  Dice second(double share) {
    return new Dice(seed, mixed(seed + 1), share);
  }

  /// A number from 0 to `bound - 1` for a purpose.
  int roll(int bound, int... purpose) {
    long own = along(seed, purpose);
    long number = isAnew(purpose) ? mixed(along(other, purpose) + 7) : own;
    return (int) Long.remainderUnsigned(number, bound);
  }

  /// Whether something with a chance of one in `bound` happens.
  boolean once(int bound, int... purpose) {
    return roll(bound, purpose) == 0;
  }

  /// The numbers below `size` in an order; the second side's differs in a swap or two.
  List<Integer> order(int size, int... purpose) {
    List<Integer> order = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(along(seed, purpose)));
    if (isAnew(purpose)) {
      Random random = new Random(along(other, purpose));
      for (int swaps = 1 + random.nextInt(2); swaps > 0; swaps--) {
        Collections.swap(order, random.nextInt(size), random.nextInt(size));
      }
    }
    return order;
  }

  private boolean isAnew(int... purpose) {
    return share > 0 && (mixed(along(other, purpose)) >>> 11) * 0x1p-53 < share;
  }

  private static long along(long start, int... purpose) {
    long number = start;
    for (int step : purpose) {
      number = mixed(number * 31 + step + 1);
    }
    return number;
  }

  /// The finalizer of the SplitMix64 generator: every bit of the result depends on every bit given.
  private static long mixed(long number) {
    long z = number + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
