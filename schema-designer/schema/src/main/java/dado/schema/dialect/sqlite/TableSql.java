package dado.schema.dialect.sqlite;

import dado.schema.dialect.Clauses;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tables and their parts as SQLite's SQL.
final class TableSql {

  private static final Pattern PLAIN_TYPE = Pattern.compile("[\\p{L}_][\\w$ ]*(\\([^()]*\\))?");

  private final SqliteIdentifiers identifiers = new SqliteIdentifiers();
  private final Clauses clauses = new Clauses(identifiers);

  String quote(Name name) {
    return identifiers.quote(name);
  }

  String quote(String name) {
    return identifiers.quote(name);
  }

  /// The whole table without its indexes.
  ///
  /// @param name as SQL
  String create(Table table, String name) {
    Optional<Constraint.PrimaryKey> inColumn = keyInColumn(table);
    List<String> items = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean key = inColumn.filter(k -> k.columns().contains(column.name())).isPresent();
      items.add(column(column) + (key ? key(column, inColumn.orElseThrow()) : ""));
    }
    table.constraints().stream()
        .filter(c -> inColumn.filter(c::equals).isEmpty())
        .forEach(c -> items.add(constraint(c)));
    return Clauses.createTable(name, items, options(table.options()));
  }

  private static String options(Options options) {
    List<String> words = new ArrayList<>();
    if (options.has("strict")) {
      words.add("STRICT");
    }
    if (options.has("without rowid")) {
      words.add("WITHOUT ROWID");
    }
    return String.join(", ", words);
  }

  /// The primary key where it must stand with its column: `AUTOINCREMENT` is allowed only there,
  /// and only there a direction keeps an `INTEGER` key from being the row's number.
  private static Optional<Constraint.PrimaryKey> keyInColumn(Table table) {
    return table
        .primaryKey()
        .filter(k -> k.columns().size() == 1)
        .filter(k -> List.of("", "DESC").contains(k.options().get("keys")))
        .filter(k -> table.column(k.columns().getFirst()).filter(TableSql::isNumber).isPresent());
  }

  private static boolean isNumber(Column column) {
    return numbersItself(column) || column.type().equalsIgnoreCase("INTEGER");
  }

  static boolean numbersItself(Table table) {
    return table.columns().stream().anyMatch(TableSql::numbersItself);
  }

  private static boolean numbersItself(Column column) {
    return column.generation() instanceof Generation.AutoIncrement;
  }

  private String key(Column column, Constraint.PrimaryKey key) {
    String direction = key.options().get("keys");
    return " "
        + named(key.name())
        + "PRIMARY KEY"
        + (direction.isEmpty() ? "" : " " + direction)
        + conflict(key.options())
        + (numbersItself(column) ? " AUTOINCREMENT" : "");
  }

  /// A column as it stands in `CREATE TABLE` and after `ADD COLUMN`.
  String column(Column column) {
    return identifiers.quote(column.name())
        + (column.type().isEmpty() ? "" : " " + type(column.type()))
        + (column.nullable() ? "" : notNull(column.options()))
        + column.defaultValue().map(d -> " DEFAULT " + value(d)).orElse("")
        + generated(column.generation());
  }

  /// SQLite takes any text as a type, in quotes where it is not made of words.
  private static String type(String type) {
    int at = type.lastIndexOf("COLLATE ");
    String base = at < 0 ? type : type.substring(0, at).strip();
    String rest = at < 0 ? "" : (base.isEmpty() ? "" : " ") + type.substring(at);
    boolean plain = base.isEmpty() || PLAIN_TYPE.matcher(base).matches();
    return (plain ? base : "\"" + base.replace("\"", "\"\"") + "\"") + rest;
  }

  private String notNull(Options options) {
    return " " + named(options.get("not null name")) + "NOT NULL" + conflict(options);
  }

  private String named(String name) {
    return name.isEmpty() ? "" : "CONSTRAINT " + identifiers.quote(name) + " ";
  }

  private static String conflict(Options options) {
    String action = options.get("on conflict");
    return action.isEmpty() ? "" : " ON CONFLICT " + action.toUpperCase(Locale.ROOT);
  }

  /// An expression needs the parentheses that the pragma does not print.
  private static String value(String sql) {
    return isLiteral(sql) ? sql : "(" + sql + ")";
  }

  /// Whether the default is one word, or a number with its sign.
  static boolean isLiteral(String sql) {
    DdlText text = DdlText.of(sql);
    boolean signed = text.words().size() == 2 && (text.is(0, "-") || text.is(0, "+"));
    boolean bare = text.own().length() == sql.length();
    return bare && (signed || text.words().size() == 1);
  }

  private static String generated(Generation generation) {
    return generation instanceof Generation.Computed(String expression, boolean stored)
        ? " GENERATED ALWAYS AS (" + expression + ")" + (stored ? " STORED" : " VIRTUAL")
        : "";
  }

  /// A constraint as it stands in `CREATE TABLE`.
  String constraint(Constraint constraint) {
    return named(constraint.name())
        + switch (constraint) {
          case Constraint.PrimaryKey k ->
              "PRIMARY KEY (" + keys(k.columns(), k.options()) + ")" + conflict(k.options());
          case Constraint.Unique u ->
              "UNIQUE (" + keys(u.columns(), u.options()) + ")" + conflict(u.options());
          case Constraint.Check c -> "CHECK (" + c.expression() + ")";
          case Constraint.Exclusion e -> e.definition();
          case Constraint.ForeignKey f ->
              "FOREIGN KEY (" + clauses.list(f.columns()) + ") " + references(f);
        };
  }

  private String keys(List<String> columns, Options options) {
    String[] more = options.get("keys").split(", ?", -1);
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String qualifier = i < more.length && !more[i].isBlank() ? " " + more[i].strip() : "";
      keys.add(identifiers.quote(columns.get(i)) + qualifier);
    }
    return String.join(", ", keys);
  }

  /// What a foreign key says behind its own columns.
  String references(Constraint.ForeignKey key) {
    String columns =
        key.referencedColumns().isEmpty() ? "" : " (" + clauses.list(key.referencedColumns()) + ")";
    String match = key.options().get("match").toUpperCase(Locale.ROOT);
    return "REFERENCES "
        + quote(key.references())
        + columns
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + (match.isEmpty() ? "" : " MATCH " + match)
        + deferral(key.options());
  }

  private static String deferral(Options options) {
    return switch (options.get("deferrable")) {
      case "deferred" -> " DEFERRABLE INITIALLY DEFERRED";
      case "immediate" -> " DEFERRABLE";
      default -> "";
    };
  }

  private static String action(String when, Constraint.Action action) {
    return action == Constraint.Action.NO_ACTION ? "" : when + action.sql();
  }

  String index(Name table, Index index) {
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + identifiers.quote(index.name())
        + " ON "
        + quote(table)
        + " ("
        + clauses.keys(index)
        + ")"
        + index.where().map(w -> " WHERE " + w).orElse("");
  }
}
