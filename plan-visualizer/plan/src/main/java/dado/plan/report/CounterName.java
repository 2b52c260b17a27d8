package dado.plan.report;

import dado.plan.model.Counter;
import java.util.List;
import java.util.Locale;

/// The names of counters in Dado's JSON: `buffers.sharedHit`, `io.sharedReadMs`, `wal.bytes`.
final class CounterName {
  static final List<String> GROUPS = List.of("buffers", "io", "wal");

  private CounterName() {}

  static String group(Counter counter) {
    if (counter.name().startsWith("WAL_")) {
      return "wal";
    }
    return counter.unit() == Counter.Unit.MILLISECONDS ? "io" : "buffers";
  }

  static String of(Counter counter) {
    String name = camel(counter.name().replaceFirst("^WAL_", ""));
    return counter.unit() == Counter.Unit.MILLISECONDS ? name.replaceFirst("Time$", "Ms") : name;
  }

  private static String camel(String constant) {
    String lower = constant.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      boolean start = i > 0 && lower.charAt(i - 1) == '_';
      char c = lower.charAt(i);
      out.append(c == '_' ? "" : start ? String.valueOf(Character.toUpperCase(c)) : c);
    }
    return out.toString();
  }
}
