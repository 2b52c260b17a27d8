package dado.schema.dialect.sqlite;

import dado.schema.change.Change;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Statement;
import dado.schema.model.Column;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import java.util.List;
import java.util.Optional;

/// Changes as SQLite's SQL.
///
/// What `ALTER TABLE` cannot do in the target version is done by building the table anew. All
/// changes of one table between two of its renames are made in one go. A script that rebuilds runs
/// in a transaction of its own making, because foreign keys can be switched off only before it
/// begins: with them on, dropping the old table would delete the rows that reference it.
final class SqliteDdl implements Ddl {

  private final Features features;

  SqliteDdl(Features features) {
    this.features = features;
  }

  @Override
  public List<Statement> statements(Change change, Schema before, Schema after) {
    return script(List.of(change), before);
  }

  @Override
  public List<Statement> script(List<Change> changes, Schema before) {
    return new Script(features, before, changes).statements();
  }

  @Override
  public Optional<Unsupported> unsupported(Change change, Schema before, Schema after) {
    return switch (change) {
      case Change.CommentTable c -> noComments(c);
      case Change.AlterColumn(var table, Column old, Column wanted) ->
          old.filledBy(old.defaultValue().orElse(""), old.generation(), wanted.comment())
                  .same(wanted)
              ? noComments(change)
              : Optional.empty();
      case Change.AlterIndex c -> noComments(c);
      case Change.Repartition c -> noPartitions(c);
      case Change.AddPartition c -> noPartitions(c);
      case Change.DropPartition c -> noPartitions(c);
      case Change.AddObject(SchemaObject object) -> foreign(change, object);
      case Change.AlterObject(SchemaObject old, SchemaObject object) -> foreign(change, object);
      case Change.RenameObject(SchemaObject object, var to) -> foreign(change, object);
      default -> Optional.empty();
    };
  }

  private static Optional<Unsupported> noComments(Change change) {
    return Optional.of(
        new Unsupported(
            change,
            "SQLite keeps no comments on tables, columns and indexes.",
            "The comment stays in the design; the database does not have it."));
  }

  private static Optional<Unsupported> noPartitions(Change change) {
    return Optional.of(
        new Unsupported(
            change,
            "SQLite has no partitions.",
            "Keep the rows in one table, and add an index on what the partitions were cut by."));
  }

  private static Optional<Unsupported> foreign(Change change, SchemaObject object) {
    return remedy(object.kind())
        .map(r -> new Unsupported(change, "SQLite has no " + plural(object.kind()) + ".", r));
  }

  private static Optional<String> remedy(SchemaObject.Kind kind) {
    return switch (kind) {
      case VIEW, TRIGGER, OTHER -> Optional.empty();
      case NAMESPACE -> Optional.of("Put its tables into the one schema, or attach a second file.");
      case EXTENSION -> Optional.of("Load the extension on each connection instead.");
      case ENUM -> Optional.of("Use a check on a text column: CHECK (status IN ('a', 'b')).");
      case COMPOSITE -> Optional.of("Use a column for each field, or JSON in a text column.");
      case DOMAIN -> Optional.of("Repeat its type and checks in each column.");
      case SEQUENCE -> Optional.of("Use an INTEGER PRIMARY KEY, with AUTOINCREMENT if needed.");
      case ROUTINE -> Optional.of("Register the function on each connection of the program.");
      case POLICY -> Optional.of("Use views with the condition in them.");
      case GRANT -> Optional.of("Use the rights of the file system on the file.");
    };
  }

  private static String plural(SchemaObject.Kind kind) {
    return switch (kind) {
      case NAMESPACE -> "schemas of its own";
      case POLICY -> "row-level policies";
      case ROUTINE -> "stored functions or procedures";
      default -> kind.title() + "s";
    };
  }
}
