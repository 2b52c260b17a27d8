package dado.schema.parse;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Options;
import dado.schema.model.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads a column: its name, type and clauses.
final class ColumnReader {

  /// Words that no type holds: a clause begins.
  private static final Set<String> CLAUSES =
      Set.of(
          "CONSTRAINT",
          "NOT",
          "NULL",
          "DEFAULT",
          "PRIMARY",
          "UNIQUE",
          "KEY",
          "CHECK",
          "REFERENCES",
          "COLLATE",
          "GENERATED",
          "AS",
          "AUTO_INCREMENT",
          "AUTOINCREMENT",
          "COMMENT",
          "ON",
          "CHARSET",
          "VISIBLE",
          "INVISIBLE",
          "STORAGE",
          "COMPRESSION",
          "DEFERRABLE",
          "INITIALLY",
          "SRID",
          "REF_SYSTEM_ID",
          "COLUMN_FORMAT",
          "FIRST",
          "AFTER",
          "USING",
          "ENFORCED",
          "STORED",
          "VIRTUAL",
          "PERSISTENT",
          "IDENTITY",
          "OPTIONS",
          "COMPRESSED",
          "WITHOUT");

  private final Drafts drafts;
  private final ConstraintReader constraints;

  ColumnReader(Drafts drafts) {
    this.drafts = drafts;
    this.constraints = new ConstraintReader(drafts);
  }

  /// Reads a column and adds it, with the keys and checks that stand at it, to a table.
  void read(Words words, TableDraft table) {
    Column column = column(words, table);
    table.columns.add(column);
  }

  /// A column; keys and checks that stand at it are added to the table.
  Column column(Words words, TableDraft table) {
    String name = words.name("a column's name");
    String type = words.is("GENERATED ALWAYS AS (") ? "" : type(words);
    Clauses clauses = new Clauses(name, table, type);
    try {
      clauses.read(words);
    } catch (Misread e) {
      words.rest();
      drafts.remarks.add(
          new Misread(e.offset(), e.text() + "; the rest of this column is left out"));
    }
    return clauses.column();
  }

  /// A type with its modifiers, without a collation.
  String type(Words words) {
    StringBuilder type = new StringBuilder();
    while (!words.end() && !clause(words)) {
      // One more word belongs to it only if it makes a type that there is.
      String longer = (type + " " + words.copy().part()).strip().replaceAll("\\s+", " ");
      if (!type.isEmpty() && !TypeNames.plausible(drafts.engine, longer)) {
        break;
      }
      words.part();
      type.setLength(0);
      type.append(longer);
    }
    return TypeNames.canonical(drafts.engine, type.toString());
  }

  private static final Set<String> CLAUSES_AND_TIME = with(CLAUSES, "WITH", "CHARACTER");

