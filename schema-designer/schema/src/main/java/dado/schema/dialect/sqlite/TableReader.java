package dado.schema.dialect.sqlite;

import dado.schema.dialect.sqlite.TableText.ColumnText;
import dado.schema.model.Constraint;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Reads the parts between the parentheses of a `CREATE TABLE`, clause after clause.
final class TableReader {

  private static final Set<String> TABLE_CONSTRAINTS =
      Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
  private static final Set<String> ENGINES_COLLATIONS = Set.of("NOCASE", "RTRIM");

  private final Map<String, ColumnText> columns = new HashMap<>();
  private final List<Constraint> constraints = new ArrayList<>();

  /// The column that is being read; empty in a table constraint.
  private String column = "";

  private boolean keyInColumn;
  private String constraintName = "";
  private List<String> own = List.of();

  Map<String, ColumnText> columns() {
    return columns;
  }

  List<Constraint> constraints() {
    return constraints;
  }

  boolean keyInColumn() {
    return keyInColumn;
  }

  void part(DdlText part) {
    if (part.words().isEmpty()) {
      return;
    }
    boolean constraint = TABLE_CONSTRAINTS.stream().anyMatch(w -> part.is(0, w));
    column = constraint ? "" : part.words().getFirst().name();
    int at = constraint ? 0 : 1;
    while (at < part.words().size()) {
      at = clause(part, at);
    }
  }

  /// Reads what begins here.
  ///
  /// @return where the next clause begins
  private int clause(DdlText part, int at) {
    if (part.is(at, "CONSTRAINT") && at + 1 < part.words().size()) {
      constraintName = part.words().get(at + 1).name();
      return at + 2;
    }
    if (part.is(at, "(")) {
      return part.close(at) + 1;
    }
    int next = constraint(part, at);
    return next > at ? next : columnClause(part, at);
  }

  private int constraint(DdlText part, int at) {
    if (part.are(at, "PRIMARY", "KEY")) {
      return primaryKey(part, at + 2);
    } else if (part.is(at, "UNIQUE")) {
      return unique(part, at + 1);
    } else if (part.are(at, "CHECK", "(")) {
      add(new Constraint.Check(named(), Canonical.expression(part.inside(at + 1))));
      return part.close(at + 1) + 1;
    } else if (part.are(at, "FOREIGN", "KEY")) {
      own = new KeyText(part, at + 2).names();
      return part.close(at + 2) + 1;
    } else if (part.is(at, "REFERENCES")) {
      ReferenceText reference = ReferenceText.read(part, at);
      add(reference.key(named(), column.isEmpty() ? own : List.of(column)));
      return reference.end();
    }
    return at;
  }

  private int primaryKey(DdlText part, int at) {
    return part.is(at, "(") ? listedKey(part, at) : keyOfColumn(part, at);
  }

  private int listedKey(DdlText part, int at) {
    KeyText key = new KeyText(part, at);
    int end = part.close(at) + 1;
    Options options = key.options().with("on conflict", conflict(part, end));
    // An old way of writing it, which SQLite still takes.
    boolean numbers = part.is(part.close(at) - 1, "AUTOINCREMENT");
    add(new Constraint.PrimaryKey(named(), key.names(), options));
    key.names().stream().limit(numbers ? 1 : 0).forEach(c -> in(c, ColumnText::numbered));
    return end;
  }

  private int keyOfColumn(DdlText part, int at) {
    keyInColumn = true;
    boolean descending = part.is(at, "DESC");
    int after = descending || part.is(at, "ASC") ? at + 1 : at;
    Options options = Options.NONE.with("keys", descending ? "DESC" : "");
    options = options.with("on conflict", conflict(part, after));
    add(new Constraint.PrimaryKey(named(), List.of(column), options));
    return after;
  }

  private int unique(DdlText part, int at) {
    boolean list = part.is(at, "(");
    KeyText key = new KeyText(part, at);
    int end = list ? part.close(at) + 1 : at;
    Options options = list ? key.options() : Options.NONE;
    options = options.with("on conflict", conflict(part, end));
    add(new Constraint.Unique(named(), list ? key.names() : List.of(column), options));
    return end;
  }

  private int columnClause(DdlText part, int at) {
    if (part.are(at, "NOT", "NULL")) {
      in(column, c -> c.with("not null name", constraintName));
      in(column, c -> c.with("on conflict", conflict(part, at + 2)));
      named();
      return at + 2;
    } else if (part.is(at, "COLLATE") && at + 1 < part.words().size()) {
      in(column, c -> c.withCollation(collation(part.words().get(at + 1).name())));
      named();
    } else if (part.is(at, "AUTOINCREMENT")) {
      in(column, ColumnText::numbered);
    } else if (part.are(at, "AS", "(")) {
      String expression = Canonical.expression(part.inside(at + 1));
      in(column, c -> c.withExpression(expression));
      named();
    } else if (part.is(at, "DEFAULT")) {
      named();
      return part.is(at + 1, "(") ? at + 1 : at + 2;
    }
    return at + 1;
  }

  /// SQLite's own collations are names in any case; `BINARY` is what every column has.
  static String collation(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.equals("BINARY") ? "" : ENGINES_COLLATIONS.contains(upper) ? upper : name;
  }

  /// A collation as SQL.
  static String collationSql(String name) {
    boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]*");
    return plain && !Words.RESERVED.contains(name.toUpperCase(Locale.ROOT))
        ? name
        : new SqliteIdentifiers().shown(name);
  }

  private void in(String name, UnaryOperator<ColumnText> more) {
    columns.merge(
        name.toLowerCase(Locale.ROOT), more.apply(ColumnText.PLAIN), (old, x) -> more.apply(old));
  }

  private void add(Constraint constraint) {
    constraints.add(constraint);
  }

  /// The name that was given to the constraint that is read now; it is used up.
  private String named() {
    String name = constraintName;
    constraintName = "";
    return name;
  }

  /// What a broken rule does, unless it is what it does without a word.
  private static String conflict(DdlText part, int at) {
    if (!part.are(at, "ON", "CONFLICT") || at + 2 >= part.words().size()) {
      return "";
    }
    String action = part.words().get(at + 2).name().toLowerCase(Locale.ROOT);
    return action.equals("abort") ? "" : action;
  }
}
