package dado.schema.migration;

import dado.schema.model.Engine;
import java.util.Locale;
import java.util.Optional;

/// The plainest value of a type, for a required column that comes back to rows that have lost
/// theirs.
final class Placeholders {

  private Placeholders() {}

  /// The value as SQL; empty where the type has none that is known.
  static Optional<String> of(Engine engine, String type) {
    String plain = type.toLowerCase(Locale.ROOT);
    if (engine == Engine.SQLITE) {
      return Optional.of(plain.matches(".*(int|real|floa|doub|num|dec|bool).*") ? "0" : "''");
    }
    if (plain.endsWith("[]")) {
      return Optional.of("'{}'");
    }
    return engine == Engine.POSTGRESQL ? postgresql(plain) : family(plain);
  }

  private static Optional<String> postgresql(String type) {
    String base = type.replaceAll("[(\\[ ].*", "");
    return switch (base) {
      case "smallint", "integer", "bigint", "numeric", "real", "double", "money" ->
          Optional.of("0");
      case "text", "character", "citext" -> Optional.of("''");
      case "boolean" -> Optional.of("false");
      case "date", "timestamp" -> Optional.of("'1970-01-01'");
      case "time" -> Optional.of("'00:00:00'");
      case "interval" -> Optional.of("'0'");
      case "uuid" -> Optional.of("'00000000-0000-0000-0000-000000000000'");
      case "json", "jsonb" -> Optional.of("'{}'");
      case "bytea" -> Optional.of("''");
      default -> Optional.empty();
    };
  }

  private static Optional<String> family(String type) {
    String base = type.replaceAll("[( ].*", "");
    return switch (base) {
      case "date", "datetime", "timestamp" -> Optional.of("'1970-01-02 00:00:00'");
      case "json" -> Optional.of("('{}')");
      case "geometry", "point", "polygon", "linestring" -> Optional.empty();
      // The server itself fills in zero or the empty text.
      default -> Optional.of("");
    };
  }
}
