package dado.schema.proof;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The nth value of a column: simple ones for the first three rows, then those at the edges of its
/// type where the migration leaves the table alone.
///
/// @param schema whose enums and checks are known
/// @param goal the schema after the migration, whose checks the values keep, too
/// @param steady the tables that the migration leaves alone
record SeedValues(Schema schema, Schema goal, Set<Name> steady) {

  private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern LENGTH = Pattern.compile("char[a-z ]*\\((\\d+)\\)");

  String literal(Table table, Column column, int n, Identifiers identifiers) {
    String type = column.type().toLowerCase(Locale.ROOT);
    List<String> allowed = allowed(table, column);
    if (!allowed.isEmpty()) {
      return identifiers.literal(allowed.get((n - 1) % allowed.size()));
    }
    if (n > 3 && isReference(table, column)) {
      return simple(type, (n - 1) % 3 + 1, identifiers);
    }
    return n > 3 && steady.contains(table.name()) && !isKey(table, column)
        ? EdgeValues.of(type, column.nullable(), n - 3, identifiers)
            .orElseGet(() -> simple(type, n, identifiers))
        : simple(type, n, identifiers);
  }

  private static String simple(String type, int n, Identifiers identifiers) {
    return ofType(type, n)
        .map(v -> quoted(v, identifiers))
        .orElseGet(() -> identifiers.literal(text(type, n)));
  }

  private static boolean isReference(Table table, Column column) {
    return table.foreignKeys().stream().anyMatch(f -> f.columns().contains(column.name()));
  }

  private static boolean isKey(Table table, Column column) {
    return table.primaryKey().filter(k -> k.columns().contains(column.name())).isPresent();
  }

  private static String quoted(String value, Identifiers identifiers) {
    return value.matches("-?\\d+|TRUE|FALSE") ? value : identifiers.literal(value);
  }

  /// The values that an enum, or a check on the column, lists.
  private List<String> allowed(Table table, Column column) {
    if (column.type().startsWith("enum(") || column.type().startsWith("set(")) {
      return constants(column.type());
    }
    Optional<List<String>> labels =
        schema.enums().stream()
            .filter(e -> isNamed(column.type(), e.name().local()))
            .map(e -> e.labels())
            .findFirst();
    return labels.orElseGet(() -> both(table, column));
  }

  /// The values that the checks before and after list.
  private List<String> both(Table table, Column column) {
    List<String> now = checked(table, column);
    List<String> then = goal.table(table.name()).map(t -> checked(t, column)).orElse(List.of());
    if (now.isEmpty() || then.isEmpty()) {
      return now.isEmpty() ? then : now;
    }
    List<String> common = now.stream().filter(then::contains).toList();
    return common.isEmpty() ? now : common;
  }

  private static boolean isNamed(String type, String local) {
    String last = type.substring(type.lastIndexOf('.') + 1).replace("\"", "");
    return last.equals(local);
  }

  private static List<String> checked(Table table, Column column) {
    return table.constraints().stream()
        .filter(Constraint.Check.class::isInstance)
        .map(c -> ((Constraint.Check) c).expression())
        .filter(e -> e.contains(column.name()))
        .map(SeedValues::constants)
        .filter(c -> c.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> constants(String sql) {
    return TEXT.matcher(sql).results().map(SeedValues::constant).toList();
  }

  private static String constant(MatchResult match) {
    return match.group(1).replace("''", "'");
  }

  private static Optional<String> ofType(String type, int n) {
    if (type.endsWith("[]")) {
      return Optional.of("{}");
    }
    if (type.startsWith("bool") || type.equals("tinyint(1)")) {
      return Optional.of(type.startsWith("bool") ? (n % 2 == 1 ? "TRUE" : "FALSE") : "" + n % 2);
    }
    if (type.contains("interval") || type.contains("range") || type.contains("point")) {
      return Optional.empty();
    }
    if (type.matches("(?:.*int.*|numeric.*|decimal.*|real|double.*|float.*|number.*|serial.*)")) {
      return Optional.of("" + n);
    }
    return named(type, n);
  }

  private static Optional<String> named(String type, int n) {
    if (type.startsWith("timestamp") || type.startsWith("datetime")) {
      return Optional.of("2024-01-0" + n + " 10:00:00");
    }
    if (type.startsWith("date")) {
      return Optional.of("2024-01-0" + n);
    }
    if (type.startsWith("time")) {
      return Optional.of("10:00:0" + n);
    }
    if (type.startsWith("year")) {
      return Optional.of("" + (2020 + n));
    }
    return structured(type, n);
  }

  private static Optional<String> structured(String type, int n) {
    if (type.startsWith("uuid")) {
      return Optional.of("00000000-0000-4000-8000-00000000000" + n);
    }
    if (type.startsWith("json")) {
      return Optional.of("{\"n\": " + n + "}");
    }
    if (type.startsWith("inet") || type.startsWith("cidr")) {
      return Optional.of("10.0.0." + n);
    }
    return type.startsWith("bytea") ? Optional.of("\\x0" + n) : Optional.empty();
  }

  private static String text(String type, int n) {
    Matcher length = LENGTH.matcher(type);
    int room = length.find() ? Integer.parseInt(length.group(1)) : 20;
    String letter = "" + (char) ('a' + n - 1);
    return room >= 6 ? "text " + letter : letter;
  }
}