  private static Set<String> with(Set<String> words, String... more) {
    Set<String> all = new java.util.HashSet<>(words);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /// `WITH TIME ZONE`, `WITHOUT TIME ZONE` and `CHARACTER VARYING` are of the type.
  private static boolean clause(Words words) {
    boolean ofType =
        words.is("WITH TIME ZONE")
            || words.is("WITHOUT TIME ZONE")
            || words.is("WITH LOCAL TIME ZONE")
            || (words.is("CHARACTER") && !words.is("CHARACTER SET"));
    return !ofType && words.isAny(CLAUSES_AND_TIME);
  }

  /// The clauses of one column.
  private final class Clauses {
    private final String name;
    private final TableDraft table;
    private String type;
    private String collation = "";
    private boolean nullable = true;
    private Optional<String> value = Optional.empty();
    private Generation generation = new Generation.None();
    private String comment = "";
    private Options options = Options.NONE;
    private String constraint = "";

    Clauses(String name, TableDraft table, String type) {
      this.name = name;
      this.table = table;
      this.type = type;
    }

    void read(Words words) {
      while (!words.end()) {
        clause(words);
      }
    }

    private void clause(Words words) {
      if (words.accept("CONSTRAINT")) {
        constraint = words.name("the constraint's name");
        return;
      }
      if (!known(words)) {
        throw words.expected("a clause of the column " + name);
      }
      constraint = "";
    }

    private boolean known(Words words) {
      return nullability(words)
          || values(words)
          || keys(words)
          || texts(words)
          || storage(words)
          || family(words);
    }

    private boolean nullability(Words words) {
      if (words.accept("NOT NULL")) {
        nullable = false;
        options = options.with("not null name", constraint);
        conflict(words);
        options = words.accept("NO INHERIT") ? options.with("no inherit", "yes") : options;
        return true;
      }
      return words.accept("NULL");
    }

    private void conflict(Words words) {
      if (words.accept("ON CONFLICT")) {
        options = options.with("on conflict", words.word().toLowerCase(Locale.ROOT));
      }
    }

    private boolean values(Words words) {
      if (words.accept("DEFAULT")) {
        value = defaultValue(words.before(1, CLAUSES));
        return true;
      }
      if (words.accept("GENERATED")) {
        generated(words);
        return true;
      }
      if (words.accept("AS")) {
        computed(words);
        return true;
      }
      boolean counts = words.acceptAny("AUTO_INCREMENT", "AUTOINCREMENT");
      generation = counts ? new Generation.AutoIncrement() : generation;
      return counts;
    }

    private static Optional<String> defaultValue(String text) {
      boolean none = text.replaceAll("[()\\s]", "").equalsIgnoreCase("NULL");
      return none ? Optional.empty() : Optional.of(text);
    }

    private void generated(Words words) {
      boolean always = !words.accept("BY DEFAULT");
      words.accept("ALWAYS");
      words.expect("AS");
      if (words.accept("IDENTITY")) {
        Options sequence =
            words.is("(") ? SequenceReader.options(words.inside(), type) : Options.NONE;
        generation = new Generation.Identity(always, sequence);
        nullable = false;
      } else if (words.accept("ROW")) {
        options = options.with("row", words.word().toLowerCase(Locale.ROOT));
      } else {
        computed(words);
      }
    }

    private void computed(Words words) {
      String expression = words.inside().text();
      boolean stored = words.acceptAny("STORED", "PERSISTENT");
      words.accept("VIRTUAL");
      generation = new Generation.Computed(expression, stored);
    }

    private boolean keys(Words words) {
      if (words.accept("PRIMARY KEY")
          || (drafts.family() && words.is("KEY") && words.accept("KEY"))) {
        primaryKey(words);
        return true;
      }
      if (words.accept("UNIQUE")) {
        unique(words);
        return true;
      }
      return rules(words);
    }

    private void primaryKey(Words words) {
      String direction = words.accept("DESC") ? "DESC" : "";
      words.accept("ASC");
      Options key = Options.NONE.with("keys", direction);
      table.constraints.add(
          new Constraint.PrimaryKey(constraint, List.of(name), constraints.rest(words, key)));
    }

    private void unique(Words words) {
      words.accept("KEY");
      Options nulls = constraints.nulls(words);
      table.constraints.add(
          new Constraint.Unique(constraint, List.of(name), constraints.rest(words, nulls)));
    }

    private boolean rules(Words words) {
      if (words.accept("CHECK")) {
        check(words, ExpressionText.bare(words.inside()));
        return true;
      }
      if (words.is("REFERENCES")) {
        if (drafts.engine == Engine.MYSQL) {
          drafts.remark(words, "MySQL before 9.0 ignores a REFERENCES that stands at a column");
        }
        table.constraints.add(constraints.references(words, constraint, List.of(name)));
        return true;
      }
      return false;
    }

    /// MariaDB keeps a check without a name as part of the column.
    private void check(Words words, String condition) {
      if (drafts.engine == Engine.MARIADB && constraint.isEmpty()) {
        options = options.with("check", condition);
      } else {
        table.constraints.add(
            new Constraint.Check(constraint, condition, constraints.rest(words, Options.NONE)));
      }
    }

    private boolean texts(Words words) {
      if (words.accept("COLLATE")) {
        collation = words.before(1, CLAUSES);
        return true;
      }
      if (words.accept("COMMENT")) {
        comment = words.string("the comment");
        return true;
      }
      if (words.acceptAny("CHARACTER SET", "CHARSET")) {
        charset(words);
        return true;
      }
      return false;
    }

    private void charset(Words words) {
      words.accept("=");
      String set = words.raw();
      collation = collation.isEmpty() ? Charsets.collation(drafts.engine, set) : collation;
    }

    private boolean storage(Words words) {
      for (String word :
          List.of("STORAGE", "COMPRESSION", "COLUMN_FORMAT", "SRID", "REF_SYSTEM_ID")) {
        if (words.accept(word)) {
          words.accept("=");
          options =
              options.with(word.toLowerCase(Locale.ROOT), words.raw().toLowerCase(Locale.ROOT));
          return true;
        }
      }
      return false;
    }

    private boolean family(Words words) {
      if (words.accept("ON UPDATE")) {
        options = options.with("on update", words.before(1, CLAUSES).toUpperCase(Locale.ROOT));
        return true;
      }
      if (words.accept("INVISIBLE")) {
        options = options.with("invisible", "yes");
        return true;
      }
      if (words.accept("WITHOUT SYSTEM VERSIONING")) {
        options = options.with("versioning", "without");
        return true;
      }
      return words.acceptAny("VISIBLE", "WITH SYSTEM VERSIONING", "STORED", "VIRTUAL", "ENFORCED");
    }

    Column column() {
      Column plain =
          new Column(
              table.columnId(name),
              name,
              type + (collation.isEmpty() ? "" : " COLLATE " + collation),
              nullable,
              value,
              generation,
              comment,
              options);
      return drafts.engine == Engine.SQLITE ? plain : serial(plain);
    }

    private Column serial(Column plain) {
      if (drafts.family()) {
        return type.equalsIgnoreCase("serial") ? counting(plain) : plain;
      }
      return Serials.number(type).map(n -> fedBySequence(plain, n)).orElse(plain);
    }

    /// MySQL and MariaDB: `BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE`.
    private Column counting(Column plain) {
      table.constraints.add(new Constraint.Unique("", List.of(name)));
      return plain
          .withType(TypeNames.canonical(drafts.engine, "bigint unsigned"))
          .withNullable(false)
          .filledBy("", new Generation.AutoIncrement(), comment);
    }

    private Column fedBySequence(Column plain, String number) {
      Sequence sequence = Serials.sequence(table.name, name, number);
      drafts.put(sequence);
      String call = Serials.call(drafts.identifiers().quote(sequence.name()));
      return Serials.column(plain, number, call);
    }
  }
}
