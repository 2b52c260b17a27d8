package dado.bench.sample;

import dado.bench.connection.Connections;
import dado.bench.connection.Target;
import dado.schema.dialect.Progress;
import dado.schema.files.Folders;
import dado.schema.model.Engine;
import dado.schema.scratch.EmbeddedPostgres;
import dado.schema.scratch.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// A small shop to try things on: users, products, orders, their items, and reviews, about 300,000
/// rows, the same ones on each engine. What is done to a sample is gone when it is closed.
public final class Sample implements AutoCloseable {

  private static final String DATABASE = "shop";

  private final Target target;
  private final AutoCloseable owner;

  private Sample(Target target, AutoCloseable owner) {
    this.target = target;
    this.owner = owner;
  }

  /// The shop in a SQLite file of its own. Takes seconds the first time, and then a moment.
  public static Sample sqlite(Progress progress) throws IOException, SQLException {
    Folders folders = Folders.ofThisMachine();
    RunFolder.sweep(folders.runs());
    Path template = Template.file(folders.cache(), progress);
    RunFolder folder = RunFolder.claim(folders.runs());
    try {
      Path file = folder.folder().resolve("shop.sqlite");
      progress.report("Copying the sample", 0.9);
      Files.copy(template, file);
      return new Sample(Target.file(file), folder);
    } catch (IOException e) {
      folder.close();
      throw e;
    }
  }

  /// The shop on a real PostgreSQL server that runs for this sample alone, on the loopback address.
  public static Sample postgresql(Progress progress) throws IOException, SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.start(Folders.ofThisMachine().runs(), progress);
    try {
      server.create(DATABASE);
      Target target =
          Target.server(Engine.POSTGRESQL, "127.0.0.1", server.port(), DATABASE, server.user());
      try (Connection connection = Connections.open(target)) {
        PostgresqlShop.write(connection, progress);
      }
      return new Sample(target, server);
    } catch (IOException | SQLException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /// Writes the shop as a SQLite file to keep, in place of what was there.
  public static void write(Path sqliteFile, Progress progress) throws IOException, SQLException {
    Template.write(sqliteFile, progress);
  }

  /// Where the shop is.
  public Target target() {
    return target;
  }

  /// A query that a shop asks all the time, and that reads a whole table for want of an index.
  public String slowQuery() {
    return Shop.SLOW_QUERY;
  }

  /// A report that reads a whole table once for each of its lines, for want of the same index: many
  /// times slower than [#slowQuery()].
  public String slowReport() {
    return Shop.SLOW_REPORT;
  }

  /// Deletes the sample with all that was done to it.
  @Override
  public void close() {
    try {
      owner.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The sample could not be put away", e);
    }
  }
}
