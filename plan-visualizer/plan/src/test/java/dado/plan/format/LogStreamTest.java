package dado.plan.format;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Corpus;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Logs of any length, entry by entry.
class LogStreamTest {
  private static final int PLANS = 232;
  private static final int TIMES = 12;

  @ParameterizedTest
  @ValueSource(strings = {"pg.log", "pg.csv", "pg.json"})
  void givesEachPlanBeforeItReadsOn(String name) throws IOException {
    Repeated log = new Repeated(log(name), TIMES);
    AtomicInteger plans = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    int[] line = {0};
    PlanReader.read(
        log,
        reading -> {
          assertThat(reading.error()).isEmpty();
          assertThat(reading.line()).isGreaterThan(line[0]);
          line[0] = reading.line();
          int given = plans.incrementAndGet();
          furthest.accumulateAndGet(log.times - given / PLANS, Math::max);
        });
    assertThat(plans).hasValue(PLANS * TIMES);
    assertThat(furthest.get()).as("copies read ahead of the plans that were given").isLessThan(3);
  }

  @Test
  void tellsOfALogWithoutPlans() throws IOException {
    String line = "2026-11-20 21:09:13.972 UTC [18060] LOG:  checkpoint starting: time\n";
    List<Reading> found = new ArrayList<>();
    PlanReader.read(new Repeated(line, 10_000), found::add);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().error().orElseThrow())
        .hasMessageContaining("The log holds no plan");
  }

  private static String log(String name) {
    StringBuilder text = new StringBuilder();
    Corpus.read(
        "postgresql-18.6-psql-and-logs",
        file -> text.append(file.path().equals("autoexplain/" + name) ? file.text() : ""));
    return text.toString();
  }

  /// A text over and over, which exists only once.
  private static final class Repeated extends Reader {
    private final String text;
    private final int most;
    private int at;
    private int times;

    Repeated(String text, int most) {
      this.text = text;
      this.most = most;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      if (times == most) {
        return -1;
      }
      int count = Math.min(length, text.length() - at);
      text.getChars(at, at + count, buffer, offset);
      at = (at + count) % text.length();
      times += at == 0 ? 1 : 0;
      return count;
    }

    @Override
    public void close() {}
  }
}
