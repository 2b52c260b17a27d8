package dado.schema.pattern;

import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import java.util.Optional;

/// Columns that hold a moment or a person's name, in the words of each engine.
final class Moments {

  private Moments() {}

  /// A moment that may be missing.
  static Column optional(Engine engine, String name) {
    return Column.of(Id.fresh(), name, type(engine), true);
  }

  /// A moment that is now where nobody says otherwise.
  static Column now(Engine engine, String name) {
    return Column.of(Id.fresh(), name, type(engine), false).withDefault(Optional.of(now(engine)));
  }

  private static String type(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> "timestamp with time zone";
      // A timestamp of MySQL ends in 2038.
      case MYSQL, MARIADB -> "datetime";
      case SQLITE -> "TEXT";
    };
  }

  /// The present moment as SQL, as the catalog prints it.
  static String now(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> "now()";
      case MYSQL, SQLITE -> "CURRENT_TIMESTAMP";
      case MARIADB -> "current_timestamp()";
    };
  }

  /// The name of a person or program; it may be missing.
  static Column person(Engine engine, String name) {
    String type =
        engine == Engine.POSTGRESQL ? "text" : engine == Engine.SQLITE ? "TEXT" : "varchar(100)";
    return Column.of(Id.fresh(), name, type, true);
  }
}
