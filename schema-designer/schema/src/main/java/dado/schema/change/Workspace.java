package dado.schema.change;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A schema on which changes are made one after the other, each in the time that its own part
/// takes.
final class Workspace {

  private final Engine engine;
  private Slots<Name, Table> tables;
  private Slots<SchemaObject.Key, SchemaObject> objects;

  Workspace(Schema schema) {
    this.engine = schema.engine();
    this.tables = new Slots<>(schema.tables(), Table::name);
    this.objects = new Slots<>(schema.objects(), SchemaObject::key);
  }

  Schema schema() {
    return new Schema(engine, tables.list(), objects.list());
  }

  Optional<Table> table(Name name) {
    return tables.get(name);
  }

  List<Table> tables() {
    return tables.list();
  }

  Optional<SchemaObject> object(SchemaObject.Key key) {
    return objects.get(key);
  }

  List<SchemaObject> objects() {
    return objects.list();
  }

  void make(Change change) {
    switch (change) {
      case Change.AddTable(Table table) -> {
        require(!tables.has(table.name()), change);
        tables.add(table);
      }
      case Change.DropTable(Table table) -> {
        require(tables.has(table.name()), change);
        tables.remove(table.name());
      }
      case Change.RenameTable(Name from, Name to) -> rename(from, to, change);
      case Change.RenameColumn c -> rename(new Renaming(c.table(), c.from(), c.to()), c);
      case Change.AddObject(SchemaObject object) -> {
        require(!objects.has(object.key()), change);
        objects.add(object);
      }
      case Change.DropObject(SchemaObject object) -> {
        require(objects.has(object.key()), change);
        objects.remove(object.key());
      }
      case Change.AlterObject(SchemaObject old, SchemaObject wanted) -> put(old, wanted, change);
      case Change.RenameObject(SchemaObject old, Name to) -> rename(old, to, change);
      case Change.AlterTable _,
          Change.CommentTable _,
          Change.ReorderColumns _,
          Change.Repartition _,
          Change.AddPartition _,
          Change.DropPartition _,
          Change.AddColumn _,
          Change.DropColumn _,
          Change.AlterColumn _,
          Change.AddConstraint _,
          Change.DropConstraint _,
          Change.RenameConstraint _,
          Change.AlterConstraint _,
          Change.AddIndex _,
          Change.DropIndex _,
          Change.RenameIndex _,
          Change.AlterIndex _ ->
          edit(change);
    }
  }

  private void edit(Change change) {
    Optional<Table> table = tables.get(change.subject());
    require(table.isPresent(), change);
    tables.replace(change.subject(), TableEdit.of(table.orElseThrow(), change));
  }

  private void put(SchemaObject old, SchemaObject wanted, Change change) {
    Optional<SchemaObject> there = objects.get(old.key());
    require(there.isPresent(), change);
    objects.replace(old.key(), wanted.withId(there.orElseThrow().id()));
  }

  private void rename(Name from, Name to, Change change) {
    require(tables.has(from) && !tables.has(to), change);
    TableRenaming renaming =
        new TableRenaming(from, to, engine == Engine.POSTGRESQL || engine == Engine.SQLITE);
    tables.list().forEach(t -> edited(t, renaming::in));
    objects.list().forEach(o -> edited(o, renaming::in));
  }

  private void rename(Renaming renaming, Change.RenameColumn change) {
    Optional<Table> table = tables.get(change.table());
    require(
        table.isPresent()
            && table.get().column(change.from()).isPresent()
            && table.get().column(change.to()).isEmpty(),
        change);
    tables.list().forEach(t -> edited(t, renaming::in));
    objects.list().forEach(o -> edited(o, renaming::in));
  }

  private void rename(SchemaObject old, Name to, Change change) {
    SchemaObject.Key key = old.key();
    require(objects.has(key) && !objects.has(old.withName(to).key()), change);
    if (old instanceof Namespace) {
      move(Relocation.from(old.name().local(), to.local()));
      return;
    }
    SchemaObject there = objects.get(key).orElseThrow();
    objects.replace(key, there.withName(to));
    ObjectRenaming renaming = new ObjectRenaming(old, to);
    tables.list().forEach(t -> edited(t, renaming::in));
    objects.list().forEach(o -> edited(o, renaming::in));
  }

  private void move(Relocation relocation) {
    Schema moved = relocation.in(schema());
    tables = new Slots<>(moved.tables(), Table::name);
    objects = new Slots<>(moved.objects(), SchemaObject::key);
  }

  private void edited(Table table, UnaryOperator<Table> edit) {
    Table edited = edit.apply(table);
    if (!edited.equals(table)) {
      tables.replace(table.name(), edited);
    }
  }

  private void edited(SchemaObject object, UnaryOperator<SchemaObject> edit) {
    SchemaObject edited = edit.apply(object);
    if (!edited.equals(object)) {
      objects.replace(object.key(), edited);
    }
  }

  private static void require(boolean fits, Change change) {
    if (!fits) {
      throw misfit(change);
    }
  }

  /// What is thrown when a change speaks of something that is not there, or is there already.
  static IllegalArgumentException misfit(Change change) {
    return new IllegalArgumentException(
        "Cannot apply a "
            + change.getClass().getSimpleName()
            + " to "
            + change.subject()
            + ": what it changes is not in the schema, or what it adds is there already.");
  }
}
