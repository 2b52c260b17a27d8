package dado.schema.dialect.postgresql;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the values of one type become values of another.
final class Casts {

  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "money");
  private static final Set<String> TEXTS =
      Set.of("text", "character varying", "character", "name", "citext", "public.citext");

  /// Explicit casts beyond those inside a family; anything else goes through text.
  private static final Map<String, Set<String>> EXPLICIT =
      Map.of(
          "boolean", Set.of("integer"),
          "integer", Set.of("boolean", "bit", "oid"),
          "bigint", Set.of("bit", "oid"),
          "json", Set.of("jsonb"),
          "jsonb", Set.of("json", "boolean", "smallint", "integer", "bigint", "numeric"),
          "cidr", Set.of("inet"),
          "inet", Set.of("cidr"),
          "interval", Set.of("time without time zone"),
          "time without time zone", Set.of("interval"),
          "bit", Set.of("bit varying", "integer", "bigint"));

  private static final List<String> TIMES =
      List.of("date", "timestamp without time zone", "timestamp with time zone");

  private Casts() {}

  /// The ` USING …` of an `ALTER COLUMN … TYPE`; empty where the types are assigned without it.
  ///
  /// An explicit cast cuts text without a word where an assignment refuses, so it is written only
  /// where there is no assignment.
  static String using(String column, String from, String to) {
    return PostgresqlTypes.assignable(from, to)
        ? ""
        : " USING " + cast(column, from, PostgresqlTypes.withoutCollation(to));
  }

  /// The value as one of another type.
  static String cast(String value, String from, String to) {
    if (isDirect(element(PostgresqlTypes.base(from)), element(PostgresqlTypes.base(to)))) {
      return value + "::" + to;
    }
    boolean arrays = from.endsWith("[]") && to.endsWith("[]");
    return value + (arrays ? "::text[]::" : "::text::") + to;
  }

  private static String element(String type) {
    return type.replaceAll("(\\[\\d*])+$", "");
  }

  private static boolean isDirect(String from, String to) {
    return from.equals(to)
        || TEXTS.contains(from)
        || TEXTS.contains(to)
        || (NUMBERS.contains(from) && NUMBERS.contains(to))
        || (TIMES.contains(from) && TIMES.contains(to))
        || EXPLICIT.getOrDefault(from, Set.of()).contains(to);
  }
}
