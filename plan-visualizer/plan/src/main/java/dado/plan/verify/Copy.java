package dado.plan.verify;

import dado.plan.whatif.Hypothetical;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalDouble;

/// A copy of a database, with all rows of the tables that matter.
interface Copy extends AutoCloseable {

  /// The engine, its version and the place.
  String where();

  /// Connections to it.
  ConnectionSource source();

  /// What is not as in the original, one sentence each.
  List<String> notes();

  /// The table of the original as it is called here.
  Name here(Name original);

  /// The size of an index that was built here, in bytes.
  long bytes(Connection connection, Hypothetical index) throws SQLException;

  /// Has the planner look at the rows.
  void analyze(Connection connection) throws SQLException;

  /// What inserting some rows into a table takes, in WAL bytes or nanoseconds; the copy stays as it
  /// is. Empty where that cannot be measured.
  OptionalDouble insert(Connection connection, Name original) throws SQLException;

  @Override
  void close() throws SQLException;
}
