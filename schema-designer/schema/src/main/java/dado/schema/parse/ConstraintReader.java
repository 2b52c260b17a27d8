package dado.schema.parse;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads constraints of tables, and the indexes that MySQL and MariaDB define among them.
final class ConstraintReader {

  private final Drafts drafts;

  ConstraintReader(Drafts drafts) {
    this.drafts = drafts;
  }

  /// Whether a constraint or an index comes next, and not a column.
  boolean starts(Words words) {
    return startsIndex(words)
        || words.is("CONSTRAINT")
        || words.is("PRIMARY KEY")
        || words.is("FOREIGN KEY")
        || words.is("CHECK (")
        || (words.is("UNIQUE") && !words.is(1, ",") && words.size() > 1)
        || (words.is("EXCLUDE") && drafts.engine == Engine.POSTGRESQL)
        || (words.is("PERIOD FOR") && drafts.family());
  }

  private boolean startsIndex(Words words) {
    return drafts.family()
        && (words.is("KEY") || words.is("INDEX") || words.is("FULLTEXT") || words.is("SPATIAL"));
  }

  /// Reads a constraint and adds it to a table.
  void read(Words words, TableDraft table) {
    String name = "";
    if (words.accept("CONSTRAINT") && !starts(words)) {
      name = words.name("the constraint's name");
    }
    if (words.accept("PRIMARY KEY")) {
      primaryKey(words, name, table);
    } else if (words.is("UNIQUE")) {
      unique(words, name, table);
    } else if (words.accept("FOREIGN KEY")) {
      foreignKey(words, name, table);
    } else {
      rule(words, name, table);
    }
  }

  private void rule(Words words, String name, TableDraft table) {
    if (words.accept("CHECK")) {
      String condition = ExpressionText.bare(words.inside());
      table.constraints.add(new Constraint.Check(name, condition, rest(words, Options.NONE)));
    } else if (words.is("EXCLUDE")) {
      table.constraints.add(new Constraint.Exclusion(name, words.rest()));
    } else if (words.accept("NOT NULL")) {
      notNull(words, name, table);
    } else if (words.accept("PERIOD FOR")) {
      table.options = table.options.with("periods", words.rest());
    } else if (drafts.family()) {
      new IndexReader(drafts).inline(words, table);
    } else {
      throw words.expected("PRIMARY KEY, UNIQUE, CHECK, FOREIGN KEY or EXCLUDE");
    }
  }

  private void notNull(Words words, String name, TableDraft table) {
    String column = words.name("a column");
    int at = table.column(column, true);
    if (at >= 0) {
      table.columns.set(
          at,
          table
              .columns
              .get(at)
              .withNullable(false)
              .withOptions(table.columns.get(at).options().with("not null name", name)));
    }
    words.rest();
  }

  private void primaryKey(Words words, String name, TableDraft table) {
    if (words.accept("USING INDEX")) {
      Index index = taken(words, table);
      table.constraints.add(new Constraint.PrimaryKey(name, columns(index)));
      return;
    }
    String using = using(words);
    Keys keys = Keys.read(words.list());
    counts(keys, table);
    Options options = rest(words, keys.options().with("using", using));
    String kept = drafts.family() ? "" : name;
    table.constraints.add(new Constraint.PrimaryKey(kept, keys.names(), keys.overlaps(options)));
  }

  /// SQLite allows `PRIMARY KEY (id AUTOINCREMENT)`.
  private static void counts(Keys keys, TableDraft table) {
    if (keys.qualifiers().contains("AUTOINCREMENT")) {
      int at = table.column(keys.names().getFirst(), false);
      if (at >= 0) {
        Column column = table.columns.get(at);
        table.columns.set(
            at, column.filledBy("", new Column.Generation.AutoIncrement(), column.comment()));
      }
    }
  }

  private static List<String> columns(Index index) {
    return index.keys().stream().map(Index.Key::text).toList();
  }

  private static Index taken(Words words, TableDraft table) {
    String index = words.name("the index's name");
    Index found =
        table.indexes.stream()
            .filter(i -> i.name().equals(index))
            .findFirst()
            .orElseThrow(() -> new Misread(words.offset(), "there is no index " + index));
    table.indexes.remove(found);
    words.rest();
    return found;
  }

  /// MySQL takes a name before it and forgets it.
  private String using(Words words) {
    if (drafts.family() && words.isName() && !words.is("USING")) {
      words.skip();
    }
    String method = words.accept("USING") ? words.word().toLowerCase(Locale.ROOT) : "";
    return method.equals("btree") ? "" : method;
  }

  private void unique(Words words, String name, TableDraft table) {
    if (drafts.family()) {
      new IndexReader(drafts).unique(words, name, table);
      return;
    }
    words.expect("UNIQUE");
    table.constraints.add(
        words.accept("USING INDEX")
            ? new Constraint.Unique(name, columns(taken(words, table)))
            : unique(words, name));
  }

