package dado.schema.lint.types;

import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A column type taken apart.
///
/// @param base the name that the matrices use, without modifiers: `varchar`, `int`, `timestamptz`
/// @param modifiers the numbers in its parentheses; filled in where the engine has a default
/// @param labels those of `enum` and `set`, unquoted
/// @param attributes `unsigned`, `zerofill`
/// @param charset empty where it is the table's
/// @param collation empty where it is the default
/// @param array whether it is an array
public record TypeName(
    String base,
    List<Integer> modifiers,
    List<String> labels,
    Set<String> attributes,
    String charset,
    String collation,
    boolean array) {

  private static final Pattern CHARSET =
      Pattern.compile("\\s+(?:character set|charset)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern COLLATE =
      Pattern.compile(
          "\\s+collate\\s+((?:\"[^\"]+\"|[\\w.-]+)(?:\\.\"[^\"]+\")?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARRAY =
      Pattern.compile("(?:\\s*\\[\\d*\\])+|\\s+array(?:\\s*\\[\\d+\\])?", Pattern.CASE_INSENSITIVE);
  private static final Pattern GROUP = Pattern.compile("\\(([^()]*)\\)");
  private static final Set<String> WIDTHS =
      Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "year");

  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("integer", "int"),
          Map.entry("int4", "int"),
          Map.entry("int8", "bigint"),
          Map.entry("int2", "smallint"),
          Map.entry("character varying", "varchar"),
          Map.entry("char varying", "varchar"),
          Map.entry("character", "char"),
          Map.entry("double precision", "double"),
          Map.entry("dec", "decimal"),
          Map.entry("bool", "boolean"));
  private static final Map<String, String> POSTGRESQL =
      Map.ofEntries(
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double"),
          Map.entry("float", "double"),
          Map.entry("serial", "int"),
          Map.entry("serial4", "int"),
          Map.entry("bigserial", "bigint"),
          Map.entry("serial8", "bigint"),
          Map.entry("smallserial", "smallint"),
          Map.entry("serial2", "smallint"),
          Map.entry("bit varying", "varbit"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("timestamp with time zone", "timestamptz"),
          Map.entry("time without time zone", "time"),
          Map.entry("time with time zone", "timetz"));
  private static final Map<String, String> FAMILY =
      Map.of("numeric", "decimal", "fixed", "decimal", "real", "double", "serial", "bigint");

  public TypeName {
    modifiers = List.copyOf(modifiers);
    labels = List.copyOf(labels);
    attributes = Set.copyOf(attributes);
  }

  /// The type that an engine understands under these words.
  public static TypeName of(Engine engine, String type) {
    String rest = type.strip();
    String charset = first(CHARSET, rest);
    rest = CHARSET.matcher(rest).replaceAll("");
    String collation = first(COLLATE, rest).replace("\"", "");
    rest = COLLATE.matcher(rest).replaceAll("");
    boolean array = engine == Engine.POSTGRESQL && ARRAY.matcher(rest).find();
    rest = array ? ARRAY.matcher(rest).replaceAll("") : rest;
    List<String> labels = isList(rest) ? strings(engine, rest) : List.of();
    Set<String> attributes = attributes(rest);
    String inside = labels.isEmpty() ? first(GROUP, rest) : "";
    String base = base(engine, labels.isEmpty() ? rest : rest.substring(0, rest.indexOf('(')));
    return new TypeName(
        base,
        defaults(engine, base, numbers(inside)),
        labels,
        attributes,
        charset,
        collation,
        array);
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  private static boolean isList(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.contains("(") && (lower.startsWith("enum") || lower.startsWith("set"));
  }

  private static List<String> strings(Engine engine, String type) {
    return SqlLexer.tokens(engine, type).stream()
        .filter(t -> t.kind() == Token.Kind.STRING)
        .map(t -> t.in(type))
        .map(s -> s.substring(1, s.length() - 1).replace("''", "'"))
        .toList();
  }

  private static Set<String> attributes(String type) {
    Set<String> found = new TreeSet<>();
    for (String word : type.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (word.equals("unsigned") || word.equals("zerofill")) {
        found.add(word);
      }
    }
    return found;
  }

  private static String base(Engine engine, String type) {
    String plain =
        GROUP
            .matcher(type)
            .replaceAll(" ")
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\b(unsigned|zerofill|signed|national)\\b", " ")
            .replaceAll("\\s+", " ")
            .strip();
    plain = plain.startsWith("interval ") ? "interval" : plain;
    plain = plain.startsWith("pg_catalog.") ? plain.substring(11) : plain;
    Map<String, String> own = engine == Engine.POSTGRESQL ? POSTGRESQL : FAMILY;
    String alias = engine == Engine.SQLITE ? plain : own.getOrDefault(plain, plain);
    return COMMON.getOrDefault(alias, alias);
  }

  private static List<Integer> numbers(String inside) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : inside.split(",", -1)) {
      if (part.strip().matches("-?\\d{1,9}")) {
        numbers.add(Integer.valueOf(part.strip()));
      }
    }
    return numbers;
  }

  private static List<Integer> defaults(Engine engine, String base, List<Integer> given) {
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    if (family && WIDTHS.contains(base)) {
      return List.of();
    }
    boolean one = base.equals("char") || base.equals("bit") || (family && base.equals("binary"));
    if (given.isEmpty() && one && engine != Engine.SQLITE) {
      return List.of(1);
    }
    if (base.equals("decimal") && family && given.isEmpty()) {
      return List.of(10, 0);
    }
    boolean scaled = base.equals("numeric") || base.equals("decimal");
    return scaled && given.size() == 1 ? List.of(given.getFirst(), 0) : given;
  }

  /// The number at a place of the parentheses.
  public Optional<Integer> modifier(int place) {
    return place < modifiers.size() ? Optional.of(modifiers.get(place)) : Optional.empty();
  }

  /// Whether both hold the same values in the same form, whatever their collation.
  public boolean sameValues(TypeName other) {
    return base.equals(other.base)
        && modifiers.equals(other.modifiers)
        && labels.equals(other.labels)
        && attributes.equals(other.attributes)
        && array == other.array;
  }
}
