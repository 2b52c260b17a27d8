package dado.schema.parse;

import dado.schema.model.Engine;

/// What a text leaves out and an engine fills in.
public final class Defaults {

  private Defaults() {}

  /// The namespace of what is named without one. A text of MySQL or MariaDB does not tell in which
  /// database it will run: that is empty.
  public static String namespace(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> "public";
      case MYSQL, MARIADB -> "";
      case SQLITE -> "main";
    };
  }
}
