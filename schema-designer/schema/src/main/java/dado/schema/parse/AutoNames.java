package dado.schema.parse;

import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names that an engine itself gives to constraints that are made without one. PostgreSQL names
/// all (`ChooseConstraintName` in its source), MySQL and MariaDB all but primary keys, SQLite none.
public final class AutoNames {

  private static final int LIMIT = 63;

  private final Engine engine;
  private final Table table;
  private final Set<String> taken = new HashSet<>();
  private int keys;
  private int checks;

  private AutoNames(Engine engine, Table table) {
    this.engine = engine;
    this.table = table;
    table.constraints().forEach(c -> taken.add(c.name()));
    table.indexes().forEach(i -> taken.add(i.name()));
  }

  /// A table with names for all the constraints that the engine would name.
  public static Table named(Engine engine, Table table) {
    AutoNames names = new AutoNames(engine, table);
    List<Constraint> named = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      String name = constraint.name().isEmpty() ? names.free(constraint) : constraint.name();
      named.add(constraint.withName(name));
    }
    return table.withConstraints(named);
  }

  /// The name that a key of a table gets when it has none and nothing else is in the way; empty
  /// where that depends on what else there is.
  public static String of(Engine engine, Table table, Constraint constraint) {
    return switch (engine) {
      case POSTGRESQL -> postgresql(table, constraint);
      case MYSQL, MARIADB ->
          constraint instanceof Constraint.Unique u ? u.columns().getFirst() : "";
      case SQLITE -> "";
    };
  }

  private String free(Constraint constraint) {
    String name =
        switch (engine) {
          case POSTGRESQL -> unique(postgresql(table, constraint), "");
          case MYSQL, MARIADB -> family(constraint);
          case SQLITE -> "";
        };
    taken.add(name);
    return name;
  }

  /// The first name of this kind that nobody has: with 1, 2, … in PostgreSQL, with _2, _3, … else.
  private String unique(String name, String separator) {
    String free = name;
    for (int i = separator.isEmpty() ? 1 : 2; taken.contains(free); i++) {
      free = name + separator + i;
    }
    return free;
  }

  private static String postgresql(Table table, Constraint constraint) {
    String base = table.name().local();
    return switch (constraint) {
      case Constraint.PrimaryKey p -> fit(base, "", "pkey");
      case Constraint.Unique u -> fit(base, String.join("_", u.columns()), "key");
      case Constraint.Check c -> fit(base, checked(table, c), "check");
      case Constraint.ForeignKey f -> fit(base, String.join("_", f.columns()), "fkey");
      case Constraint.Exclusion e -> fit(base, "", "excl");
    };
  }

  /// A check over one column has its name; any other only the table's.
  private static String checked(Table table, Constraint.Check check) {
    List<String> words = List.of(check.expression().split("[^\\p{L}\\p{N}_$]+"));
    List<String> columns =
        table.columns().stream().map(c -> c.name()).filter(words::contains).toList();
    return columns.size() == 1 ? columns.getFirst() : "";
  }

  /// A name of PostgreSQL made of two and a label: cuts the longer of the two until all fits
  /// (`makeObjectName` in its source).
  static String fit(String first, String second, String label) {
    String a = first;
    String b = second;
    int room = LIMIT - label.length() - (second.isEmpty() ? 1 : 2);
    while (bytes(a) + bytes(b) > room) {
      if (bytes(a) > bytes(b)) {
        a = a.substring(0, a.offsetByCodePoints(a.length(), -1));
      } else {
        b = b.substring(0, b.offsetByCodePoints(b.length(), -1));
      }
    }
    return a + (second.isEmpty() ? "" : "_" + b) + "_" + label;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private String family(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey p -> "";
      case Constraint.Unique u -> unique(u.columns().getFirst(), "_");
      case Constraint.ForeignKey f -> table.name().local() + "_ibfk_" + ++keys;
      case Constraint.Check c ->
          engine == Engine.MYSQL
              ? table.name().local() + "_chk_" + ++checks
              : "CONSTRAINT_" + ++checks;
      case Constraint.Exclusion e -> "";
    };
  }
}
