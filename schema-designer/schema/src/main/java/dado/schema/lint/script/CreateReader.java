package dado.schema.lint.script;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads `CREATE …`, behind `CREATE`.
final class CreateReader {

  private static final Set<String> BODY = Set.of("AS", "SELECT", "WITH");

  private CreateReader() {}

  static List<Operation> read(Words words) {
    boolean replace = words.take("OR", "REPLACE");
    definer(words);
    boolean temporary = !words.takeOne("TEMP", "TEMPORARY").isEmpty();
    boolean unlogged = words.take("UNLOGGED");
    if (words.take("TABLE")) {
      return List.of(table(words, temporary, unlogged));
    }
    boolean unique = words.take("UNIQUE");
    String kind = words.takeOne("FULLTEXT", "SPATIAL").toLowerCase(Locale.ROOT);
    if (words.take("INDEX")) {
      return List.of(IndexReader.create(words, unique, kind));
    }
    return List.of(other(words, replace));
  }

  private static void definer(Words words) {
    if (words.take("ALGORITHM", "=")) {
      words.word();
    }
    if (words.take("DEFINER", "=")) {
      words.until(Set.of("SQL", "VIEW", "TRIGGER", "FUNCTION", "PROCEDURE", "EVENT"), true);
    }
    if (words.take("SQL", "SECURITY")) {
      words.word();
    }
  }

  private static Operation other(Words words, boolean replace) {
    boolean materialized = words.take("MATERIALIZED");
    words.takeOne("RECURSIVE", "CONSTRAINT");
    String kind = words.word().toUpperCase(Locale.ROOT);
    words.takeIf();
    Name name = words.qualified();
    return switch (kind) {
      case "VIEW" -> view(words, name, materialized, replace);
      case "TRIGGER" -> trigger(words, name);
      case "POLICY" -> policy(words, name);
      default -> new Operation.CreateOther(kind, name, words.rest());
    };
  }

  private static Operation view(Words words, Name name, boolean materialized, boolean replace) {
    words.until(BODY, false);
    words.take("AS");
    return new Operation.CreateView(name, words.rest(), materialized, replace);
  }

  private static Operation trigger(Words words, Name name) {
    words.until(Set.of("ON"), false);
    words.take("ON");
    return new Operation.CreateTrigger(name, words.qualified());
  }

  private static Operation policy(Words words, Name name) {
    words.take("ON");
    return new Operation.CreatePolicy(words.qualified(), name.local());
  }

  private static Operation table(Words words, boolean temporary, boolean unlogged) {
    boolean guarded = words.takeIf();
    Name name = words.qualified();
    boolean partition = words.take("PARTITION", "OF");
    Options options = unlogged ? Options.of("unlogged", "yes") : Options.NONE;
    if (partition) {
      options = options.with("partition of", words.qualified().toString());
    }
    Body body = new Body(name);
    words.group().parts().forEach(body::add);
    Optional<Partitioning> partitioning = partitioning(words);
    options = TableOptions.read(words, options);
    boolean like = body.like || partition || words.has("SELECT") || words.has("AS");
    Table table = body.table(partitioning, options);
    return new Operation.CreateTable(table, guarded, temporary, like || body.columns.isEmpty());
  }

  private static Optional<Partitioning> partitioning(Words words) {
    if (!words.take("PARTITION", "BY")) {
      return Optional.empty();
    }
    String by = words.word().toUpperCase(Locale.ROOT) + " (" + words.group().rest() + ")";
    return Optional.of(new Partitioning(by, List.of()));
  }

  /// What stands in the parentheses of a table.
  private static final class Body {

    private final Name name;
    private final List<Column> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private boolean like;

    Body(Name name) {
      this.name = name;
    }

    void add(Words part) {
      if (part.take("LIKE")) {
        like = true;
      } else if (ConstraintReader.starts(part)) {
        ConstraintReader.ofTable(part).ifPresent(constraints::add);
      } else if (isIndex(part)) {
        String kind = part.takeOne("FULLTEXT", "SPATIAL").toLowerCase(Locale.ROOT);
        part.takeOne("KEY", "INDEX");
        indexes.add(IndexReader.inTable(part, name, false, kind));
      } else if (!part.done()) {
        ColumnReader.Definition read = ColumnReader.read(part, name);
        columns.add(read.column());
        constraints.addAll(read.constraints());
      }
    }

    private static boolean isIndex(Words part) {
      return switch (part.engine()) {
        case MYSQL, MARIADB ->
            part.is("KEY") || part.is("INDEX") || part.is("FULLTEXT") || part.is("SPATIAL");
        case POSTGRESQL, SQLITE -> false;
      };
    }

    Table table(Optional<Partitioning> partitioning, Options options) {
      List<String> key =
          constraints.stream()
              .filter(Constraint.PrimaryKey.class::isInstance)
              .flatMap(c -> ((Constraint.PrimaryKey) c).columns().stream())
              .toList();
      return new Table(
          Id.of("table", name.schema(), name.local()),
          name,
          columns.stream().map(c -> key.contains(c.name()) ? required(c) : c).toList(),
          constraints,
          indexes,
          options.get("comment"),
          partitioning,
          options.without("comment"));
    }

    private static Column required(Column column) {
      return new Column(
          column.id(),
          column.name(),
          column.type(),
          false,
          column.defaultValue(),
          column.generation(),
          column.comment(),
          column.options());
    }
  }
}
