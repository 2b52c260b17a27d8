package dado.schema.lint.script;

import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads constraints: those of a table, and those that stand in a column.
final class ConstraintReader {

  private static final Set<String> STARTS =
      Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "EXCLUDE");

  private ConstraintReader() {}

  /// Whether a constraint of a table begins here.
  static boolean starts(Words words) {
    return STARTS.contains(words.peek()) && !(words.is("UNIQUE") && isPlainIndex(words));
  }

  /// `UNIQUE KEY name (…)` is a constraint in MySQL too; nothing else begins so.
  private static boolean isPlainIndex(Words words) {
    return words.peek(1).isEmpty();
  }

  /// A constraint of a table; empty where it is none that rules know.
  static Optional<Constraint> ofTable(Words words) {
    String name = words.take("CONSTRAINT") && !STARTS.contains(words.peek()) ? words.name() : "";
    if (words.take("PRIMARY", "KEY")) {
      return Optional.of(primaryKey(name, words));
    }
    if (words.take("UNIQUE")) {
      return Optional.of(unique(name, words));
    }
    return otherOfTable(name, words);
  }

  private static Optional<Constraint> otherOfTable(String name, Words words) {
    if (words.take("FOREIGN", "KEY")) {
      String own = words.is("(") ? name : name.isEmpty() ? words.name() : skipped(words, name);
      return Optional.of(references(own, words.group().names(), words));
    }
    if (words.take("CHECK")) {
      return Optional.of(check(name, words));
    }
    if (words.is("EXCLUDE")) {
      return Optional.of(new Constraint.Exclusion(name, words.rest()));
    }
    return Optional.empty();
  }

  private static String skipped(Words words, String name) {
    words.name();
    return name;
  }

  private static Constraint primaryKey(String name, Words words) {
    if (words.take("USING", "INDEX")) {
      return new Constraint.PrimaryKey(name, List.of(), Options.of("using index", words.name()));
    }
    while (!words.done() && !words.is("(")) {
      words.word();
    }
    List<String> columns = words.group().names();
    return new Constraint.PrimaryKey(name, columns, rest(words, Options.NONE));
  }

  private static Constraint unique(String name, Words words) {
    words.takeOne("KEY", "INDEX");
    if (words.take("USING", "INDEX")) {
      return new Constraint.Unique(name, List.of(), Options.of("using index", words.name()));
    }
    Options options =
        words.take("NULLS", "NOT", "DISTINCT") ? Options.of("nulls", "not distinct") : Options.NONE;
    words.take("NULLS", "DISTINCT");
    String own = words.is("(") || words.is("USING") ? name : words.name();
    while (!words.done() && !words.is("(")) {
      words.word();
    }
    return new Constraint.Unique(own, words.group().names(), rest(words, options));
  }

  /// `CHECK (…)` behind its first word.
  static Constraint.Check check(String name, Words words) {
    String expression = words.group().rest();
    return new Constraint.Check(name, expression, rest(words, Options.NONE));
  }

  /// `REFERENCES table (…) …`.
  static Constraint.ForeignKey references(String name, List<String> columns, Words words) {
    words.take("REFERENCES");
    Name target = words.qualified();
    List<String> referenced = words.is("(") ? words.group().names() : List.of();
    Reaction reaction = new Reaction();
    while (words.is("ON", "DELETE") || words.is("ON", "UPDATE") || words.is("MATCH")) {
      reaction.clause(words);
    }
    Options options = rest(words, reaction.options);
    return new Constraint.ForeignKey(
        name, columns, target, referenced, reaction.onDelete, reaction.onUpdate, options);
  }

  /// What a foreign key does when the row that it refers to changes.
  private static final class Reaction {
    private Action onDelete = Action.NO_ACTION;
    private Action onUpdate = Action.NO_ACTION;
    private Options options = Options.NONE;

    void clause(Words words) {
      if (words.take("ON", "DELETE")) {
        onDelete = action(words);
        options = options.with("on delete", "stated");
      } else if (words.take("ON", "UPDATE")) {
        onUpdate = action(words);
      } else {
        words.take("MATCH");
        words.word();
      }
    }
  }

  private static Action action(Words words) {
    if (words.take("CASCADE")) {
      return Action.CASCADE;
    }
    if (words.take("RESTRICT")) {
      return Action.RESTRICT;
    }
    if (words.take("SET", "NULL")) {
      words.group();
      return Action.SET_NULL;
    }
    if (words.take("SET", "DEFAULT")) {
      words.group();
      return Action.SET_DEFAULT;
    }
    words.take("NO", "ACTION");
    return Action.NO_ACTION;
  }

  /// What may follow a constraint.
  private static Options rest(Words words, Options start) {
    Options options = start;
    boolean more = true;
    while (more) {
      if (words.take("NOT", "VALID")) {
        options = options.with("validated", "no");
      } else if (words.take("NOT", "ENFORCED")) {
        options = options.with("enforced", "no");
      } else {
        more = other(words);
      }
    }
    return options;
  }

  private static boolean other(Words words) {
    if (words.take("INCLUDE")) {
      words.group();
      return true;
    }
    return words.take("ENFORCED")
        || words.take("DEFERRABLE")
        || words.take("NOT", "DEFERRABLE")
        || words.take("INITIALLY", "DEFERRED")
        || words.take("INITIALLY", "IMMEDIATE")
        || words.take("NO", "INHERIT")
        || conflict(words);
  }

  private static boolean conflict(Words words) {
    boolean there = words.take("ON", "CONFLICT");
    if (there) {
      words.word();
    }
    return there;
  }
}
