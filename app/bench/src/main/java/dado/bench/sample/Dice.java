package dado.bench.sample;

import java.util.List;
import java.util.SplittableRandom;

/// Chance that falls the same way each time, on every machine: whole numbers only, so that no
/// processor rounds in its own way.
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// From 1 to most, all alike.
  int any(int most) {
    return random.nextInt(most) + 1;
  }

  /// Whether something with so many chances in a thousand happens.
  boolean perMille(int chances) {
    return random.nextInt(1000) < chances;
  }

  /// From 1 to most, small numbers far more often than large ones, as with customers and cities:
  /// the chance of n falls about as 1/n.
  int skewed(int most) {
    int bound = 1;
    while (bound < most && random.nextInt(16) != 0) {
      bound = Math.min(most, bound * 2);
    }
    return random.nextInt(bound) + 1;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <T> T skewedOf(List<T> choices) {
    return choices.get(skewed(choices.size()) - 1);
  }
}
