package dado.schema.model;

import java.util.List;
import java.util.Optional;

/// How the rows of a table are spread.
///
/// @param by method and key as SQL: `RANGE (created_at)`, `HASH (id) PARTITIONS 4`
/// @param partitions in the catalog's order: by name (PostgreSQL), by position (MySQL, MariaDB)
public record Partitioning(String by, List<Partition> partitions) {

  public Partitioning {
    partitions = List.copyOf(partitions);
  }

  /// These partitions in place of the others.
  public Partitioning withPartitions(List<Partition> newPartitions) {
    return new Partitioning(by, newPartitions);
  }

  /// One part of a partitioned table.
  ///
  /// @param name with the schema of the partition (PostgreSQL) or of the table
  /// @param bound as SQL: `FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')`, `DEFAULT`, `VALUES
  ///   LESS THAN (100)`
  /// @param partitioning how it is spread further
  /// @param indexes its own, which do not come from the table's (PostgreSQL)
  /// @param options as of a table
  public record Partition(
      Name name,
      String bound,
      Optional<Partitioning> partitioning,
      List<Index> indexes,
      Options options) {

    public Partition {
      indexes = List.copyOf(indexes);
    }

    /// A partition with nothing of its own.
    public static Partition of(Name name, String bound) {
      return new Partition(name, bound, Optional.empty(), List.of(), Options.NONE);
    }
  }
}
