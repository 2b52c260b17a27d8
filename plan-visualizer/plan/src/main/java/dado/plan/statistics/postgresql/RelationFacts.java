package dado.plan.statistics.postgresql;

import dado.schema.model.Name;
import java.time.Instant;
import java.util.Optional;

/// What the catalog says of one table or index.
///
/// @param table the table of an index; a table's own name
/// @param kind as in `pg_class.relkind`: `r` a table, `p` a partitioned one, `i` an index
/// @param method of an index (`btree`); of a table mostly `heap`
/// @param bytes of its main file now; 0 for what has no file
/// @param pages as of the last analyze; 0 where never
/// @param tuples as of the last analyze; -1 where never
/// @param visible pages that all see, as of the last vacuum
/// @param extended names of the extended statistics on a table
/// @param analyzed when the table was analyzed last
/// @param counts how its rows changed; empty for an index and where the server does not say
public record RelationFacts(
    Name name,
    Name table,
    char kind,
    String method,
    long bytes,
    long pages,
    double tuples,
    long visible,
    String extended,
    Optional<Instant> analyzed,
    Optional<Counts> counts) {

  /// Rows since the server counts.
  ///
  /// @param changed since the last analyze
  public record Counts(double changed, double inserted, double updated, double deleted) {}

  /// Whether it is an index, or the parent of indexes.
  public boolean isIndex() {
    return kind == 'i' || kind == 'I';
  }
}
