package dado.plan.whatif.sqlite;

import dado.plan.whatif.Hypothetical;

/// A hypothetical index with the statistics that it would have.
///
/// @param bytes once it is built on all rows
record Admitted(Hypothetical index, String ddl, IndexStatistics statistics, long bytes) {}
