package dado.schema.parse;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import java.util.Set;

/// Reads `CREATE TABLE`.
final class CreateTable {

  private final Drafts drafts;
  private final ColumnReader columns;
  private final ConstraintReader constraints;

  CreateTable(Drafts drafts) {
    this.drafts = drafts;
    this.columns = new ColumnReader(drafts);
    this.constraints = new ConstraintReader(drafts);
  }

  /// From the name on.
  void read(Words words, boolean unlogged) {
    boolean careful = words.accept("IF NOT EXISTS");
    Words at = words.copy();
    Name name = drafts.name(words, "the table's name");
    if (drafts.find(name).isEmpty()) {
      make(words, name, unlogged);
    } else if (!careful) {
      throw new Misread(at.offset(), "the table " + name.local() + " is made a second time here");
    }
  }

  private void make(Words words, Name name, boolean unlogged) {
    TableDraft table = new TableDraft(name);
    table.options = table.options.with("unlogged", unlogged ? "yes" : "");
    if (words.accept("PARTITION OF")) {
      partition(words, table);
    } else {
      body(words, table);
      drafts.tables.put(name, table);
    }
  }

  private void body(Words words, TableDraft table) {
    if (words.accept("LIKE")) {
      like(words, table);
      return;
    }
    if (!words.is("(")) {
      throw words.expected("\"(\" and the columns of the table");
    }
    for (Words part : words.list()) {
      element(part, table);
    }
    options(words, table);
  }

  private void options(Words words, TableDraft table) {
    try {
      new TableOptions(drafts, table).read(words);
    } catch (Misread e) {
      drafts.remarks.add(new Misread(e.offset(), e.text() + "; this option is left out"));
    }
  }

  private void element(Words part, TableDraft table) {
    if (part.end()) {
      throw part.expected("a column or constraint");
    }
    if (part.accept("LIKE")) {
      like(part, table);
    } else if (constraints.starts(part)) {
      // SQLite needs no comma between constraints.
      while (!part.end()) {
        constraint(part, table);
      }
    } else {
      columns.read(part, table);
    }
  }

  /// A constraint that is not understood is carried as its text.
  private void constraint(Words part, TableDraft table) {
    Words copy = part.copy();
    try {
      constraints.read(part, table);
    } catch (Misread e) {
      drafts.remarks.add(new Misread(e.offset(), e.text() + "; the constraint is kept as text"));
      String name = copy.accept("CONSTRAINT") && copy.isName() ? copy.name("a name") : "";
      table.constraints.add(new Constraint.Exclusion(name, copy.rest()));
      part.rest();
    }
  }

  /// The columns of another table, and in MySQL and MariaDB all of it.
  private void like(Words words, TableDraft table) {
    TableDraft other = drafts.table(words);
    for (Column column : other.columns) {
      table.columns.add(column.withId(table.columnId(column.name())));
    }
    boolean all = drafts.family() || words.copy().seek("ALL");
    if (all) {
      other.constraints.forEach(c -> table.constraints.add(c));
      other.indexes.forEach(i -> table.indexes.add(renamed(i, table)));
    }
    words.rest();
  }

  private Index renamed(Index index, TableDraft table) {
    String space = drafts.family() ? table.name.local() : table.name.schema();
    return index.withId(Id.of("index", space, index.name()));
  }

  private void partition(Words words, TableDraft own) {
    Name parent = drafts.name(words, "the partitioned table");
    TableDraft table =
        drafts
            .find(parent)
            .orElseThrow(() -> words.expected("a table made before, not " + parent.local()));
    if (words.is("(")) {
      words.inside();
      drafts.remark(words, "the columns of a partition are left out");
    }
    Set<String> ends = Set.of("PARTITION", "USING", "TABLESPACE");
    String bound = words.is("WITH (") ? "" : words.before(0, ends);
    options(words, own);
    drafts.part(table, own, bound);
  }

  /// `ATTACH PARTITION name bound` of a table that was made on its own.
  void attach(Words words, TableDraft table) {
    Name name = drafts.name(words, "the partition's name");
    TableDraft own = drafts.find(name).orElseGet(() -> new TableDraft(name));
    drafts.part(table, own, words.rest());
  }
}
