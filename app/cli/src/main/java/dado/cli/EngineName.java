package dado.cli;

import dado.schema.model.Engine;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The words for engines on a command line.
final class EngineName implements ITypeConverter<Engine> {

  @Override
  public Engine convert(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "postgresql", "postgres", "pg" -> Engine.POSTGRESQL;
      case "mysql" -> Engine.MYSQL;
      case "mariadb" -> Engine.MARIADB;
      case "sqlite", "sqlite3" -> Engine.SQLITE;
      default ->
          throw new TypeConversionException(
              "'" + word + "' is none of postgresql, mysql, mariadb, sqlite");
    };
  }

  /// The word for an engine.
  static String of(Engine engine) {
    return engine.name().toLowerCase(Locale.ROOT);
  }
}
