package dado.schema.scratch;

import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;

/// A throw-away database of a real engine: empty at first, gone when closed.
public interface Scratch extends AutoCloseable {

  /// The engine it runs on.
  Engine engine();

  /// The engine with its version, and the place, for people ("SQLite 3.54.1, in memory").
  String where();

  /// Connections to it. Of SQLite in memory there is one database behind all of them.
  ConnectionSource connections();

  @Override
  void close();
}
