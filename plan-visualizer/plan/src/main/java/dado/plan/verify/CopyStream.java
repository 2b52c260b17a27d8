package dado.plan.verify;

import dado.plan.explain.Watch;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/// Rows on their way from one PostgreSQL to another, as COPY sends them.
record CopyStream(Connection from, Watch watch, Connection to, Identifiers identifiers) {

  void copy(Table table) throws SQLException {
    String columns =
        table.columns().stream()
            .filter(c -> !(c.generation() instanceof Column.Generation.Computed))
            .map(c -> identifiers.quote(c.name()))
            .collect(Collectors.joining(", "));
    String name = identifiers.quote(table.name());
    CopyOut out =
        from.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (select " + columns + " from " + name + ") to stdout");
    CopyIn in = unwrapped(to).getCopyAPI().copyIn("copy " + name + " (" + columns + ") from stdin");
    try {
      for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
        watch.throwIfCancelled();
        in.writeToCopy(row, 0, row.length);
      }
      long _ = in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
      if (out.isActive()) {
        out.cancelCopy();
      }
    }
  }

  private static PGConnection unwrapped(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class);
  }
}
