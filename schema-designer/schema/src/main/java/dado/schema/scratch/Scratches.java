package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Version;
import java.util.Optional;
import java.util.function.Function;

/// Where throw-away databases come from.
@FunctionalInterface
public interface Scratches {

  /// An empty database of that engine. The caller closes it.
  ///
  /// @throws ScratchUnavailableException with the reason and a remedy
  Scratch open(Engine engine, Progress progress) throws ScratchUnavailableException;

  /// SQLite in memory, and PostgreSQL on a server that Dado runs, and that waits for the next
  /// process for a minute. MySQL and MariaDB have none.
  static Scratches embedded() {
    return embedded(Optional.empty());
  }

  /// As `embedded`, with the PostgreSQL whose major version is nearest to that one among those on
  /// the class path. `where()` says which one it is.
  static Scratches nearest(Version version) {
    return embedded(version.equals(Version.NEWEST) ? Optional.empty() : Optional.of(version));
  }

  private static Scratches embedded(Optional<Version> version) {
    return (engine, progress) ->
        switch (engine) {
          case SQLITE -> SqliteScratch.open();
          case POSTGRESQL -> SharedPostgres.scratch(version, progress);
          case MYSQL, MARIADB ->
              throw ScratchUnavailableException.nowhere(
                  "There is no " + engine.title() + " inside Dado to try this on.",
                  "Name a "
                      + engine.title()
                      + " server on which Dado may make and drop a scratch database.");
        };
  }

  /// Databases that are made, and dropped again, on a server that a person named.
  ///
  /// A PostgreSQL connection stays in its database, so there the other form is needed.
  ///
  /// @param server connections whose role may create databases
  static Scratches on(Engine engine, ConnectionSource server) {
    return on(engine, server, database -> ServerScratch.moved(server, database));
  }

  /// As above, with a way to connect to a database that was made.
  ///
  /// @param databases connections to the database of a name
  static Scratches on(
      Engine engine, ConnectionSource server, Function<String, ConnectionSource> databases) {
    return (wanted, progress) -> {
      if (wanted != engine) {
        throw new ScratchUnavailableException(
            "The scratch server runs " + engine.title() + ", and " + wanted.title() + " is needed.",
            "Name a " + wanted.title() + " server.");
      }
      return ServerScratch.open(engine, server, databases);
    };
  }
}
