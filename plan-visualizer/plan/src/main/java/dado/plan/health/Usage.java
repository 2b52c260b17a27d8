package dado.plan.health;

import dado.plan.explain.Watch;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How often a server read each index since it began to count.
///
/// @param counts of the indexes that it counts
/// @param since when it began; empty where it does not say
/// @param replicas whether other servers have the same indexes and count for themselves
/// @param notes what could not be read, and how to make it readable; sentences for people
public record Usage(
    List<Count> counts, Optional<Instant> since, boolean replicas, List<String> notes) {

  /// Nothing is known.
  public static final Usage NONE = new Usage(List.of(), Optional.empty(), false, List.of());

  public Usage {
    counts = List.copyOf(counts);
    notes = List.copyOf(notes);
  }

  /// The reads of an index.
  ///
  /// @param scans how often it was read; rows read, where the server counts those only (MariaDB)
  /// @param last when it was read last; empty where the server does not say
  /// @param bytes of its file; 0 where the server does not say
  public record Count(Name table, String index, long scans, Optional<Instant> last, long bytes) {}

  /// Reads the counters of a connection's database. What a role may not see becomes a note.
  ///
  /// @throws SQLException when the connection is of no use any more
  public static Usage read(Engine engine, Connection connection, Watch watch) throws SQLException {
    return new UsageReader(connection, watch).read(engine);
  }

  /// What was counted of an index.
  public Optional<Count> of(Name table, String index) {
    return counts.stream()
        .filter(c -> c.index().equalsIgnoreCase(index))
        .filter(c -> c.table().local().equalsIgnoreCase(table.local()))
        .filter(c ->
            table.schema().isEmpty()
                || c.table().schema().isEmpty()
                || c.table().schema().equalsIgnoreCase(table.schema()))
        .findFirst();
  }
}
