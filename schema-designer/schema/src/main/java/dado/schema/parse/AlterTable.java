package dado.schema.parse;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads `ALTER TABLE` and does to the table what it says.
final class AlterTable {

  private final Drafts drafts;
  private final ColumnReader columns;
  private final ConstraintReader constraints;

  AlterTable(Drafts drafts) {
    this.drafts = drafts;
    this.columns = new ColumnReader(drafts);
    this.constraints = new ConstraintReader(drafts);
  }

  /// From the name on. A view, index or sequence may be meant as well; PostgreSQL allows it.
  void read(Words words) {
    words.accept("IF EXISTS");
    words.accept("ONLY");
    Name name = drafts.name(words, "the table's name");
    Optional<TableDraft> table = drafts.find(name);
    for (Words part : words.parts()) {
      if (!ignored(part)) {
        action(
            part,
            table.orElseThrow(
                () -> part.expected("a table that was made before, not " + name.local())));
      }
    }
  }

  private static boolean ignored(Words words) {
    return words.acceptAny(
        "OWNER TO", "NO FORCE ROW LEVEL SECURITY", "DISABLE KEYS", "ENABLE KEYS");
  }

  private void action(Words words, TableDraft table) {
    if (words.accept("ADD")) {
      add(words, table);
    } else if (words.accept("ALTER")) {
      words.accept("COLUMN");
      column(words, table);
    } else if (words.acceptAny("MODIFY COLUMN", "MODIFY")) {
      modify(words, table, "");
    } else if (words.acceptAny("CHANGE COLUMN", "CHANGE")) {
      modify(words, table, words.name("a column"));
    } else if (words.accept("DROP")) {
      drop(words, table);
    } else {
      other(words, table);
    }
  }

  private void add(Words words, TableDraft table) {
    if (constraints.starts(words)) {
      constraints.read(words, table);
      return;
    }
    words.accept("COLUMN");
    words.accept("IF NOT EXISTS");
    if (words.is("(")) {
      words.list().forEach(w -> columns.read(w, table));
    } else {
      addColumn(words, table);
    }
  }

  private void addColumn(Words words, TableDraft table) {
    Words definition = positioned(words);
    int before = table.columns.size();
    columns.read(definition, table);
    place(words, table, before);
  }

  /// The definition without `FIRST` or `AFTER x` at its end.
  private static Words positioned(Words words) {
    return words.upTo(Set.of("FIRST", "AFTER"));
  }

  private void place(Words words, TableDraft table, int from) {
    if (words.accept("FIRST")) {
      table.columns.addFirst(table.columns.remove(from));
    } else if (words.accept("AFTER")) {
      int after = index(words.name("a column"), words, table);
      Column column = table.columns.remove(from);
      table.columns.add(from <= after ? after : after + 1, column);
    }
  }

  private int index(String column, Words words, TableDraft table) {
    int at = table.column(column, drafts.exact());
    if (at < 0) {
      throw new Misread(
          words.offset(), "the table " + table.name.local() + " has no column " + column);
    }
    return at;
  }

  /// `MODIFY a …` and `CHANGE a b …`: the whole column anew.
  private void modify(Words words, TableDraft table, String old) {
    words.accept("IF EXISTS");
    Words definition = positioned(words);
    String name = old.isEmpty() ? definition.copy().name("a column") : old;
    int at = index(name, words, table);
    table.columns.set(at, columns.column(definition, table));
    place(words, table, at);
  }

  private void column(Words words, TableDraft table) {
    int at = index(words.name("a column"), words, table);
    Column column = table.columns.get(at);
    if (words.acceptAny("SET DATA TYPE", "TYPE")) {
      String type = columns.type(words);
      words.rest();
      table.columns.set(at, column.withType(type));
    } else if (words.accept("ADD GENERATED")) {
      table.columns.set(at, identity(words, column));
    } else {
      table.columns.set(at, setting(words, column));
    }
  }

  private Column identity(Words words, Column column) {
    boolean always = !words.accept("BY DEFAULT");
    words.accept("ALWAYS");
    words.expect("AS IDENTITY");
    Options options =
        words.is("(") ? SequenceReader.options(words.inside(), column.type()) : Options.NONE;
    return column
        .withNullable(false)
        .filledBy("", new Generation.Identity(always, options), column.comment());
  }

