package dado.plan.explain;

import dado.schema.dialect.Progress;
import java.time.Duration;

/// Somebody who waits for a while, and then no longer.
final class CancelAfter implements Progress {
  private final long at;

  CancelAfter(Duration patience) {
    this.at = System.nanoTime() + patience.toNanos();
  }

  Duration sinceCancelled() {
    return Duration.ofNanos(System.nanoTime() - at);
  }

  @Override
  public void report(String what, double fraction) {}

  @Override
  public boolean cancelled() {
    return System.nanoTime() - at > 0;
  }
}
