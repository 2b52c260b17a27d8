package dado.schema.parse;

import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.SchemaObject;
import dado.schema.model.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads indexes.
final class IndexReader {

  private static final Set<String> QUALIFIERS = Set.of("ASC", "DESC", "NULLS", "COLLATE");

  private final Drafts drafts;

  IndexReader(Drafts drafts) {
    this.drafts = drafts;
  }

  /// `CREATE [UNIQUE] INDEX name ON table (…)`, from the word that tells its kind.
  void create(Words words) {
    Body body = head(words);
    body.using(words);
    words.expect("ON");
    words.accept("ONLY");
    Name table = drafts.name(words, "the table's name");
    body.read(words);
    add(body, table, words);
  }

  private Body head(Words words) {
    String method = method(words);
    boolean unique = words.accept("UNIQUE");
    words.expect("INDEX");
    words.accept("CONCURRENTLY");
    words.accept("IF NOT EXISTS");
    boolean named = !words.is("ON") || words.is(1, "ON");
    String name = named ? drafts.name(words, "the index's name").local() : "";
    return new Body(name, method, unique);
  }

  private static String method(Words words) {
    return words.accept("FULLTEXT") ? "fulltext" : words.accept("SPATIAL") ? "spatial" : "btree";
  }

  private void add(Body body, Name name, Words words) {
    Optional<TableDraft> table = drafts.find(name);
    if (table.isPresent()) {
      body.addTo(table.get());
      return;
    }
    boolean view =
        drafts.change(SchemaObject.Kind.VIEW, name, o -> o instanceof View v ? body.addedTo(v) : o);
    if (!view) {
      throw new Misread(words.offset(), "there is no table " + name.local() + " before this index");
    }
  }

  /// `KEY name (…)` among the columns of MySQL and MariaDB.
  void inline(Words words, TableDraft table) {
    String method = method(words);
    words.acceptAny("INDEX", "KEY");
    words.accept("IF NOT EXISTS");
    Body body =
        new Body(
            words.is("(") || words.is("USING") ? "" : words.name("the index's name"),
            method,
            false);
    body.using(words);
    body.read(words);
    body.addTo(table);
  }

  /// `UNIQUE KEY name (…)` among the columns of MySQL and MariaDB.
  void unique(Words words, String constraint, TableDraft table) {
    words.expect("UNIQUE");
    words.acceptAny("INDEX", "KEY");
    words.accept("IF NOT EXISTS");
    boolean bare = words.is("(") || words.is("USING");
    String name = bare ? constraint : words.name("the key's name");
    Body body = new Body(name, "btree", true);
    body.using(words);
    body.read(words);
    body.addTo(table);
  }

  /// What an index says of itself.
  private final class Body {
    private final String name;
    private String method;
    private final boolean unique;
    private List<Index.Key> keys = List.of();
    private List<String> include = List.of();
    private Optional<String> where = Optional.empty();
    private String comment = "";
    private Options options = Options.NONE;

    Body(String name, String method, boolean unique) {
      this.name = name;
      this.method = method;
      this.unique = unique;
    }

    void using(Words words) {
      if (words.accept("USING")) {
        method = words.word().toLowerCase(Locale.ROOT);
      }
    }

    void read(Words words) {
      using(words);
      keys = words.list().stream().map(this::key).toList();
      if (keys.isEmpty()) {
        throw words.expected("at least one column");
      }
      while (!words.end()) {
        option(words);
      }
    }

    private void option(Words words) {
      if (words.accept("INCLUDE")) {
        include = words.names("a column");
      } else if (words.accept("NULLS NOT DISTINCT")) {
        options = options.with("nulls", "not distinct");
      } else if (words.is("WITH (")) {
        options = Parameters.read(words, options);
      } else if (words.accept("TABLESPACE")) {
        options = options.with("tablespace", words.name("the tablespace"));
      } else if (words.accept("WHERE")) {
        where = Optional.of(ExpressionText.bare(words));
        words.rest();
      } else {
        family(words);
      }
    }