  private Column setting(Words words, Column column) {
    if (words.accept("SET DEFAULT")) {
      return column.withDefault(Optional.of(words.rest()));
    }
    if (words.accept("DROP DEFAULT")) {
      return column.withDefault(Optional.empty());
    }
    boolean fills = words.accept("SET NOT NULL");
    if (fills || words.accept("DROP NOT NULL")) {
      return column.withNullable(!fills);
    }
    return column.withOptions(storage(words, column.options()));
  }

  private static Options storage(Words words, Options options) {
    for (String key : List.of("STORAGE", "COMPRESSION", "STATISTICS")) {
      if (words.accept("SET " + key)) {
        return options.with(key.toLowerCase(Locale.ROOT), words.rest().toLowerCase(Locale.ROOT));
      }
    }
    throw words.expected("SET DEFAULT, SET NOT NULL, TYPE or another change of a column");
  }

  private void drop(Words words, TableDraft table) {
    if (words.acceptAny("CONSTRAINT", "FOREIGN KEY", "CHECK")) {
      String name = dropped(words, "the constraint's name");
      table.constraints.removeIf(c -> c.name().equals(name));
    } else if (words.accept("PRIMARY KEY")) {
      table.constraints.removeIf(Constraint.PrimaryKey.class::isInstance);
    } else if (words.acceptAny("INDEX", "KEY")) {
      dropIndex(dropped(words, "the index's name"), table);
    } else {
      words.accept("COLUMN");
      String name = dropped(words, "a column");
      table.columns.removeIf(c -> c.name().equals(name));
    }
  }

  private static String dropped(Words words, String what) {
    words.accept("IF EXISTS");
    return words.name(what);
  }

  /// In MySQL and MariaDB a unique constraint is dropped as an index, too.
  private static void dropIndex(String name, TableDraft table) {
    table.indexes.removeIf(i -> i.name().equals(name));
    table.constraints.removeIf(c -> c.name().equals(name));
  }

  private void other(Words words, TableDraft table) {
    if (words.accept("ATTACH PARTITION")) {
      new CreateTable(drafts).attach(words, table);
    } else if (words.is("SET (")) {
      words.skip();
      table.options = Parameters.inside(words, table.options);
    } else if (words.accept("RENAME CONSTRAINT")) {
      rename(words, table);
    } else if (!new TriggerSwitch(drafts, table).read(words) && !property(words, table)) {
      options(words, table);
    }
  }

  /// A property that PostgreSQL's `ALTER TABLE` sets. Whether it was one.
  private static boolean property(Words words, TableDraft table) {
    if (words.accept("REPLICA IDENTITY")) {
      String identity = words.rest().toLowerCase(Locale.ROOT);
      set(table, "replica identity", identity.equals("default") ? "" : identity);
    } else if (words.accept("CLUSTER ON")) {
      set(table, "cluster on", words.name("the index's name"));
    } else if (words.accept("INHERIT")) {
      set(table, "inherits", words.rest());
    } else {
      return rowSecurity(words, table);
    }
    return true;
  }

  private static boolean rowSecurity(Words words, TableDraft table) {
    if (words.accept("ENABLE ROW LEVEL SECURITY")) {
      boolean forced = table.options.is("row security", "forced");
      set(table, "row security", forced ? "forced" : "enabled");
      return true;
    }
    boolean forced = words.accept("FORCE ROW LEVEL SECURITY");
    if (forced) {
      set(table, "row security", "forced");
    }
    return forced;
  }

  private static void rename(Words words, TableDraft table) {
    String old = words.name("the constraint's name");
    words.expect("TO");
    String name = words.name("the constraint's name");
    AutoNames.named(words.engine(), table.table()).constraints().stream()
        .filter(c -> c.name().equals(old))
        .findFirst()
        .ifPresent(c -> {
          table.constraints.removeIf(o -> o.withName(old).equals(c));
          table.constraints.add(c.withName(name));
        });
  }

  private static void set(TableDraft table, String key, String value) {
    table.options = table.options.with(key, value);
  }

  private void options(Words words, TableDraft table) {
    boolean known =
        drafts.family()
            && (words.is("ENGINE")
                || words.is("AUTO_INCREMENT")
                || words.is("COMMENT")
                || words.is("DEFAULT")
                || words.is("PARTITION BY")
                || words.is("ROW_FORMAT"));
    if (!known) {
      throw words.expected("ADD, ALTER, DROP or another change of a table");
    }
    new TableOptions(drafts, table).read(words);
  }
}
