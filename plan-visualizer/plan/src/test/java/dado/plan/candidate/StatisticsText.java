package dado.plan.candidate;

import dado.plan.statistics.ColumnStatistics;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.TableStatistics;
import dado.schema.model.Name;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Statistics as a case writes them: a line a table (`table public.orders rows 1000 pages 20`),
/// then a line a column (`column status nulls 0 width 5 distinct 3 correlation 0.1 common
/// paid=0.9`).
public final class StatisticsText {
  private StatisticsText() {}

  /// Reads them.
  public static Statistics read(String text) {
    Map<Name, TableStatistics> tables = new LinkedHashMap<>();
    Name table = new Name("", "");
    for (String line : text.lines().toList()) {
      String[] words = line.strip().split(" +");
      if (words[0].equals("table")) {
        String[] name = words[1].split("\\.");
        table = new Name(name.length > 1 ? name[0] : "", name[name.length - 1]);
        tables.put(table, table(words));
      } else if (words[0].equals("column")) {
        tables.computeIfPresent(table, (_, known) -> with(known, words));
      }
    }
    return new Statistics(tables);
  }

  private static TableStatistics table(String[] words) {
    return new TableStatistics(
        number(words, "rows").orElse(0),
        (long) number(words, "pages").orElse(0),
        (long) number(words, "bytes").orElse(0),
        number(words, "visible"),
        number(words, "analyzed").isPresent() ? Optional.of(Instant.EPOCH) : Optional.empty(),
        number(words, "changed"),
        number(words, "inserted"),
        number(words, "updated"),
        number(words, "deleted"),
        Map.of());
  }

  private static TableStatistics with(TableStatistics t, String[] words) {
    Map<String, ColumnStatistics> columns = new HashMap<>(t.columns());
    Map<String, Double> common = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i++) {
      int same = words[i].indexOf('=');
      if (same > 0) {
        common.put(words[i].substring(0, same), Double.parseDouble(words[i].substring(same + 1)));
      }
    }
    columns.put(
        words[1],
        new ColumnStatistics(
            number(words, "nulls").orElse(0),
            number(words, "width").orElse(0),
            number(words, "distinct").orElse(0),
            number(words, "correlation"),
            common));
    return new TableStatistics(
        t.rows(),
        t.pages(),
        t.bytes(),
        t.visible(),
        t.analyzed(),
        t.changed(),
        t.inserted(),
        t.updated(),
        t.deleted(),
        columns);
  }

  private static OptionalDouble number(String[] words, String key) {
    for (int i = 0; i + 1 < words.length; i++) {
      if (words[i].equals(key)) {
        return OptionalDouble.of(Double.parseDouble(words[i + 1]));
      }
    }
    return OptionalDouble.empty();
  }
}
