package dado.schema.lint.script;

import dado.schema.lint.script.Operation.AddColumn;
import dado.schema.lint.script.Operation.AddConstraint;
import dado.schema.lint.script.Operation.AddNotNull;
import dado.schema.lint.script.Operation.ChangeType;
import dado.schema.lint.script.Operation.CreateIndex;
import dado.schema.lint.script.Operation.DropColumn;
import dado.schema.lint.script.Operation.DropConstraint;
import dado.schema.lint.script.Operation.DropIndex;
import dado.schema.lint.script.Operation.ModifyColumn;
import dado.schema.lint.script.Operation.Partition;
import dado.schema.lint.script.Operation.RenameColumn;
import dado.schema.lint.script.Operation.RenameOther;
import dado.schema.lint.script.Operation.RenameTable;
import dado.schema.lint.script.Operation.Rewrite;
import dado.schema.lint.script.Operation.SetColumn;
import dado.schema.lint.script.Operation.SetDefault;
import dado.schema.lint.script.Operation.SetNullable;
import dado.schema.lint.script.Operation.SetOptions;
import dado.schema.lint.script.Operation.ValidateConstraint;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the actions of `ALTER TABLE`.
final class AlterTableReader {

  private static final Set<String> USING = Set.of("USING");

  private final Name table;
  private final Engine engine;

  private AlterTableReader(Name table, Engine engine) {
    this.table = table;
    this.engine = engine;
  }

  /// The actions, from behind `TABLE`.
  static List<Operation> read(Words words) {
    words.takeIf();
    words.take("ONLY");
    Name table = words.qualified();
    words.take("*");
    AlterTableReader reader = new AlterTableReader(table, words.engine());
    List<Operation> all = new ArrayList<>();
    words.parts().forEach(p -> all.addAll(reader.action(p)));
    return all;
  }

  private List<Operation> action(Words words) {
    String verb = words.word().toUpperCase(Locale.ROOT);
    return switch (verb) {
      case "ADD" -> add(words);
      case "DROP" -> List.of(drop(words));
      case "ALTER" -> List.of(alter(words));
      case "MODIFY" -> List.of(modify(words, false));
      case "CHANGE" -> List.of(modify(words, true));
      case "RENAME" -> List.of(rename(words));
      case "VALIDATE" -> List.of(validate(words));
      case "ATTACH", "DETACH" -> List.of(attach(words, verb));
      default -> List.of(other(words, verb));
    };
  }

  private Operation validate(Words words) {
    words.take("CONSTRAINT");
    return new ValidateConstraint(table, words.name());
  }

  private Operation attach(Words words, String verb) {
    words.take("PARTITION");
    Name partition = words.qualified();
    return new Partition(table, verb, partition, words.has("CONCURRENTLY"));
  }

  private List<Operation> add(Words words) {
    if (words.take("PARTITION")) {
      return List.of(new Partition(table, "ADD", table, false));
    }
    if (isNotNull(words)) {
      return List.of(notNull(words));
    }
    if (isIndex(words)) {
      return List.of(index(words));
    }
    if (ConstraintReader.starts(words)) {
      return ConstraintReader.ofTable(words).map(this::constraint).map(List::of).orElse(List.of());
    }
    return columns(words);
  }

  private static boolean isNotNull(Words words) {
    return words.is("NOT", "NULL")
        || (words.is("CONSTRAINT") && words.peek(2).equals("NOT") && words.peek(3).equals("NULL"));
  }

  private Operation notNull(Words words) {
    String name = words.take("CONSTRAINT") ? words.name() : "";
    words.take("NOT", "NULL");
    return new AddNotNull(table, name, words.name(), words.is("NOT", "VALID"));
  }

  private Operation constraint(Constraint constraint) {
    String index = constraint.options().get("using index");
    return new AddConstraint(
        table,
        constraint.withOptions(constraint.options().without("using index")),
        Optional.of(index).filter(i -> !i.isEmpty()));
  }

  private List<Operation> columns(Words words) {
    words.take("COLUMN");
    words.takeIf();
    if (!words.is("(")) {
      return List.of(column(words));
    }
    return words.group().parts().stream().map(this::column).toList();
  }

  private Operation column(Words words) {
    ColumnReader.Definition read = ColumnReader.read(words, table);
    return new AddColumn(table, read.column(), read.constraints());
  }

  private boolean isIndex(Words words) {
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    return family
        && (words.is("INDEX") || words.is("KEY") || words.is("FULLTEXT") || words.is("SPATIAL"));
  }

  private Operation index(Words words) {
    String kind = words.takeOne("FULLTEXT", "SPATIAL").toLowerCase(Locale.ROOT);
    words.takeOne("INDEX", "KEY");
    words.takeIf();
    return new CreateIndex(
        table, IndexReader.inTable(words, table, false, kind), false, false, false);
  }

