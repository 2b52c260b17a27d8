package dado.schema.parse;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.SchemaObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads one statement into the drafts.
final class StatementReader {

  /// Statements about rows, sessions and transactions.
  private static final Set<String> NOISE =
      Set.of(
          "INSERT",
          "REPLACE",
          "SELECT",
          "LOCK",
          "UNLOCK",
          "START",
          "BEGIN",
          "COMMIT",
          "ROLLBACK",
          "END",
          "PRAGMA",
          "ANALYZE",
          "ANALYSE",
          "VACUUM",
          "COPY",
          "UPDATE",
          "DELETE",
          "TRUNCATE",
          "CALL",
          "SHOW",
          "WITH",
          "VALUES",
          "RESET",
          "FLUSH",
          "OPTIMIZE",
          "REFRESH",
          "REINDEX",
          "CLUSTER",
          "REVOKE",
          "SAVEPOINT",
          "RELEASE",
          "EXPLAIN",
          "CHECKPOINT",
          "DISCARD",
          "LISTEN",
          "ATTACH",
          "DETACH",
          "LOAD");

  /// What a schema has and the model carries as text.
  private static final List<String> OTHERS =
      List.of(
          "VIRTUAL TABLE",
          "FOREIGN TABLE",
          "EVENT TRIGGER",
          "EVENT",
          "RULE",
          "STATISTICS",
          "OPERATOR CLASS",
          "OPERATOR FAMILY",
          "OPERATOR",
          "CAST",
          "COLLATION",
          "CONVERSION",
          "TEXT SEARCH CONFIGURATION",
          "TEXT SEARCH DICTIONARY",
          "TEXT SEARCH PARSER",
          "TEXT SEARCH TEMPLATE",
          "TRANSFORM",
          "PUBLICATION",
          "SUBSCRIPTION",
          "FOREIGN DATA WRAPPER",
          "SERVER",
          "USER MAPPING",
          "LANGUAGE",
          "ACCESS METHOD",
          "PACKAGE BODY",
          "PACKAGE");

  /// What lies outside of every schema.
  private static final Set<String> OUTSIDE =
      Set.of("ROLE", "USER", "TABLESPACE", "GROUP", "LOGFILE", "DATABASE");

  private final Drafts drafts;

  StatementReader(Drafts drafts) {
    this.drafts = drafts;
  }

  void read(String text) {
    Words words = Words.of(drafts.engine, text);
    if (words.end() || words.copy().isAny(NOISE)) {
      return;
    }
    switch (words.peek()) {
      case "CREATE" -> create(words, text);
      case "ALTER" -> alter(words);
      case "DROP" -> drop(words);
      case "COMMENT" -> comment(words);
      case "GRANT" -> grant(words);
      case "SET" -> set(words);
      case "USE" -> use(words);
      default ->
          throw words.expected(
              "CREATE, ALTER, COMMENT or another statement that defines something");
    }
  }

  private void set(Words words) {
    words.skip();
    words.acceptAny("SESSION", "LOCAL");
    if (drafts.engine == Engine.POSTGRESQL && words.accept("search_path")) {
      words.skip();
      String first = words.isString() ? words.string("a schema") : words.name("a schema");
      drafts.namespace = first.isEmpty() || first.equals("pg_catalog") ? drafts.namespace : first;
    }
  }

  private void use(Words words) {
    words.skip();
    drafts.namespace = words.name("a database");
  }

  private void comment(Words words) {
    words.skip();
    words.expect("ON");
    Words kind = words.copy();
    if (!new Remarks(drafts).comment(words)) {
      throw new Misread(kind.offset(), "this comment is on something that is not made before it");
    }
  }

  private void grant(Words words) {
    words.skip();
    if (!new Remarks(drafts).grant(words)) {
      throw words.expected("privileges on a table, sequence, schema, type or routine");
    }
  }

  private void create(Words words, String text) {
    words.skip();
    words.accept("OR REPLACE");
    Options view = head(words);
    words.acceptAny("GLOBAL", "LOCAL");
    if (words.acceptAny("TEMPORARY", "TEMP")) {
      drafts.remark(words, "what is temporary is no part of a schema and is left out");
      return;
    }
    boolean unlogged = words.accept("UNLOGGED");
    if (words.accept("TABLE")) {
      new CreateTable(drafts).read(words, unlogged);
    } else if (words.accept("SEQUENCE")) {
      SequenceReader.create(words, drafts, unlogged);
    } else if (index(words)) {
      new IndexReader(drafts).create(words);
    } else if (!view(words, view)) {
      program(words, text);
    }
  }

  private boolean view(Words words, Options head) {
    boolean plain = words.acceptAny("VIEW", "RECURSIVE VIEW");
    boolean materialized = !plain && words.accept("MATERIALIZED VIEW");
    if (plain || materialized) {
      new Creation(drafts).view(words, materialized, head);
    }
    return plain || materialized;
  }

  private static boolean index(Words words) {
    return words.is("INDEX")
        || words.is("UNIQUE INDEX")
        || words.is("FULLTEXT INDEX")
        || words.is("SPATIAL INDEX");
  }

  /// `ALGORITHM = … DEFINER = … SQL SECURITY …`, in MySQL and MariaDB.
  private static Options head(Words words) {
    Options options = Options.NONE;
    while (words.is("DEFINER") || words.is("ALGORITHM") || words.is("SQL SECURITY")) {
      options = head(words, options);
    }
    return options;
  }

