package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The statements that make the changes of a batch.
record BatchText(FamilyWords words, TableText table, PartitionText partitions, ObjectText objects) {

  BatchText(FamilyWords words) {
    this(words, new TableText(words), new PartitionText(words), new ObjectText(words));
  }

  List<String> of(List<Change> batch, Schema before, Schema after) {
    return switch (batch.getFirst()) {
      case Change.AddTable c -> List.of(table.createTable(c.table()));
      case Change.DropTable c -> List.of("DROP TABLE " + quote(c.table().name()));
      case Change.RenameTable c -> List.of(renameTables(batch));
      case Change.RenameColumn c -> renameColumns(batch, before, after);
      case Change.Repartition c -> repartition(c, before);
      case Change.AddPartition c -> partition(c.table(), before, after);
      case Change.DropPartition c -> partition(c.table(), before, after);
      case Change.AddObject c -> objects.add(c.object(), before);
      case Change.DropObject c -> objects.drop(c.object());
      case Change.AlterObject c -> objects.alter(c.before(), c.after(), before);
      case Change.RenameObject c -> renameObject(c.before(), c.to(), before, after);
      default -> alter(batch, before, after);
    };
  }

  private List<String> renameObject(SchemaObject old, Name to, Schema before, Schema after) {
    SchemaObject wanted = after.object(old.withName(to).key()).orElse(old.withName(to));
    return objects.rename(old, wanted, before);
  }

  private String renameTables(List<Change> batch) {
    return "RENAME TABLE "
        + batch.stream()
            .map(c -> (Change.RenameTable) c)
            .map(c -> quote(c.from()) + " TO " + quote(c.to()))
            .collect(Collectors.joining(", "));
  }

  /// Columns that swap their names need no spare one: the clauses of a statement are made at once.
  private List<String> renameColumns(List<Change> batch, Schema before, Schema after) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Change change : batch) {
      Change.RenameColumn rename = (Change.RenameColumn) change;
      String first =
          names.entrySet().stream()
              .filter(e -> e.getValue().equals(rename.from()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(rename.from());
      names.put(first, rename.to());
    }
    names.entrySet().removeIf(e -> e.getKey().equals(e.getValue()));
    Name name = batch.getFirst().subject();
    Table was = before.table(name).orElseThrow();
    Table is = after.table(name).orElseThrow();
    ColumnRenames renames = new ColumnRenames(words, table, was, is, names);
    Way way = isReferenced(name, names, before) ? renames.way().or(Way.INPLACE) : renames.way();
    return List.of(
        "ALTER TABLE "
            + quote(name)
            + " "
            + String.join(", ", renames.clauses())
            + said(way, true));
  }

  /// Whether a foreign key of some table references one of the columns.
  private static boolean isReferenced(Name table, Map<String, String> names, Schema schema) {
    return schema.tables().stream()
        .flatMap(t -> t.foreignKeys().stream())
        .filter(f -> f.references().equals(table))
        .anyMatch(f -> f.referencedColumns().stream().anyMatch(names::containsKey));
  }

  private List<String> repartition(Change.Repartition change, Schema before) {
    Table was = before.table(change.table()).orElseThrow();
    Way way = words.online().way(List.of(change), was, was);
    return List.of(partitioned(change.table(), partitions.repartition(change), way));
  }

  private List<String> partition(Name name, Schema before, Schema after) {
    Table was = before.table(name).orElseThrow();
    Table is = after.table(name).orElseThrow();
    return partitions
        .between(was.partitioning().orElseThrow(), is.partitioning().orElseThrow())
        .stream()
        .map(c -> partitioned(name, c, c.way()))
        .toList();
  }

  /// MariaDB takes no algorithm for its own partitions' comings and goings.
  private String partitioned(Name name, PartitionText.Clause clause, Way wanted) {
    boolean said = clause.listed() ? words.engine() == dado.schema.model.Engine.MYSQL : true;
    Way way = said ? (clause.listed() ? clause.way() : wanted) : Way.UNSAID;
    String words = way.words(this.words.engine());
    String gap = words.isEmpty() ? "" : words + (clause.listed() ? ", " : " ");
    return "ALTER TABLE " + quote(name) + " " + gap + clause.sql() + clause.way().warning();
  }

  /// One `ALTER TABLE` for all changes of one table.
  private List<String> alter(List<Change> batch, Schema before, Schema after) {
    Name name = batch.getFirst().subject();
    Table was = before.table(name).orElseThrow();
    Table is = after.table(name).orElseThrow();
    Clausing clausing = new Clausing(words, table, was, is);
    List<String> clauses =
        new ArrayList<>(batch.stream().flatMap(c -> clausing.of(c).stream()).distinct().toList());
    if (clauses.isEmpty()) {
      return List.of();
    }
    clauses.addAll(ownIndexes(batch, was, is));
    List<String> restated = restated(clauses);
    clauses.removeAll(restated);
    String head = "ALTER TABLE " + quote(name) + " ";
    String said = said(words.online().way(batch, was, is), true);
    String sql = head + String.join(", ", clauses) + said;
    List<String> texts = new ArrayList<>(new Preparation(words, table).around(batch, was, is, sql));
    if (!restated.isEmpty()) {
      texts.add(head + String.join(", ", restated) + said);
    }
    return texts;
  }

  /// What a conversion of the whole table would take away again in the same statement.
  private static List<String> restated(List<String> clauses) {
    return clauses.stream().anyMatch(c -> c.startsWith("CONVERT TO"))
        ? clauses.stream().filter(c -> c.startsWith("MODIFY COLUMN")).toList()
        : List.of();
  }

  private String said(Way way, boolean comma) {
    String said = way.words(words.engine());
    return (said.isEmpty() ? "" : (comma ? ", " : " ") + said) + way.warning();
  }

  /// An index that the server made for a foreign key goes with the need for it, and comes back when
  /// the index that served in its place goes.
  private List<String> ownIndexes(List<Change> batch, Table was, Table is) {
    if (batch.stream().anyMatch(Change.RenameConstraint.class::isInstance)) {
      return List.of();
    }
    Map<String, List<String>> old = OwnIndexes.of(was);
    Map<String, List<String>> own = OwnIndexes.of(is);
    List<String> clauses = new ArrayList<>();
    old.keySet().stream()
        .filter(n -> !own.containsKey(n))
        .forEach(n -> clauses.add("DROP INDEX " + words.identifiers().quote(n)));
    own.forEach((n, columns) -> {
      boolean there = was.foreignKeys().stream().anyMatch(f -> f.name().equals(n));
      if (there && !old.containsKey(n)) {
        clauses.add("ADD " + table.index(dado.schema.model.Index.on(n, columns)));
      }
    });
    return clauses;
  }

  private String quote(Name name) {
    return words.identifiers().quote(name);
  }
}