    private void family(Words words) {
      if (words.accept("COMMENT")) {
        comment = words.string("the comment");
      } else if (words.acceptAny("INVISIBLE", "IGNORED")) {
        options = options.with("visible", "no");
      } else if (words.accept("WITH PARSER")) {
        options = options.with("parser", words.name("the parser"));
      } else if (words.is("USING")) {
        using(words);
      } else if (words.acceptAny("KEY_BLOCK_SIZE", "ALGORITHM", "LOCK")) {
        words.accept("=");
        words.skip();
      } else if (!words.acceptAny("VISIBLE", "NOT IGNORED", "NULLS DISTINCT")) {
        throw words.expected("an option of the index");
      }
    }

    /// A column with a prefix or a qualifier, or an expression.
    private Index.Key key(Words part) {
      Words start = part.copy();
      boolean column = part.isName() && !part.is(1, "(") && !part.is(1, ".") && !operator(part);
      boolean prefix =
          drafts.family() && part.isName() && part.is(1, "(") && part.copy().size() >= 4;
      if (column || prefix) {
        String text = part.name("a column");
        String length = prefix ? "(" + part.inside().text() + ")" : "";
        return rest(part, text, false, length);
      }
      String expression = expression(part);
      if (expression.isEmpty()) {
        throw start.expected("a column or an expression");
      }
      return rest(part, expression, true, "");
    }

    private String expression(Words part) {
      if (part.is("(")) {
        return ExpressionText.bare(part.inside());
      }
      return drafts.exact() ? part.call() : part.before(1, QUALIFIERS);
    }

    private boolean operator(Words part) {
      Words next = part.copy();
      next.skip();
      return !next.end() && !next.isName() && !next.isString();
    }

    private Index.Key rest(Words part, String text, boolean expression, String length) {
      String qualifiers = part.before(0, Set.of("ASC", "DESC", "NULLS"));
      boolean descending = part.accept("DESC");
      part.accept("ASC");
      String nulls = nulls(part, descending);
      part.done();
      String all =
          Stream.of(length, qualifiers, nulls)
              .filter(s -> !s.isEmpty())
              .reduce((a, b) -> a + " " + b)
              .orElse("");
      return new Index.Key(text, expression, descending, all);
    }

    /// Nulls come last by default, and first in a descending key.
    private static String nulls(Words part, boolean descending) {
      boolean first = part.accept("NULLS FIRST");
      boolean last = part.accept("NULLS LAST");
      return first && !descending ? "NULLS FIRST" : last && descending ? "NULLS LAST" : "";
    }

    void addTo(TableDraft table) {
      boolean plain =
          keys.stream()
              .allMatch(k -> !k.isExpression() && !k.descending() && k.qualifiers().isEmpty());
      if (unique && plain && drafts.family() && method.equals("btree")) {
        List<String> columns = keys.stream().map(Index.Key::text).toList();
        Options all = options.with("comment", comment);
        table.constraints.add(new Constraint.Unique(name, columns, all));
      } else {
        table.indexes.add(index(table.name, table.indexes));
      }
    }

    View addedTo(View view) {
      Index index = index(view.name(), List.of());
      return view.withIndexes(Stream.concat(view.indexes().stream(), Stream.of(index)).toList());
    }

    private Index index(Name table, List<Index> others) {
      String own = name.isEmpty() ? free(table, others) : name;
      String space = drafts.family() ? table.local() : table.schema();
      return new Index(
          Id.of("index", space, own), own, method, keys, include, where, unique, comment, options);
    }

    /// The name that the engine gives to an index without one.
    private String free(Name table, List<Index> others) {
      List<String> words = keys.stream().map(k -> k.isExpression() ? "expr" : k.text()).toList();
      boolean postgresql = drafts.engine == Engine.POSTGRESQL;
      String base =
          postgresql
              ? AutoNames.fit(table.local(), String.join("_", words), "idx")
              : words.getFirst();
      String free = base;
      for (int i = postgresql ? 1 : 2; taken(free, others); i++) {
        free = base + (postgresql ? "" : "_") + i;
      }
      return free;
    }

    private static boolean taken(String name, List<Index> others) {
      return others.stream().anyMatch(i -> i.name().equals(name));
    }
  }
}