  private static Options head(Words words, Options options) {
    if (words.accept("ALGORITHM")) {
      words.accept("=");
      String algorithm = words.word();
      return options.with("algorithm", algorithm.equals("UNDEFINED") ? "" : algorithm);
    }
    if (words.accept("SQL SECURITY")) {
      String security = words.word();
      return options.with("sql security", security.equals("DEFINER") ? "" : security);
    }
    words.expect("DEFINER");
    definer(words);
    return options;
  }

  private static void definer(Words words) {
    words.accept("=");
    words.skip();
    if (words.accept("@")) {
      words.skip();
    } else if (words.accept("(")) {
      words.accept(")");
    }
  }

  private void program(Words words, String text) {
    Creation creation = new Creation(drafts);
    words.acceptAny("CONSTRAINT", "AGGREGATE FUNCTION");
    if (words.acceptAny("TRIGGER")) {
      creation.trigger(words, text);
    } else if (words.is("FUNCTION") || words.is("PROCEDURE") || words.is("AGGREGATE")) {
      creation.routine(words, words.word(), text);
    } else if (words.accept("POLICY")) {
      creation.policy(words);
    } else {
      type(words, text);
    }
  }

  private void type(Words words, String text) {
    Types types = new Types(drafts);
    if (words.accept("TYPE")) {
      Words name = words.copy();
      if (!types.type(words)) {
        other(name, "TYPE", text);
      }
    } else if (words.accept("DOMAIN")) {
      types.domain(words);
    } else if (words.accept("SCHEMA") || (drafts.family() && words.accept("DATABASE"))) {
      types.namespace(words);
    } else if (words.accept("EXTENSION")) {
      types.extension(words);
    } else {
      others(words, text);
    }
  }

  private void others(Words words, String text) {
    if (words.isAny(OUTSIDE)) {
      String kind = words.peek().toLowerCase(Locale.ROOT);
      drafts.remark(words, kind + "s lie outside of a schema; this one is left out");
      return;
    }
    for (String kind : OTHERS) {
      if (words.accept(kind)) {
        other(words, kind, text);
        return;
      }
    }
    throw words.expected("TABLE, VIEW, INDEX or another thing that a schema has");
  }

  private void other(Words words, String what, String text) {
    words.accept("IF NOT EXISTS");
    Name name =
        words.isName() ? drafts.name(words, "a name") : new Name(drafts.namespace, words.text());
    drafts.other(name, what, text);
  }

  private void alter(Words words) {
    words.skip();
    if (owner(words.copy())) {
      return;
    }
    if (words.acceptAny("TABLE", "FOREIGN TABLE", "IGNORE TABLE")) {
      new AlterTable(drafts).read(words);
    } else if (words.accept("SEQUENCE")) {
      SequenceReader.alter(words, drafts);
    } else if (words.accept("INDEX")) {
      index(words, words.copy());
    } else if (words.is("TYPE") && new Types(drafts).alter(behind(words))) {
      return;
    } else if (!words.isAny(Set.of("DATABASE", "ROLE", "USER", "SYSTEM", "EXTENSION"))) {
      throw words.expected("TABLE, SEQUENCE, INDEX or TYPE … ADD VALUE");
    }
  }

  private static Words behind(Words words) {
    Words behind = words.copy();
    behind.skip();
    return behind;
  }

  /// Who owns something is not read.
  private static boolean owner(Words words) {
    return !words.is("TABLE") && words.seek("OWNER") && words.is("OWNER TO");
  }

  /// `ALTER INDEX a ATTACH PARTITION b`: the index of a partition belongs to the table's.
  private void index(Words words, Words start) {
    drafts.name(words, "the index's name");
    if (!words.accept("ATTACH PARTITION")) {
      throw start.expected("an index and ATTACH PARTITION");
    }
    Name part = drafts.name(words, "the index's name");
    drafts.parts.values().forEach(p -> p.indexes.removeIf(i -> i.name().equals(part.local())));
  }

  private void drop(Words words) {
    words.skip();
    words.acceptAny("TEMPORARY", "MATERIALIZED", "FOREIGN");
    String what = words.word();
    words.accept("CONCURRENTLY");
    words.accept("IF EXISTS");
    words.parts().forEach(p -> drop(what, drafts.name(p, "a name")));
  }

  private void drop(String what, Name name) {
    switch (what) {
      case "TABLE" -> drafts.tables.remove(name);
      case "VIEW" -> remove(SchemaObject.Kind.VIEW, name);
      case "SEQUENCE" -> remove(SchemaObject.Kind.SEQUENCE, name);
      case "FUNCTION", "PROCEDURE" -> remove(SchemaObject.Kind.ROUTINE, name);
      case "TRIGGER" -> remove(SchemaObject.Kind.TRIGGER, name);
      case "INDEX" -> {
        for (TableDraft table : drafts.tables.values()) {
          table.indexes.removeIf(i -> i.name().equals(name.local()));
        }
      }
      default -> {}
    }
  }

  private void remove(SchemaObject.Kind kind, Name name) {
    drafts.objects.values().removeIf(o -> o.kind() == kind && o.name().equals(name));
  }
}
