package dado.schema.lint.script;

import dado.schema.lint.script.Operation.AddEnumValue;
import dado.schema.lint.script.Operation.ChangeRows;
import dado.schema.lint.script.Operation.DropIndex;
import dado.schema.lint.script.Operation.DropOther;
import dado.schema.lint.script.Operation.DropTable;
import dado.schema.lint.script.Operation.InsertRows;
import dado.schema.lint.script.Operation.Other;
import dado.schema.lint.script.Operation.Reindex;
import dado.schema.lint.script.Operation.RenameOther;
import dado.schema.lint.script.Operation.RenameTable;
import dado.schema.lint.script.Operation.Rewrite;
import dado.schema.lint.script.Operation.Setting;
import dado.schema.lint.script.Operation.Transaction;
import dado.schema.lint.script.Operation.Truncate;
import dado.schema.model.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads a statement as the operations that it asks for. It never fails: what it does not know is
/// an [Operation.Other].
final class Reader {

  private Reader() {}

  static List<Operation> read(Words words) {
    String head = words.peek();
    String text = words.peek() + " …";
    words.word();
    return switch (head) {
      case "CREATE" -> CreateReader.read(words);
      case "ALTER" -> alter(words);
      case "DROP" -> drop(words);
      case "RENAME" -> renameTables(words);
      case "TRUNCATE" -> List.of(truncate(words));
      case "UPDATE", "DELETE" -> List.of(changeRows(words, head));
      case "INSERT", "REPLACE" -> List.of(insert(words));
      case "SET", "PRAGMA" -> List.of(setting(words));
      case "REINDEX" -> List.of(reindex(words));
      case "CLUSTER", "REPACK" -> List.of(cluster(words, head));
      case "VACUUM" -> List.of(vacuum(words));
      case "OPTIMIZE" -> List.of(optimize(words));
      default -> List.of(control(words, head, text));
    };
  }

  private static Operation control(Words words, String head, String text) {
    return switch (head) {
      case "BEGIN", "START" -> new Transaction("BEGIN");
      case "COMMIT", "END" -> new Transaction("COMMIT");
      case "ROLLBACK", "ABORT" ->
          words.is("TO") ? new Other(head, text) : new Transaction("ROLLBACK");
      default -> new Other(head, text);
    };
  }

  private static List<Operation> alter(Words words) {
    words.takeOne("ONLINE", "IGNORE");
    String kind = words.word().toUpperCase(Locale.ROOT);
    if (kind.equals("TABLE")) {
      return AlterTableReader.read(words);
    }
    String known = kind.equals("MATERIALIZED") ? words.word().toUpperCase(Locale.ROOT) : kind;
    words.takeIf();
    Name name = words.qualified();
    return List.of(
        switch (known) {
          case "TYPE" -> type(words, name);
          case "DOMAIN" -> domain(words, name);
          default -> renamed(words, known, name);
        });
  }

  private static Operation type(Words words, Name name) {
    if (words.take("ADD", "VALUE")) {
      words.takeIf();
      String value = words.name();
      return new AddEnumValue(name, value, words.is("BEFORE") || words.is("AFTER"));
    }
    if (words.take("RENAME", "VALUE")) {
      words.name();
      words.take("TO");
      return new RenameOther("VALUE", name, words.name());
    }
    return renamed(words, "TYPE", name);
  }

  private static Operation domain(Words words, Name name) {
    return words.take("ADD")
        ? new Operation.CreateOther("DOMAIN CONSTRAINT", name, words.rest())
        : renamed(words, "DOMAIN", name);
  }

  private static Operation renamed(Words words, String kind, Name name) {
    return words.take("RENAME", "TO")
        ? new RenameOther(kind, name, words.name())
        : new Other("ALTER", kind);
  }

