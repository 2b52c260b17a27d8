package dado.schema.parse;

import dado.schema.model.Engine;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The spelling under which an engine's catalog prints a type that somebody wrote in another one.
public final class TypeNames {

  private static final Map<String, String> POSTGRESQL =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("int2", "smallint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("float", "double precision"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("bool", "boolean"),
          Map.entry("varchar", "character varying"),
          Map.entry("char varying", "character varying"),
          Map.entry("char", "character"),
          Map.entry("national character", "character"),
          Map.entry("nchar", "character"),
          Map.entry("varbit", "bit varying"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("time", "time without time zone"),
          Map.entry("timetz", "time with time zone"));

  private static final Map<String, String> FAMILY =
      Map.ofEntries(
          Map.entry("integer", "int"),
          Map.entry("int4", "int"),
          Map.entry("int8", "bigint"),
          Map.entry("int2", "smallint"),
          Map.entry("int1", "tinyint"),
          Map.entry("int3", "mediumint"),
          Map.entry("middleint", "mediumint"),
          Map.entry("numeric", "decimal"),
          Map.entry("dec", "decimal"),
          Map.entry("fixed", "decimal"),
          Map.entry("double precision", "double"),
          Map.entry("float8", "double"),
          Map.entry("float4", "float"),
          Map.entry("character varying", "varchar"),
          Map.entry("character", "char"),
          Map.entry("bool", "tinyint(1)"),
          Map.entry("boolean", "tinyint(1)"));

  private static final Pattern PARTS =
      Pattern.compile("([^(\\[]+?)\\s*(?:(\\([^)]*\\))\\s*([^\\[(]*?))?\\s*((?:\\[\\d*])*)");

  private static final Pattern POSTGRESQL_WORDS =
      Pattern.compile(
          "(double precision|(national )?char(acter)?( varying)?|bit( varying)?|interval( \\w+)( to second| to minute| to hour| to month)?"
              + "|(time|timestamp)( with| without)?( time)?( zone)?|setof .*)( array)?|\\S+ array");
  private static final Pattern FAMILY_WORDS =
      Pattern.compile(
          "(double precision|(national )?(char|character|varchar)( varying)?|long( varchar| varbinary)?|\\S+)"
              + "( unsigned| signed| zerofill| binary| ascii| unicode| byte)*");

  private TypeNames() {}

  /// Whether an engine may have a type of several words, as they begin.
  static boolean plausible(Engine engine, String type) {
    String words =
        type.toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"", "x")
            .replaceAll("\\([^)]*\\)|\\[\\d*]", "")
            .replaceAll("\\s+", " ")
            .strip();
    return switch (engine) {
      case POSTGRESQL -> !words.contains(" ") || POSTGRESQL_WORDS.matcher(words).matches();
      case MYSQL, MARIADB -> FAMILY_WORDS.matcher(words).matches();
      case SQLITE -> true;
    };
  }

  /// A type in the catalog's spelling; one that is not known stays as it is.
  ///
  /// @param type with modifiers and arrays, without a collation
  public static String canonical(Engine engine, String type) {
    String plain = type.strip().replaceAll("\\s+", " ");
    return switch (engine) {
      case POSTGRESQL -> postgresql(plain);
      case MYSQL, MARIADB -> family(plain, engine);
      case SQLITE -> sqlite(plain);
    };
  }

  /// SQLite keeps the words of a type, without quotes and with its own spaces.
  private static String sqlite(String type) {
    return type.replaceAll(" ?([(),]) ?", "$1").replaceAll("[\"`\\[\\]]", "");
  }

  private static String postgresql(String type) {
    Matcher parts = PARTS.matcher(type);
    if (type.contains("\"") || type.contains("'") || !parts.matches()) {
      return type;
    }
    String name = (parts.group(1) + " " + or(parts.group(3))).strip().toLowerCase(Locale.ROOT);
    String bare = name.startsWith("pg_catalog.") ? name.substring(11) : name;
    String modifier = or(parts.group(2)).replace(" ", "");
    String full = POSTGRESQL.getOrDefault(bare, bare);
    boolean character = full.equals("character") && modifier.isEmpty();
    // float(24) and below is real; the catalog keeps no precision.
    if (bare.equals("float") && !modifier.isEmpty()) {
      return floating(modifier) + parts.group(4);
    }
    return modified(full, character ? "(1)" : modifier) + parts.group(4);
  }

  private static String floating(String modifier) {
    String digits = modifier.replaceAll("\\D", "");
    boolean real = !digits.isEmpty() && digits.length() < 3 && Integer.parseInt(digits) <= 24;
    return real ? "real" : "double precision";
  }

  /// The precision of a time stands before its zone.
  private static String modified(String name, String modifier) {
    if (modifier.isEmpty()) {
      return name;
    }
    int zone = name.indexOf(" with");
    return zone > 0 && name.startsWith("time")
        ? name.substring(0, zone) + modifier + name.substring(zone)
        : name + modifier;
  }

  private static String family(String type, Engine engine) {
    int quote = type.indexOf('\'');
    String head = quote < 0 ? type : type.substring(0, quote);
    String lower = head.toLowerCase(Locale.ROOT).replaceAll(" ?([(),]) ?", "$1");
    if (quote >= 0) {
      return lower + type.substring(quote).replaceAll("' *, *'", "','");
    }
    int end = (int) lower.chars().takeWhile(c -> c != '(' && c != ' ').count();
    String two =
        lower.startsWith("double precision") ? "double precision" : lower.substring(0, end);
    String word = lower.startsWith("character varying") ? "character varying" : two;
    String rest = lower.substring(word.length()).replaceAll("\\)(?=\\w)", ") ");
    return width(FAMILY.getOrDefault(word, word) + rest, engine);
  }

  /// MySQL 8.0.19 forgot the display width of whole numbers; MariaDB prints one for each.
  private static String width(String type, Engine engine) {
    if (engine == Engine.MYSQL) {
      return type.equals("tinyint(1)") || type.contains("zerofill")
          ? type
          : type.replaceFirst("^((?:tiny|small|medium|big)?int)\\(\\d+\\)", "$1");
    }
    Matcher bare = Pattern.compile("(tinyint|smallint|mediumint|int|bigint)( .*)?").matcher(type);
    if (!bare.matches()) {
      return type;
    }
    boolean unsigned = or(bare.group(2)).contains("unsigned");
    return bare.group(1) + "(" + digits(bare.group(1), unsigned) + ")" + or(bare.group(2));
  }

  private static int digits(String type, boolean unsigned) {
    int signed =
        switch (type) {
          case "tinyint" -> 4;
          case "smallint" -> 6;
          case "mediumint" -> 9;
          case "int" -> 11;
          default -> 20;
        };
    return unsigned && signed < 20 ? signed - 1 : signed;
  }

  private static String or(@Nullable String group) {
    return group == null ? "" : group;
  }
}
