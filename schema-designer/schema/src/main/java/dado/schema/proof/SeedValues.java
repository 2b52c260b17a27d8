package dado.schema.proof;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The nth value of a column: simple ones for the first three rows, then those at the edges of its
/// type where the migration leaves the table alone.
final class SeedValues {

  private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern LENGTH = Pattern.compile("char[a-z ]*\\((\\d+)\\)");

  private final Schema schema;
  private final Schema goal;
  private final NameChanges renames;
  private final Set<Name> steady;
  private final Map<Name, Table> after = new HashMap<>();
  private final Map<Table, Table> before = new HashMap<>();

  /// @param schema whose enums and checks are known
  /// @param goal the schema after the migration, under the names of the scratch that it is on
  /// @param renames what has another name after the migration, under the names of the first scratch
  /// @param database where the design is, where that is part of every name; else empty
  /// @param steady the tables that the migration leaves alone
  SeedValues(Schema schema, Schema goal, NameChanges renames, String database, Set<Name> steady) {
    this.schema = schema;
    this.goal = goal;
    this.renames = renames;
    this.steady = steady;
    match(database);
  }

  private void match(String database) {
    Map<Name, Table> wanted = new HashMap<>();
    goal.tables().forEach(t -> wanted.put(t.name(), t));
    for (Table table : schema.tables()) {
      Name name = renames.of(table.name());
      Table match = wanted.get(database.isEmpty() ? name : new Name(database, name.local()));
      if (match != null) {
        after.put(table.name(), match);
        before.put(match, table);
      }
    }
  }

  /// Whether the design has a table of that name.
  boolean isWanted(Name table) {
    return goal.table(table).isPresent();
  }

  /// The table that a table becomes, as it is on the scratch with the design.
  Optional<Table> after(Table table) {
    return Optional.ofNullable(after.get(table.name()));
  }

  private Optional<Column> after(Table table, Column column) {
    String name = renames.of(table.name(), column.name());
    return after(table).flatMap(t -> t.column(name));
  }

  /// @param both whether a value that both types hold is wanted, where the type changes
  String literal(Table table, Column column, int n, Identifiers identifiers, boolean both) {
    Table first = before.getOrDefault(table, table);
    boolean isAfter = before.containsKey(table);
    Optional<Column> old = isAfter ? old(first, column) : Optional.of(column);
    return old.map(c -> shared(first, c, n, identifiers, both))
        .orElseGet(() -> value(table, column, n, identifiers));
  }

  private Optional<Column> old(Table first, Column column) {
    return first.columns().stream()
        .filter(c -> after(first, c).filter(column::equals).isPresent())
        .findFirst();
  }

  /// The value that a column has on both sides.
  private String shared(Table table, Column column, int n, Identifiers identifiers, boolean both) {
    Optional<Column> wanted = after(table, column);
    if (both && wanted.isPresent() && !wanted.get().type().equals(column.type())) {
      String other = value(after(table).orElse(table), wanted.get(), n, identifiers);
      return isText(column.type()) && !other.startsWith("'") && !other.startsWith("E'")
          ? identifiers.literal(other)
          : other;
    }
    return value(table, column, n, identifiers);
  }

  private static boolean isText(String type) {
    return type.toLowerCase(Locale.ROOT).matches(".*(char|text|clob|enum).*");
  }

  private String value(Table table, Column column, int n, Identifiers identifiers) {
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

  /// The values that an enum, or a check on the column, lists on both sides.
  private List<String> allowed(Table table, Column column) {
    List<String> now = listed(schema, table, column);
    List<String> then =
        after(table, column)
            .map(c -> listed(goal, after(table).orElse(table), c))
            .orElse(List.of());
    if (now.isEmpty() || then.isEmpty()) {
      return now.isEmpty() ? then : now;
    }
    List<String> common = now.stream().filter(then::contains).toList();
    return common.isEmpty() ? now : common;
  }

  private static List<String> listed(Schema schema, Table table, Column column) {
    if (column.type().startsWith("enum(") || column.type().startsWith("set(")) {
      return constants(column.type());
    }
    return schema.enums().stream()
        .filter(e -> isNamed(column.type(), e.name().local()))
        .map(e -> e.labels())
        .findFirst()
        .orElseGet(() -> checked(table, column));
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
