package dado.plan.whatif.family;

import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Name;
import dado.schema.model.Table;
import dado.schema.scratch.Scratch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Tables of MySQL or MariaDB with all rows, in a scratch schema that is dropped at the end.
///
/// @param database the scratch schema's name
public record FullClone(Scratch scratch, String database) implements AutoCloseable {
  private static final Duration COPYING = Duration.ofMinutes(10);

  /// Copies tables, without foreign keys.
  public static FullClone open(
      Database database, ConnectionSource server, List<Table> tables, Progress progress)
      throws SQLException {
    Scratch scratch = SampledClone.scratch(database.engine(), server, progress);
    try (Session user = Session.open(database.source(), COPYING, progress);
        Session copy = Session.open(scratch.connections(), COPYING, progress)) {
      String name = copy.connection().getCatalog();
      user.execute("set session transaction read only");
      Sampler sampler =
          new Sampler(
              user,
              copy,
              database.identifiers(),
              server.equals(database.source()),
              Double.MAX_VALUE);
      for (Table table : tables) {
        progress.report("Copying " + table.name().local(), -1);
        SampledTable _ = sampler.sample(table, name);
      }
      return new FullClone(scratch, name);
    } catch (SQLException | RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  /// The server and its version.
  public String where() {
    return scratch.where();
  }

  /// Connections to it.
  public ConnectionSource source() {
    return scratch.connections();
  }

  /// The size of an index here, in bytes; 0 where the role may not read it.
  public long bytes(Connection connection, Hypothetical index) {
    Name here = new Name(database, index.table().local());
    return IndexSize.of(connection, here, index.index().name()).orElse(0);
  }

  @Override
  public void close() throws SQLException {
    scratch.close();
  }
}
