package dado.schema.edit.type;

import dado.schema.model.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The types that an engine has by itself, those of its extensions, and what people from other
/// engines write instead.
///
/// @param types by their names, the usual ones first
/// @param extensions the types that extensions bring (PostgreSQL), by their names, with the
///   extension
/// @param foreign types of other engines, with the one to write here
record KnownTypes(
    Map<String, KnownType> types, Map<String, String> extensions, Map<String, String> foreign) {

  private static final KnownTypes POSTGRESQL =
      of(PostgresqlList.TYPES, PostgresqlList.EXTENSIONS, PostgresqlList.FOREIGN);
  private static final KnownTypes MYSQL =
      of(FamilyList.TYPES + FamilyList.MYSQL, "", FamilyList.FOREIGN);
  private static final KnownTypes MARIADB =
      of(FamilyList.TYPES + FamilyList.MARIADB, "", FamilyList.FOREIGN);
  private static final KnownTypes SQLITE = of(SqliteList.TYPES, "", SqliteList.FOREIGN);

  static KnownTypes of(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> POSTGRESQL;
      case MYSQL -> MYSQL;
      case MARIADB -> MARIADB;
      case SQLITE -> SQLITE;
    };
  }

  private static KnownTypes of(String types, String extensions, String foreign) {
    Map<String, KnownType> known = new LinkedHashMap<>();
    lines(types).map(KnownType::parse).forEach(t -> known.put(t.name(), t));
    return new KnownTypes(known, pairs(extensions, ":", true), pairs(foreign, "=", false));
  }

  private static Stream<String> lines(String text) {
    return text.lines().filter(l -> !l.isBlank());
  }

  /// Lines `a b c : x` or `x = a`, each word with what stands on the other side.
  private static Map<String, String> pairs(String text, String sign, boolean swapped) {
    Map<String, String> pairs = new LinkedHashMap<>();
    lines(text)
        .forEach(l -> {
          String[] sides = l.split(sign, 2);
          String words = swapped ? sides[1] : sides[0];
          String other = swapped ? sides[0] : sides[1];
          List.of(words.strip().split("\\s+")).forEach(w -> pairs.put(w, other.strip()));
        });
    return pairs;
  }

  Optional<KnownType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }
}
