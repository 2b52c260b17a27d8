package dado.schema.lint.script;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the definition of a column with the constraints that stand in it.
final class ColumnReader {

  private static final Set<String> STOPS =
      Set.of(
          "CONSTRAINT NOT NULL DEFAULT PRIMARY UNIQUE CHECK REFERENCES COLLATE GENERATED AS AUTO_INCREMENT AUTOINCREMENT COMMENT ON KEY CHARSET INVISIBLE VISIBLE STORAGE COMPRESSION FIRST AFTER USING DEFERRABLE INITIALLY VIRTUAL STORED PERSISTENT SRID ENFORCED OPTIONS"
              .split(" "));

  private final Words words;
  private final Name table;
  private final String name;
  private final List<Constraint> constraints = new ArrayList<>();
  private String type = "";
  private boolean nullable = true;
  private Optional<String> value = Optional.empty();
  private Generation generation = new Generation.None();
  private Options options = Options.NONE;
  private String comment = "";

  private ColumnReader(Words words, Name table) {
    this.words = words;
    this.table = table;
    this.name = words.name();
  }

  /// A column, and the constraints that its definition holds.
  record Definition(Column column, List<Constraint> constraints) {}

  static Definition read(Words words, Name table) {
    return new ColumnReader(words, table).read();
  }

  /// A type from here on, up to what can follow one.
  static String type(Words words) {
    if (STOPS.contains(words.peek()) && !words.is("CHARACTER")) {
      return "";
    }
    String type = words.until(STOPS, true).replaceAll("\\s+", " ");
    return words.take("COLLATE") ? type + " COLLATE " + collation(words) : type;
  }

  private static String collation(Words words) {
    String first = words.word();
    return words.take(".") ? first + "." + words.word() : first;
  }

  private Definition read() {
    type = type(words);
    while (!words.done() && clause()) {
      // Each clause takes its words.
    }
    boolean key = constraints.stream().anyMatch(Constraint.PrimaryKey.class::isInstance);
    boolean serial = type.toLowerCase(java.util.Locale.ROOT).matches("(small|big)?serial[248]?");
    boolean required = !nullable || (key && words.engine() != Engine.SQLITE) || serial;
    return new Definition(column(!required), List.copyOf(constraints));
  }

  private Column column(boolean optional) {
    Id id = Id.of("column", table.schema(), table.local(), name);
    return new Column(id, name, type, optional, value, generation, comment, options);
  }

  private boolean clause() {
    String label = words.take("CONSTRAINT") ? words.name() : "";
    if (words.take("NOT", "NULL")) {
      nullable = false;
      words.take("NO", "INHERIT");
      return true;
    }
    return words.take("NULL") || constraint(label) || filling() || attribute();
  }

  private boolean constraint(String label) {
    if (words.take("PRIMARY", "KEY") || words.take("KEY")) {
      words.takeOne("ASC", "DESC");
      constraints.add(new Constraint.PrimaryKey(label, List.of(name)));
      return true;
    }
    if (words.take("UNIQUE")) {
      words.take("KEY");
      words.take("NULLS", "NOT", "DISTINCT");
      constraints.add(new Constraint.Unique(label, List.of(name)));
      return true;
    }
    if (words.take("CHECK")) {
      return constraints.add(ConstraintReader.check(label, words));
    }
    return words.is("REFERENCES")
        && constraints.add(ConstraintReader.references(label, List.of(name), words));
  }

  private boolean filling() {
    if (words.take("DEFAULT")) {
      value = Optional.of(words.until(STOPS, true)).filter(v -> !v.equalsIgnoreCase("NULL"));
      return true;
    }
    if (words.take("AUTO_INCREMENT") || words.take("AUTOINCREMENT")) {
      generation = new Generation.AutoIncrement();
      return true;
    }
    if (words.take("GENERATED")) {
      boolean always = words.take("ALWAYS");
      words.take("BY", "DEFAULT");
      return generated(always);
    }
    return words.is("AS") && generated(true);
  }

  private boolean generated(boolean always) {
    words.take("AS");
    if (words.take("IDENTITY")) {
      words.group();
      generation = new Generation.Identity(always);
      nullable = false;
      return true;
    }
    String expression = words.group().rest();
    boolean stored = words.take("STORED") || words.take("PERSISTENT");
    words.take("VIRTUAL");
    generation = new Generation.Computed(expression, stored);
    return true;
  }

  private boolean attribute() {
    if (words.take("COMMENT")) {
      comment = words.name();
      return true;
    }
    if (words.take("COLLATE")) {
      type = type + " COLLATE " + collation(words);
      return true;
    }
    if (words.take("ON", "UPDATE")) {
      options = options.with("on update", words.until(STOPS, true));
      return true;
    }
    if (words.is("CHARACTER", "SET") || words.is("CHARSET")) {
      type = type + " " + words.until(STOPS, true);
      return true;
    }
    return position() || small();
  }

  private boolean position() {
    if (words.take("FIRST")) {
      options = options.with("position", "first");
      return true;
    }
    if (words.take("AFTER")) {
      options = options.with("position", "after " + words.name());
      return true;
    }
    return false;
  }

  private boolean small() {
    if (words.takeOne("STORAGE", "COMPRESSION", "SRID").isEmpty()) {
      return !words.takeOne("INVISIBLE", "VISIBLE", "ENFORCED", "DEFERRABLE").isEmpty()
          || words.take("INITIALLY", "DEFERRED")
          || words.take("INITIALLY", "IMMEDIATE")
          || words.take("NOT", "ENFORCED")
          || words.take("NOT", "VALID")
          || words.take("ON", "CONFLICT", words.peek(2));
    }
    words.word();
    return true;
  }
}