  private Operation drop(Words words) {
    if (words.take("PARTITION")) {
      return new Partition(table, "DROP", table.withLocal(words.name()), false);
    }
    String kind = constraintKind(words);
    if (!kind.isEmpty()) {
      return dropConstraint(words, kind);
    }
    if (engine != Engine.POSTGRESQL && !words.takeOne("INDEX", "KEY").isEmpty()) {
      words.takeIf();
      return new DropIndex(table.withLocal(words.name()), Optional.of(table), false);
    }
    words.take("COLUMN");
    words.takeIf();
    return new DropColumn(table, words.name(), words.has("CASCADE"));
  }

  private Operation dropConstraint(Words words, String kind) {
    words.takeIf();
    String name = kind.equals("PRIMARY KEY") ? "" : words.name();
    return new DropConstraint(table, name, kind, words.has("CASCADE"));
  }

  private static String constraintKind(Words words) {
    if (words.take("PRIMARY", "KEY")) {
      return "PRIMARY KEY";
    }
    if (words.take("FOREIGN", "KEY")) {
      return "FOREIGN KEY";
    }
    return words.takeOne("CONSTRAINT", "CHECK");
  }

  private Operation alter(Words words) {
    if (words.take("CONSTRAINT") || words.take("INDEX") || words.take("CHECK")) {
      return new SetColumn(table, "", "CONSTRAINT");
    }
    words.take("COLUMN");
    String column = words.name();
    if (words.take("SET", "DATA", "TYPE") || words.take("TYPE")) {
      String type = ColumnReader.type(words);
      words.until(USING, false);
      Optional<String> using = words.take("USING") ? Optional.of(words.rest()) : Optional.empty();
      return new ChangeType(table, column, type, using);
    }
    return setting(words, column);
  }

  private Operation setting(Words words, String column) {
    if (words.take("SET", "NOT", "NULL")) {
      return new SetNullable(table, column, false);
    }
    if (words.take("DROP", "NOT", "NULL")) {
      return new SetNullable(table, column, true);
    }
    if (words.take("SET", "DEFAULT")) {
      return new SetDefault(table, column, Optional.of(words.rest()));
    }
    if (words.take("DROP", "DEFAULT")) {
      return new SetDefault(table, column, Optional.empty());
    }
    return new SetColumn(table, column, words.peek() + " " + words.peek(1));
  }

  private Operation modify(Words words, boolean renames) {
    words.take("COLUMN");
    words.takeIf();
    String old = renames ? words.name() : "";
    ColumnReader.Definition read = ColumnReader.read(words, table);
    return new ModifyColumn(table, renames ? old : read.column().name(), read.column());
  }

  private Operation rename(Words words) {
    if (words.take("TO") || words.take("AS")) {
      return new RenameTable(table, to(words));
    }
    for (String kind : List.of("CONSTRAINT", "INDEX", "KEY")) {
      if (words.take(kind)) {
        Name old = table.withLocal(words.name());
        words.take("TO");
        return new RenameOther(kind, old, words.name());
      }
    }
    if (engine != Engine.POSTGRESQL && words.peek(1).isEmpty()) {
      return new RenameTable(table, to(words));
    }
    return renamedColumn(words);
  }

  private Operation renamedColumn(Words words) {
    words.take("COLUMN");
    String column = words.name();
    words.take("TO");
    return new RenameColumn(table, column, words.name());
  }

  private Name to(Words words) {
    return words.peek(1).equals(".") ? words.qualified() : table.withLocal(words.name());
  }

  private Operation other(Words words, String verb) {
    String next = words.peek();
    if (verb.equals("SET") && (next.equals("UNLOGGED") || next.equals("LOGGED"))) {
      return new Rewrite(table, "SET " + next);
    }
    if (verb.equals("CONVERT")) {
      words.take("TO");
      return new SetOptions(table, TableOptions.read(words, Options.of("convert", "yes")));
    }
    if (Set.of("REORGANIZE", "COALESCE", "REMOVE", "TRUNCATE", "EXCHANGE", "PARTITION")
        .contains(verb)) {
      return new Partition(table, verb, table, false);
    }
    if (words.is("ROW", "LEVEL", "SECURITY")) {
      return new SetOptions(table, Options.of("row security", verb.toLowerCase(Locale.ROOT)));
    }
    return new SetOptions(table, named(words, verb));
  }

  private static Options named(Words words, String verb) {
    boolean assigns = words.take("=") || Set.of("ENGINE", "ALGORITHM", "LOCK").contains(verb);
    String rest = words.rest().toLowerCase(Locale.ROOT);
    String key = verb.toLowerCase(Locale.ROOT);
    return Options.of(key, assigns && !rest.isEmpty() ? rest : rest.isEmpty() ? "yes" : rest);
  }
}
