package dado.schema.real;

import java.time.Duration;
import java.util.StringJoiner;

/// The times of the parts of a test, for people.
final class Laps {

  private final StringJoiner laps = new StringJoiner(", ");
  private long last = System.nanoTime();

  void lap(String what) {
    long now = System.nanoTime();
    laps.add(what + " " + Duration.ofNanos(now - last).toMillis() + " ms");
    last = now;
  }

  @Override
  public String toString() {
    return laps.toString();
  }
}
