package dado.plan.whatif.postgresql;

import dado.plan.statistics.postgresql.AttributeFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What is known of columns, given to another server's planner (PostgreSQL 18 and later).
final class LabStatistics {
  private LabStatistics() {}

  /// What a column of `pg_stats` is restored as.
  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("null_frac", "real");
    TYPES.put("avg_width", "integer");
    TYPES.put("n_distinct", "real");
    TYPES.put("most_common_vals", "text");
    TYPES.put("most_common_freqs", "real[]");
    TYPES.put("histogram_bounds", "text");
    TYPES.put("correlation", "real");
    TYPES.put("most_common_elems", "text");
    TYPES.put("most_common_elem_freqs", "real[]");
    TYPES.put("elem_count_histogram", "real[]");
    TYPES.put("range_length_histogram", "text");
    TYPES.put("range_empty_frac", "real");
    TYPES.put("range_bounds_histogram", "text");
  }

  /// What is NULL is passed over by the function.
  private static final String RESTORE =
      "select pg_catalog.pg_restore_attribute_stats('schemaname', ?::text, 'relname', ?::text,"
          + " 'attname', ?::text, 'inherited', ?::boolean, "
          + TYPES.entrySet().stream()
              .map(t -> "'" + t.getKey() + "', ?::" + t.getValue())
              .collect(Collectors.joining(", "))
          + ")";

  /// Gives them to the planner. Those of columns that are not there, or of another type there, are
  /// passed over.
  static void restore(Connection owner, Collection<AttributeFacts> facts) throws SQLException {
    for (AttributeFacts fact : facts) {
      restore(owner, fact);
    }
  }

  private static void restore(Connection owner, AttributeFacts fact) throws SQLException {
    try (PreparedStatement restore = owner.prepareStatement(RESTORE)) {
      set(restore, fact);
      restore.execute();
    } catch (SQLException e) {
      if (owner.isClosed()) {
        throw e;
      }
      // The column is not in the lab. What the lab lacks is told when it is made.
    }
  }

  private static void set(PreparedStatement restore, AttributeFacts fact) throws SQLException {
    restore.setString(1, fact.relation().schema());
    restore.setString(2, fact.relation().local());
    restore.setString(3, fact.attribute());
    restore.setBoolean(4, fact.inherited());
    int place = 5;
    for (String column : TYPES.keySet()) {
      String value = fact.values().get(column);
      if (value == null) {
        restore.setNull(place++, Types.VARCHAR);
      } else {
        restore.setString(place++, value);
      }
    }
  }
}
