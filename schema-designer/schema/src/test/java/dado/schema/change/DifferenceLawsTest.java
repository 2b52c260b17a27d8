package dado.schema.change;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Differences lead from one schema to the other and back, over states that an engine can hold.
///
/// `-Dpairs=1000` and `-Dseed=42` run fewer, and others.
class DifferenceLawsTest {

  private static final int PAIRS = Integer.getInteger("pairs", 100_000);
  private static final long SEED = Long.getLong("seed", 20_261_124L);

  @Test
  void leadToTheDesignAndBackWhateverTheSchemas() {
    Map<Class<?>, LongAdder> seen = new ConcurrentHashMap<>();
    Optional<String> broken =
        LongStream.range(SEED, SEED + PAIRS)
            .parallel()
            .mapToObj(seed -> broken(seed, seen))
            .flatMap(Optional::stream)
            .findAny();
    assertThat(broken).isEmpty();
    assertThat(seen.keySet()).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    assertThat(seen)
        .allSatisfy((kind, times) ->
            assertThat(times.sum()).as(kind.getSimpleName()).isGreaterThan(PAIRS / 1_000));
  }

  private static Optional<String> broken(long seed, Map<Class<?>, LongAdder> seen) {
    RandomSchemas.Pair pair = RandomSchemas.pair(seed);
    sound(pair.current(), seed);
    sound(pair.desired(), seed);
    Laws laws = new Laws(seed % 2 == 0);
    return told(laws, pair.current(), pair.desired(), seen).map(b -> report(seed, laws, pair, b));
  }

  private static void sound(Schema schema, long seed) {
    assertThat(Soundness.flawsAtRest(schema)).as("the random schema of seed " + seed).isEmpty();
  }

  private static Optional<String> told(
      Laws laws, Schema current, Schema desired, Map<Class<?>, LongAdder> seen) {
    try {
      List<Change> changes = laws.changes(current, desired);
      changes.forEach(c -> seen.computeIfAbsent(c.getClass(), k -> new LongAdder()).increment());
      return laws.broken(current, desired, changes);
    } catch (RuntimeException e) {
      return Optional.of("throws " + e);
    }
  }

  /// The failure of the smallest pair that fails in the same way.
  private static String report(long seed, Laws laws, RandomSchemas.Pair pair, String broken) {
    String way = way(broken);
    BiPredicate<Schema, Schema> same =
        (a, b) -> told(laws, a, b, new HashMap<>()).filter(x -> way(x).equals(way)).isPresent();
    RandomSchemas.Pair smallest = Smallest.of(pair, same);
    return "seed "
        + seed
        + (laws.ordered() ? ", ordered: " : ": ")
        + told(laws, smallest.current(), smallest.desired(), new HashMap<>()).orElseThrow()
        + "\ncurrent "
        + smallest.current()
        + "\ndesired "
        + smallest.desired()
        + "\nchanges "
        + laws.changes(smallest.current(), smallest.desired());
  }

  private static String way(String broken) {
    return broken.substring(0, Math.min(broken.length(), Math.max(20, broken.indexOf(':'))));
  }
}
