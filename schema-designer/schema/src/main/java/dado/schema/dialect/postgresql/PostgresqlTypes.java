package dado.schema.dialect.postgresql;

import dado.schema.dialect.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Column types of PostgreSQL.
final class PostgresqlTypes implements Types {

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("int2", "smallint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("float", "double precision"),
          Map.entry("decimal", "numeric"),
          Map.entry("bool", "boolean"),
          Map.entry("varchar", "character varying"),
          Map.entry("char", "character"),
          Map.entry("bpchar", "character"),
          Map.entry("varbit", "bit varying"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("time", "time without time zone"),
          Map.entry("timetz", "time with time zone"));

  private static final Pattern PARTS =
      Pattern.compile("([^(\\[]+?)\\s*(?:(\\([^)]*\\))\\s*([^\\[(]*?))?\\s*((?:\\[\\d*])*)");

  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
  private static final Set<String> TEXTS = Set.of("text", "character varying", "character");

  @Override
  public List<String> common() {
    return List.of(
        "bigint",
        "integer",
        "text",
        "boolean",
        "timestamp with time zone",
        "date",
        "numeric(12,2)",
        "uuid",
        "jsonb",
        "character varying(255)",
        "double precision",
        "smallint",
        "bytea",
        "time without time zone",
        "interval",
        "inet",
        "text[]");
  }

  @Override
  public boolean same(String a, String b) {
    return canonical(a).equals(canonical(b));
  }

  private static String canonical(String type) {
    String plain = type.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace(", ", ",");
    Matcher parts = PARTS.matcher(plain);
    if (!parts.matches()) {
      return plain;
    }
    String name = parts.group(1) + (or(parts.group(3)).isEmpty() ? "" : " " + parts.group(3));
    String modifier = or(parts.group(2)).replace(" ", "");
    return ALIASES.getOrDefault(name, name) + modifier + parts.group(4);
  }

  private static String or(@Nullable String group) {
    return group == null ? "" : group;
  }

  /// Whether `ALTER COLUMN … TYPE` converts without being told how.
  static boolean assignable(String from, String to) {
    String target = base(to);
    return base(from).equals(target)
        || TEXTS.contains(target)
        || (NUMBERS.contains(base(from)) && NUMBERS.contains(target))
        || (base(from).startsWith("timestamp") && target.startsWith("timestamp"));
  }

  /// The type without modifiers and collation.
  static String base(String type) {
    String bare = canonical(withoutCollation(type)).replaceAll("\\([^)]*\\)", "");
    return bare.strip();
  }

  static String withoutCollation(String type) {
    int collate = type.indexOf(" COLLATE ");
    return collate < 0 ? type : type.substring(0, collate);
  }

  /// The collation with a space in front; empty for none.
  static String collation(String type) {
    return type.substring(withoutCollation(type).length());
  }
}
