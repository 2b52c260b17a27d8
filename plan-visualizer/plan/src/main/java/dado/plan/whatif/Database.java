package dado.plan.whatif;

import dado.plan.statistics.Statistics;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.time.Duration;

/// A user's database, as advice sees it.
///
/// @param source opens connections to it
/// @param schema its tables, keys and indexes
/// @param statistics what its planner knows of its rows
/// @param timeout the most that one statement on it may take
public record Database(
    Engine engine,
    ConnectionSource source,
    Schema schema,
    Statistics statistics,
    Duration timeout) {

  /// How its names are quoted.
  public Identifiers identifiers() {
    return Dialects.of(engine).identifiers();
  }
}
