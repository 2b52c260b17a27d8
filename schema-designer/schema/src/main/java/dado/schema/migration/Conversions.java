package dado.schema.migration;

import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which types hold every value of which others.
final class Conversions {

  private static final List<String> INTEGERS =
      List.of("tinyint", "smallint", "mediumint", "integer", "bigint");
  private static final Set<String> FLOATS = Set.of("real", "float", "double", "double precision");
  private static final List<String> MYSQL_TEXTS =
      List.of("tinytext", "text", "mediumtext", "longtext");
  private static final Pattern PARTS =
      Pattern.compile(
          "([a-z][a-z ]*?)\\s*(?:\\((\\d+)(?:,\\s*(\\d+))?\\))?(\\s+unsigned)?(?:\\s.*)?");

  private Conversions() {}

  /// Whether no value changes on the way from one type to the other.
  static boolean keepsAll(Engine engine, String from, String to) {
    String a = plain(from);
    String b = plain(to);
    if (a.equals(b)) {
      return true;
    }
    if (engine == Engine.SQLITE) {
      return affinity(a).equals(affinity(b)) || affinity(b).equals("blob");
    }
    return Shape.of(a).fitsIn(Shape.of(b));
  }

  /// The type without collation and character set, which change no value.
  private static String plain(String type) {
    return type.toLowerCase(Locale.ROOT)
        .replaceAll(" collate .*| character set .*| charset .*", "")
        .replace("character varying", "varchar")
        .replaceAll("^character(?! varying)", "char")
        .strip();
  }

  /// The affinity of a declared type (https://sqlite.org/datatype3.html, section 3.1).
  private static String affinity(String type) {
    if (type.contains("int")) {
      return "integer";
    }
    if (type.matches(".*(char|clob|text).*")) {
      return "text";
    }
    if (type.isEmpty() || type.contains("blob")) {
      return "blob";
    }
    return type.matches(".*(real|floa|doub).*") ? "real" : "numeric";
  }

  /// A type in its parts.
  ///
  /// @param size 0 for none
  private record Shape(String name, int size, int scale, boolean unsigned) {

    static Shape of(String type) {
      Matcher parts = PARTS.matcher(type);
      if (!parts.matches()) {
        return new Shape(type, 0, 0, false);
      }
      String name = parts.group(1).equals("int") ? "integer" : parts.group(1);
      return new Shape(
          name.equals("decimal") ? "numeric" : name,
          parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)),
          parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)),
          parts.group(4) != null);
    }

    boolean fitsIn(Shape other) {
      if (INTEGERS.contains(name) && INTEGERS.contains(other.name)) {
        return unsigned == other.unsigned && INTEGERS.indexOf(name) <= INTEGERS.indexOf(other.name);
      }
      if (name.equals("numeric") && other.name.equals("numeric")) {
        return other.size == 0
            || (size > 0 && other.scale >= scale && other.size - other.scale >= size - scale);
      }
      return isText() ? textFits(other) : otherFits(other);
    }

    private boolean isText() {
      return name.equals("varchar") || MYSQL_TEXTS.contains(name) || name.equals("citext");
    }

    private boolean textFits(Shape other) {
      if (name.equals("varchar") && other.name.equals("varchar")) {
        return other.size == 0 || (size > 0 && size <= other.size);
      }
      if (MYSQL_TEXTS.contains(name) && MYSQL_TEXTS.contains(other.name)) {
        return MYSQL_TEXTS.indexOf(name) <= MYSQL_TEXTS.indexOf(other.name);
      }
      return name.equals("varchar") && size <= 16_383 && MYSQL_TEXTS.indexOf(other.name) >= 1;
    }

    private boolean otherFits(Shape other) {
      return switch (name) {
        case "real", "float" -> FLOATS.contains(other.name) && !other.name.equals("real");
        case "cidr" -> other.name.equals("inet");
        case "json", "jsonb", "uuid", "inet", "boolean" -> other.name.equals("text");
        case "date" -> false;
        default -> name.equals(other.name) && size > 0 && (other.size >= size || other.size == 0);
      };
    }
  }
}
