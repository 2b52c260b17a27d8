package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.sql.SQLException;
import java.util.Set;

/// A throw-away database of a real engine: empty at first, gone when closed.
public interface Scratch extends AutoCloseable {

  /// The engine it runs on.
  Engine engine();

  /// The engine with its version, and the place, for people ("SQLite 3.54.1, in memory").
  String where();

  /// Connections to it. Of SQLite in memory there is one database behind all of them.
  ConnectionSource connections();

  /// Sees to it that the roles exist which owners, grants and policies speak of. Only on a server
  /// that is Dado's own: roles belong to a whole server, and a named one is somebody's.
  default void ensureRoles(Set<String> roles) throws SQLException {}

  /// Connections with the rights of a superuser where the scratch has them, for what the owner of a
  /// database may not do: to give objects to roles that may not create any themselves. Nothing that
  /// somebody else wrote is to run on them.
  default ConnectionSource privileged() {
    return connections();
  }

  /// Adds an extension with the rights of a superuser, where the scratch has them.
  ///
  /// @throws SQLException when it may not, or the server does not have the extension
  default void ensureExtension(String name) throws SQLException {
    throw new SQLException("Only a superuser may add the extension " + name + " here.", "42501");
  }

  @Override
  void close();
}
