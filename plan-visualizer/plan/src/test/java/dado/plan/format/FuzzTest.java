package dado.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dado.plan.Corpus;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.model.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Real plans of every format, damaged: nothing crashes or hangs, and no line is lost in silence.
///
/// `-Dmutants=1000 -Dseed=1` for another run; what fails is told with its seed.
class FuzzTest {
  private static final int MUTANTS = Integer.getInteger("mutants", 200_000);
  private static final long SEED = Long.getLong("seed", 20_261_124);
  private static final int LONGEST = 1_700;

  /// Milliseconds of CPU that one mutant may take; the longest of them has some kB.
  private static final long MOST_MILLIS = 2_000;

  @Test
  void damagedPlansAreReadOrRefusedAndNoLineIsLost() {
    List<Corpus.File> seeds = seeds();
    assertThat(seeds).hasSizeGreaterThan(500);
    AtomicLong current = new AtomicLong();
    Duration most = Duration.ofMillis(60_000L + 20L * MUTANTS);
    assertTimeoutPreemptively(
        most, () -> mutants(seeds, current), () -> "Hangs at -Dseed=" + current + " -Dmutants=1");
  }

  private static void mutants(List<Corpus.File> seeds, AtomicLong current) {
    for (int i = 0; i < MUTANTS; i++) {
      current.set(SEED + i);
      Random random = new Random(SEED + i);
      Corpus.File seed = seeds.get(random.nextInt(seeds.size()));
      String other = seeds.get(random.nextInt(seeds.size())).text();
      String text = new Mutation(random).of(seed.text(), other);
      check(text, "-Dseed=" + (SEED + i) + " -Dmutants=1, from " + seed);
    }
  }

  private static List<Corpus.File> seeds() {
    List<Corpus.File> seeds = new ArrayList<>();
    for (String server : Corpus.servers()) {
      List<Corpus.File> files = new ArrayList<>();
      Corpus.read(
          server,
          file -> {
            boolean plan = !file.name().endsWith(".sql") && !file.name().equals("queries.json");
            if (plan && file.text().length() < LONGEST && !file.text().isBlank()) {
              files.add(file);
            }
          });
      Collections.shuffle(files, new Random(1));
      seeds.addAll(files.subList(0, Math.min(150, files.size())));
    }
    return seeds;
  }

  private static void check(String text, String as) {
    long start = System.nanoTime();
    List<Reading> readings = read(text, as);
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(millis).as("%s: milliseconds", as).isLessThan(MOST_MILLIS);
    assertThat(readings).as(as).isNotEmpty();
    int lines = (int) text.lines().count() + 1;
    for (Reading reading : readings) {
      assertThat(reading.query().isPresent()).as(as).isNotEqualTo(reading.error().isPresent());
      assertThat(reading.line()).as(as).isBetween(1, lines);
      reading.error().ifPresent(e -> assertThat(e.column()).as(as).isPositive());
    }
    Map<String, List<Query>> parts = new LinkedHashMap<>();
    readings.stream()
        .flatMap(r -> r.query().stream())
        .forEach(q -> parts.computeIfAbsent(q.raw(), r -> new ArrayList<>()).add(q));
    parts.forEach((raw, plans) -> nothingLost(raw, plans, as));
  }

  private static List<Reading> read(String text, String as) {
    try {
      return PlanReader.read(text);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(as + " crashes on:\n" + text, e);
    }
  }

  /// Each line of a plan in text is one of a step, one of the whole, or unknown.
  private static void nothingLost(String raw, List<Query> plans, String as) {
    boolean[] told = new boolean[raw.length()];
    for (Query query : plans) {
      query.roots().stream().flatMap(Node::all).forEach(n -> tell(n.place(), told, as));
      query.unknown().stream().map(Unknown::place).forEach(p -> tell(p, told, as));
    }
    if (plans.stream().allMatch(q -> q.format().equals("postgresql-text"))) {
      new Leftovers(raw, plans, told).check(as);
    }
  }

  private static void tell(Span place, boolean[] told, String as) {
    assertThat(place.end()).as(as).isLessThanOrEqualTo(told.length);
    Arrays.fill(told, place.start(), place.end(), true);
  }
}
