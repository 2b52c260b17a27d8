package dado.designer.migration;

import dado.kit.text.Texts;
import dado.schema.lint.rule.Finding;
import dado.schema.model.Name;
import dado.schema.review.LiveTables;
import dado.schema.review.Lock;
import dado.schema.review.Outlook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a statement costs, in words.
final class Words {

  static final Texts TEXTS = new Texts("dado.designer.migration.messages");

  private Words() {}

  /// Who waits for how long, as one line.
  static String cost(Outlook outlook, LiveTables live) {
    if (outlook.fresh()) {
      return TEXTS.get("line.fresh");
    }
    if (outlook.work() == Outlook.Work.NOTHING) {
      return TEXTS.get("line.nothing");
    }
    String work = TEXTS.get("work." + outlook.work());
    String line = TEXTS.get("line.cost", lock(outlook.lock()), work);
    boolean sized = outlook.work().compareTo(Outlook.Work.ROWS) >= 0;
    return line
        + outlook
            .table()
            .filter(t -> sized)
            .flatMap(t -> size(t, live))
            .map(s -> " · " + s)
            .orElse("");
  }

  private static String lock(Lock lock) {
    String hold = TEXTS.get("hold." + lock.hold());
    return lock.name().isEmpty()
        ? hold
        : lock.table()
            .map(t -> TEXTS.get("line.lock", lock.name(), t.local(), hold))
            .orElseGet(() -> TEXTS.get("line.lock.whole", lock.name(), hold));
  }

  private static Optional<String> size(Name table, LiveTables live) {
    return live.rows(table)
        .map(rows ->
            live.bytes(table)
                .map(b -> TEXTS.get("line.bytes", table.local(), rows, bytes(b)))
                .orElseGet(() -> TEXTS.get("line.rows", table.local(), rows)));
  }

  static String bytes(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    String[] units = {"KiB", "MiB", "GiB", "TiB"};
    double value = bytes / 1024.0;
    int unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
  }

  static String risk(Finding finding) {
    String severity = TEXTS.get("severity." + finding.severity());
    return TEXTS.get("risk", severity, finding.message(), finding.advice());
  }

  /// How many statements, how many block, how many rewrite.
  static String summary(List<Outlook> outlooks) {
    long blocks = outlooks.stream().filter(Outlook::blocks).count();
    long rewrites = outlooks.stream().filter(Outlook::rewrites).count();
    return TEXTS.get("summary", outlooks.size(), blocks, rewrites);
  }
}
