package dado.plan.explain;

import dado.schema.sql.SqlStatement.Kind;

/// One statement that may be explained.
///
/// @param sql without its separator
record Admitted(String sql, Kind kind, Parameters parameters) {}
