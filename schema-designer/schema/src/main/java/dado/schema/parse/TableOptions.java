package dado.schema.parse;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.util.Locale;
import java.util.Set;

/// Reads what stands behind the columns of a table.
record TableOptions(Drafts drafts, TableDraft table) {

  /// Words behind the bound of a partition of MySQL and MariaDB.
  private static final Set<String> PARTITION_OPTIONS =
      Set.of("ENGINE", "STORAGE", "COMMENT", "DATA", "INDEX", "MAX_ROWS", "MIN_ROWS", "TABLESPACE");

  void read(Words words) {
    while (!words.end()) {
      words.accept(",");
      if (words.accept("PARTITION BY")) {
        partitions(words);
      } else {
        option(words);
      }
    }
  }

  private void option(Words words) {
    switch (drafts.engine) {
      case POSTGRESQL -> postgresql(words);
      case MYSQL, MARIADB -> family(words);
      case SQLITE -> sqlite(words);
    }
  }

  private void set(String key, String value) {
    table.options = table.options.with(key, value);
  }

  private void sqlite(Words words) {
    if (words.accept("STRICT")) {
      set("strict", "yes");
    } else if (words.accept("WITHOUT ROWID")) {
      set("without rowid", "yes");
    } else {
      throw words.expected("STRICT or WITHOUT ROWID");
    }
  }

  private void postgresql(Words words) {
    if (words.accept("INHERITS")) {
      new Inherited(drafts, table).from(words.list());
    } else if (words.is("WITH (")) {
      table.options = Parameters.read(words, table.options);
    } else if (words.accept("USING")) {
      String method = words.name("the access method");
      set("access method", method.equals("heap") ? "" : method);
    } else if (words.accept("TABLESPACE")) {
      set("tablespace", words.name("the tablespace"));
    } else if (words.accept("ON COMMIT")) {
      words.rest();
    } else if (!words.accept("WITHOUT OIDS")) {
      throw words.expected("an option of the table");
    }
  }

  private void family(Words words) {
    words.accept("DEFAULT");
    if (words.accept("WITH SYSTEM VERSIONING")) {
      set("system versioning", "yes");
      return;
    }
    String key = key(words);
    if (key.equals("as") || key.equals("select")) {
      throw words.expected("no query: its columns are known only to a server");
    }
    words.accept("=");
    value(key, words);
  }

  private static String key(Words words) {
    if (words.accept("CHARACTER SET")) {
      return "charset";
    }
    String key = words.name("an option of the table").toLowerCase(Locale.ROOT);
    return key.equals("data") || key.equals("index")
        ? key + " " + words.name("DIRECTORY").toLowerCase(Locale.ROOT)
        : key;
  }

  private void value(String key, Words words) {
    if (key.equals("comment")) {
      table.comment = words.string("the comment");
      return;
    }
    String value = value(words);
    switch (key) {
      // Where the counter stands is no part of the design.
      case "auto_increment", "avg_row_length", "checksum" -> {}
      case "engine", "type" -> set("engine", value.equalsIgnoreCase("InnoDB") ? "" : value);
      case "charset" -> charset(value);
      case "collate" -> set("collate", usual(value) ? "" : value);
      default -> set(key, value);
    }
  }

  private static String value(Words words) {
    if (words.isString()) {
      return words.string("a value");
    }
    return words.is("(") ? words.inside().text() : words.raw();
  }

  private void charset(String value) {
    String collation = Charsets.collation(drafts.engine, value);
    set(
        "collate",
        usual(collation) || table.options.has("collate")
            ? table.options.get("collate")
            : collation);
  }

  /// What a server has by default since MySQL 8.0 and MariaDB 11.6.
  private boolean usual(String collation) {
    return collation.equalsIgnoreCase(Charsets.collation(drafts.engine, "utf8mb4"));
  }

  private void partitions(Words words) {
    if (drafts.engine == Engine.POSTGRESQL) {
      String method = words.word();
      table.partitionedBy = method + " (" + words.inside().text() + ")";
      return;
    }
    // MySQL and MariaDB list the partitions behind the key, in parentheses of their own.
    table.partitionedBy = words.before("( PARTITION");
    if (words.is("(")) {
      words.list().forEach(this::partition);
    }
  }

  private void partition(Words part) {
    part.expect("PARTITION");
    Name name = new Name(table.name.schema(), part.name("the partition's name"));
    String bound = part.before(0, PARTITION_OPTIONS);
    TableDraft own = new TableDraft(name);
    if (part.seek("COMMENT")) {
      part.skip();
      part.accept("=");
      own.options = own.options.with("comment", part.string("the comment"));
    }
    table.parts.add(new TableDraft.Part(own, bound));
  }
}