  private Constraint unique(Words words, String name) {
    Options nulls = nulls(words);
    Keys keys = Keys.read(words.list());
    Options options = rest(words, keys.options());
    Options all = options.with("nulls", nulls.get("nulls"));
    return new Constraint.Unique(name, keys.names(), keys.overlaps(all));
  }

  Options nulls(Words words) {
    if (words.accept("NULLS NOT DISTINCT")) {
      return Options.of("nulls", "not distinct");
    }
    words.accept("NULLS DISTINCT");
    return Options.NONE;
  }

  private void foreignKey(Words words, String name, TableDraft table) {
    words.accept("IF NOT EXISTS");
    // MySQL and MariaDB take a name for the index here.
    String index = words.is("(") ? "" : words.name("the key's name");
    Keys keys = Keys.read(words.list());
    Constraint key = references(words, name.isEmpty() ? index : name, keys.names());
    table.constraints.add(
        keys.period() ? key.withOptions(key.options().with("period", "yes")) : key);
  }

  /// `REFERENCES table (columns) …`.
  Constraint references(Words words, String name, List<String> columns) {
    words.expect("REFERENCES");
    Name to = drafts.name(words, "the referenced table");
    List<String> referenced = words.is("(") ? Keys.read(words.list()).names() : List.of();
    Reaction reaction = new Reaction();
    while (words.is("ON DELETE") || words.is("ON UPDATE") || words.is("MATCH")) {
      reaction.clause(words);
    }
    Options options = rest(words, reaction.options);
    return new Constraint.ForeignKey(
        name, columns, to, referenced, reaction.onDelete, reaction.onUpdate, options);
  }

  /// What a foreign key does when the row that it refers to changes.
  private final class Reaction {
    private Action onDelete = Action.NO_ACTION;
    private Action onUpdate = Action.NO_ACTION;
    private Options options = Options.NONE;

    void clause(Words words) {
      if (words.accept("MATCH")) {
        String match = words.word().toLowerCase(Locale.ROOT);
        options = options.with("match", match.equals("simple") ? "" : match);
      } else if (words.accept("ON DELETE")) {
        onDelete = action(words);
        options =
            words.is("(") ? options.with("set columns", quoted(words.names("a column"))) : options;
      } else {
        words.accept("ON UPDATE");
        onUpdate = action(words);
      }
    }
  }

  private String quoted(List<String> names) {
    return names.stream().map(drafts.identifiers()::quote).collect(Collectors.joining(", "));
  }

  /// MySQL and MariaDB make no difference between `RESTRICT` and `NO ACTION`.
  private Action action(Words words) {
    for (Action action : Action.values()) {
      if (words.accept(action.sql())) {
        return action == Action.RESTRICT && drafts.family() ? Action.NO_ACTION : action;
      }
    }
    throw words.expected("CASCADE, RESTRICT, SET NULL, SET DEFAULT or NO ACTION");
  }

  /// What may stand behind any constraint.
  Options rest(Words words, Options known) {
    Options options = known;
    boolean more = true;
    while (more) {
      Options next = deferral(words, options);
      next = state(words, next);
      next = storage(words, next);
      more = !next.equals(options) || ignored(words);
      options = next;
    }
    return options;
  }

  private static Options deferral(Words words, Options options) {
    if (words.accept("DEFERRABLE")) {
      return options.with(
          "deferrable", options.is("deferrable", "deferred") ? "deferred" : "immediate");
    }
    return words.accept("INITIALLY DEFERRED") ? options.with("deferrable", "deferred") : options;
  }

  private static Options state(Words words, Options options) {
    if (words.accept("NOT VALID")) {
      return options.with("validated", "no");
    }
    if (words.accept("NOT ENFORCED")) {
      return options.with("enforced", "no");
    }
    return words.accept("NO INHERIT") ? options.with("inherit", "no") : options;
  }

  private Options storage(Words words, Options options) {
    if (words.accept("ON CONFLICT")) {
      return options.with("on conflict", words.word().toLowerCase(Locale.ROOT));
    }
    if (words.accept("INCLUDE")) {
      return options.with("include", quoted(words.names("a column")));
    }
    if (words.accept("USING INDEX TABLESPACE")) {
      return options.with("tablespace", words.name("the tablespace"));
    }
    return words.is("WITH (") ? Parameters.read(words, options) : options;
  }

  /// Words for what is so anyway.
  private static boolean ignored(Words words) {
    return words.acceptAny("NOT DEFERRABLE", "INITIALLY IMMEDIATE", "ENFORCED")
        || (words.is("USING BTREE") && words.accept("USING BTREE"));
  }
}
