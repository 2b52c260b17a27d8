package dado.visualizer;

import dado.plan.format.PlanFormats;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Plans that real servers printed (PostgreSQL 18.6, SQLite 3.54.1).
final class Plans {
  private Plans() {}

  static Analysis postgresql(String name) {
    return analyze(Engine.POSTGRESQL, text(name + ".sql"), text(name + ".json"));
  }

  static Analysis sqlite(String name) {
    return analyze(Engine.SQLITE, text(name + ".sql"), text(name + ".tsv"));
  }

  /// A plan of so many steps: a union of that many scans.
  static Analysis wide(int steps) {
    String scan =
        """
        {"Node Type": "Seq Scan", "Parent Relationship": "Member", "Relation Name": "part", "Alias": "part",
         "Startup Cost": 0.00, "Total Cost": 1.00, "Plan Rows": 10, "Plan Width": 8,
         "Actual Startup Time": 0.01, "Actual Total Time": 0.02, "Actual Rows": 10.00, "Actual Loops": 1}\
        """;
    String json =
        """
        [{"Plan": {"Node Type": "Append", "Startup Cost": 0.00, "Total Cost": 2000.00, "Plan Rows": 10,
          "Plan Width": 8, "Actual Startup Time": 0.01, "Actual Total Time": 40.0, "Actual Rows": 10.00,
          "Actual Loops": 1, "Plans": [%s]}, "Planning Time": 0.1, "Execution Time": 41.0}]\
        """
            .formatted(String.join(",", java.util.Collections.nCopies(steps - 1, scan)));
    return analyze(Engine.POSTGRESQL, "select 1", json);
  }

  private static Analysis analyze(Engine engine, String sql, String text) {
    try {
      return Rules.analyze(PlanFormats.parse(engine, sql, text));
    } catch (PlanSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Plans.class.getResourceAsStream("/dado/visualizer/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
