package dado.schema.lint.types;

import dado.schema.model.Engine;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which types hold every value of another, and which do not.
public final class Widening {

  private static final List<String> INTEGERS =
      List.of("tinyint", "smallint", "mediumint", "int", "bigint");
  private static final Set<String> TEXTS =
      Set.of("text", "varchar", "char", "citext", "mediumtext", "longtext", "tinytext", "bpchar");
  private static final Map<String, Integer> TEXT_BYTES =
      Map.of("tinytext", 255, "text", 65_535, "mediumtext", 16_777_215);

  private Widening() {}

  /// Whether a value can get lost, or stop the statement, when the type changes so.
  public static boolean narrows(Engine engine, String before, String after) {
    TypeName from = TypeName.of(engine, before);
    TypeName to = TypeName.of(engine, after);
    if (INTEGERS.contains(from.base()) && INTEGERS.contains(to.base())) {
      return narrowsInteger(from, to);
    }
    if (isText(from) && isText(to)) {
      return length(engine, to) < length(engine, from);
    }
    if (isExact(from) && isExact(to)) {
      return narrowsExact(from, to);
    }
    return narrowsOther(from, to);
  }

  private static boolean narrowsInteger(TypeName from, TypeName to) {
    return INTEGERS.indexOf(to.base()) < INTEGERS.indexOf(from.base())
        || (!from.attributes().contains("unsigned") && to.attributes().contains("unsigned"))
        || (from.base().equals(to.base()) && !from.attributes().equals(to.attributes()));
  }

  private static boolean narrowsExact(TypeName from, TypeName to) {
    if (to.modifiers().isEmpty()) {
      return false;
    }
    return from.modifiers().isEmpty()
        || from.modifiers().get(1) > to.modifiers().get(1)
        || from.modifiers().get(0) - from.modifiers().get(1)
            > to.modifiers().get(0) - to.modifiers().get(1);
  }

  private static boolean narrowsOther(TypeName from, TypeName to) {
    if (from.base().equals(to.base())) {
      boolean labels = !to.labels().containsAll(from.labels());
      return labels || narrowsPrecision(from, to);
    }
    boolean float8 = from.base().equals("double") && to.base().equals("real");
    boolean day = from.base().startsWith("timestamp") && to.base().equals("date");
    boolean whole =
        (isExact(from) || from.base().equals("double") || from.base().equals("real"))
            && INTEGERS.contains(to.base());
    return float8 || day || whole || (isText(from) && !isText(to));
  }

  private static boolean narrowsPrecision(TypeName from, TypeName to) {
    int limit = from.base().startsWith("time") ? 6 : Integer.MAX_VALUE;
    return to.modifier(0).orElse(limit) < from.modifier(0).orElse(limit);
  }

  private static boolean isText(TypeName type) {
    return TEXTS.contains(type.base()) && !type.array();
  }

  private static boolean isExact(TypeName type) {
    return type.base().equals("numeric") || type.base().equals("decimal");
  }

  private static int length(Engine engine, TypeName type) {
    int unlimited = engine == Engine.POSTGRESQL ? Integer.MAX_VALUE : 65_535;
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    int other = family ? TEXT_BYTES.getOrDefault(type.base(), Integer.MAX_VALUE) : unlimited;
    return type.modifier(0).orElse(other);
  }

  /// The usual types that a column may have had before it became this one.
  static List<String> sources(TypeName after) {
    int n = after.modifier(0).orElse(0);
    return switch (after.base()) {
      case "text" -> List.of("varchar(20)", "varchar");
      case "varchar" -> n > 1 ? List.of("varchar(1)", "varchar(" + (n - 1) + ")") : List.of("text");
      case "numeric" ->
          n > 1
              ? List.of("numeric(" + (n - 1) + "," + after.modifier(1).orElse(0) + ")")
              : List.of("numeric(10,2)");
      case "timestamp", "timestamptz", "time", "timetz", "interval" ->
          List.of(after.base() + "(0)", "timestamp", "timestamptz");
      case "inet" -> List.of("cidr");
      case "citext" -> List.of("text");
      case "varbit" -> List.of("varbit(1)");
      case "enum", "set" -> List.of(after.base() + "('" + first(after) + "')");
      default -> List.of();
    };
  }

  private static String first(TypeName type) {
    return type.labels().isEmpty() ? "" : type.labels().getFirst().replace("'", "''");
  }
}