  private static List<Operation> drop(Words words) {
    boolean temporary = words.take("TEMPORARY");
    words.take("MATERIALIZED");
    String kind = words.word().toUpperCase(Locale.ROOT);
    boolean concurrently = words.take("CONCURRENTLY");
    words.takeIf();
    boolean cascade = words.has("CASCADE");
    if (kind.equals("INDEX") && words.peek(1).equals("ON")) {
      Name index = words.qualified();
      words.take("ON");
      return List.of(new DropIndex(index, Optional.of(words.qualified()), false));
    }
    return words.parts().stream()
        .map(p -> dropped(kind, p.qualified(), concurrently, cascade, temporary))
        .toList();
  }

  private static Operation dropped(
      String kind, Name name, boolean concurrently, boolean cascade, boolean temporary) {
    return switch (kind) {
      case "TABLE" -> temporary ? new Other("DROP", kind) : new DropTable(name, cascade);
      case "INDEX" -> new DropIndex(name, Optional.empty(), concurrently);
      default -> new DropOther(kind, name, cascade);
    };
  }

  private static List<Operation> renameTables(Words words) {
    words.takeOne("TABLE", "TABLES");
    List<Operation> all = new ArrayList<>();
    for (Words part : words.parts()) {
      Name from = part.qualified();
      part.take("TO");
      all.add(new RenameTable(from, part.qualified()));
    }
    return all;
  }

  private static Operation truncate(Words words) {
    words.take("TABLE");
    boolean cascade = words.has("CASCADE");
    List<Name> tables =
        words.parts().stream()
            .map(p -> {
              p.take("ONLY");
              return p.qualified();
            })
            .toList();
    return new Truncate(tables, cascade);
  }

  private static Operation changeRows(Words words, String verb) {
    words.take("FROM");
    words.take("ONLY");
    Name table = words.qualified();
    return new ChangeRows(table, verb, words.has("WHERE") || words.has("LIMIT"));
  }

  private static Operation insert(Words words) {
    words.take("OR", words.peek(1));
    words.take("IGNORE");
    words.take("INTO");
    Name table = words.qualified();
    boolean columns = words.is("(") && !words.is("(", "SELECT");
    return new InsertRows(table, columns, words.has("SELECT"));
  }

  private static Operation setting(Words words) {
    words.takeOne("LOCAL", "SESSION", "GLOBAL");
    if (words.take("TIME", "ZONE")) {
      return new Setting("timezone", words.name());
    }
    if (words.take("ROLE") || words.take("CONSTRAINTS")) {
      return new Other("SET", "");
    }
    String first = words.word();
    String name = words.take(".") ? first + "." + words.word() : first;
    if (words.take("(")) {
      return new Setting(name.toLowerCase(Locale.ROOT), words.name());
    }
    words.takeOne("=", "TO", ":=");
    return new Setting(
        name.toLowerCase(Locale.ROOT), words.rest().replace("'", "").toLowerCase(Locale.ROOT));
  }

  private static Operation reindex(Words words) {
    boolean inList = words.is("(") && words.group().has("CONCURRENTLY");
    String what = words.takeOne("INDEX", "TABLE", "SCHEMA", "DATABASE", "SYSTEM");
    boolean concurrently = words.take("CONCURRENTLY") || inList;
    return new Reindex(what, words.qualified(), concurrently);
  }

  private static Operation cluster(Words words, String head) {
    boolean concurrently = words.has("CONCURRENTLY");
    words.group();
    words.take("VERBOSE");
    return concurrently ? new Other(head, "") : new Rewrite(words.qualified(), head);
  }

  private static Operation vacuum(Words words) {
    boolean full = words.is("(") ? words.group().has("FULL") : words.take("FULL");
    while (Set.of("FREEZE", "VERBOSE", "ANALYZE").contains(words.peek())) {
      words.word();
    }
    return full ? new Rewrite(words.qualified(), "VACUUM FULL") : new Other("VACUUM", "");
  }

  private static Operation optimize(Words words) {
    words.take("TABLE");
    return new Rewrite(words.qualified(), "OPTIMIZE TABLE");
  }
}
