package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.files.Folders;
import dado.schema.model.Engine;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The one PostgreSQL server of this process, on which every scratch database is made.
final class SharedPostgres {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private SharedPostgres() {}

  static Scratch scratch(Progress progress) throws ScratchUnavailableException {
    try {
      EmbeddedPostgres postgres = started(progress);
      String database = "dado_scratch_" + COUNTER.incrementAndGet();
      postgres.create(database);
      return new Database(postgres, database);
    } catch (IOException | SQLException e) {
      throw new ScratchUnavailableException(
          "The embedded PostgreSQL did not start: " + e.getMessage(),
          "Free some memory and disk space and try again, or name a PostgreSQL server for scratch"
              + " databases.",
          e);
    }
  }

  private static synchronized EmbeddedPostgres started(Progress progress) throws IOException {
    EmbeddedPostgres running = server;
    if (running == null || !running.isRunning()) {
      running = EmbeddedPostgres.start(Folders.ofThisMachine().runs(), progress);
      server = running;
    }
    return running;
  }

  private record Database(EmbeddedPostgres postgres, String database) implements Scratch {

    @Override
    public Engine engine() {
      return Engine.POSTGRESQL;
    }

    @Override
    public String where() {
      return "PostgreSQL " + postgres.version() + ", embedded sandbox";
    }

    @Override
    public ConnectionSource connections() {
      return postgres.connections(database);
    }

    @Override
    public void close() {
      try (Connection connection = postgres.connections("postgres").open();
          Statement statement = connection.createStatement()) {
        statement.execute("DROP DATABASE " + database + " WITH (FORCE)");
      } catch (SQLException e) {
        throw new IllegalStateException("The scratch database could not be dropped.", e);
      }
    }
  }
}
