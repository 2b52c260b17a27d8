package dado.plan.health;

import dado.plan.model.Numbers;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// What the counters say of an index, for people.
final class Reads {
  private static final Duration SHORT = Duration.ofDays(30);
  private static final double MEGABYTE = 1024 * 1024;

  private Reads() {}

  /// How often it was read, as a further sentence; empty where nobody counted.
  static String of(Usage usage, Name table, String index) {
    Optional<Usage.Count> count = usage.of(table, index);
    return count
        .map(c ->
            (c.scans() == 0 ? " It was not read once" : " It was read " + times(c.scans()))
                + since(usage)
                + size(c)
                + ".")
        .orElse("");
  }

  private static String times(long scans) {
    return Numbers.count((double) scans) + (scans == 1 ? " time" : " times");
  }

  /// That it was never read.
  static String never(Usage usage, Name table, Usage.Count count) {
    StringBuilder text = new StringBuilder(count.index());
    text.append(" was not read once").append(since(usage)).append(size(count));
    text.append("; every write of ").append(table.local()).append(" maintains it.");
    boolean brief =
        usage.since().isPresent() && usage.since().get().isAfter(Instant.now().minus(SHORT));
    if (brief) {
      text.append(" That is less than a month: a monthly report may need it.");
    }
    if (usage.replicas()) {
      text.append(" Replicas count for themselves: look there too.");
    }
    return text.toString();
  }

  private static String since(Usage usage) {
    return usage
        .since()
        .map(s -> " since " + s.atOffset(ZoneOffset.UTC).toLocalDate())
        .orElse(" since the server counts (its counters were never reset)");
  }

  private static String size(Usage.Count count) {
    return count.bytes() < MEGABYTE
        ? ""
        : " (" + Numbers.count(Math.rint(count.bytes() / MEGABYTE)) + " MB)";
  }

  /// What to look at before an index is dropped.
  static String beforeDropping(Engine engine) {
    return switch (engine) {
      case POSTGRESQL ->
          "Look at the counters of the replicas too; DROP INDEX CONCURRENTLY blocks nobody.";
      case MYSQL -> "Make it INVISIBLE for a while first: that is taken back at once.";
      case MARIADB -> "Make it IGNORED for a while first: that is taken back at once.";
      case SQLITE -> "Explain the queries that matter before and after.";
    };
  }
}
