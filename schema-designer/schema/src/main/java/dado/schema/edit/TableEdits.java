package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Acts on whole tables.
final class TableEdits {

  private TableEdits() {}

  static Edit add(Schema schema, Name name) {
    Column id = surrogate(schema.engine(), "id");
    Table bare = new Table(Id.fresh(), name, List.of(id), List.of(), List.of(), "");
    Constraint key = Taken.named(schema, bare, new Constraint.PrimaryKey("", List.of(id.name())));
    return add(schema, bare.withConstraints(List.of(key)));
  }

  /// A column that the engine fills with the next number.
  static Column surrogate(Engine engine, String name) {
    return switch (engine) {
      case POSTGRESQL ->
          Column.of(Id.fresh(), name, "bigint", false)
              .filledBy("", new Generation.Identity(false), "");
      case MYSQL, MARIADB ->
          Column.of(Id.fresh(), name, "bigint", false)
              .filledBy("", new Generation.AutoIncrement(), "");
      // An INTEGER PRIMARY KEY is never null, although the catalog calls it nullable.
      case SQLITE -> Column.of(Id.fresh(), name, "INTEGER", true);
    };
  }

  static Edit add(Schema schema, Table table) {
    Things things = new Things(schema);
    things.free("table", table.name());
    if (table.columns().isEmpty() && schema.engine() != Engine.POSTGRESQL) {
      throw Things.refuse(
          "A table of "
              + schema.engine().title()
              + " needs a column. Add one to "
              + table.name().local()
              + ".");
    }
    ColumnRules.distinct(schema, table);
    table.columns().forEach(c -> ColumnRules.check(schema.engine(), table, c));
    return new Act(schema)
        .make(new Change.AddTable(table))
        .done("Add table " + table.name().local());
  }

  static Edit rename(Schema schema, Name from, Name to) {
    Table table = new Things(schema).table(from);
    if (!from.schema().equals(to.schema()) && schema.engine() != Engine.POSTGRESQL) {
      throw Things.refuse(
          "A design of "
              + schema.engine().title()
              + " is of one database, which "
              + from.local()
              + " cannot leave. Copy the table to the other design.");
    }
    boolean casing = from.toString().equalsIgnoreCase(to.toString());
    if (!casing || schema.engine() == Engine.POSTGRESQL) {
      new Things(schema).free("table", to);
    }
    String label =
        from.schema().equals(to.schema())
            ? "Rename table " + from.local() + " to " + to.local()
            : "Move table " + from.local() + " to " + to;
    Act act = new Act(schema).make(new Change.RenameTable(table.name(), to));
    ViewTexts.renameTable(act, schema, from, to);
    return act.done(label);
  }

  static Edit drop(Schema schema, Name name) {
    Act act = new Act(schema);
    Dependents.drop(act, act.things().table(name));
    return act.make(new Change.DropTable(act.things().table(name)))
        .done("Drop table " + name.local());
  }

  static Edit comment(Schema schema, Name name, String comment) {
    Table table = new Things(schema).table(name);
    if (schema.engine() == Engine.SQLITE) {
      throw Things.refuse("SQLite keeps no comments. Write it in a note on the diagram.");
    }
    Act act = new Act(schema);
    if (!table.comment().equals(comment)) {
      act.make(new Change.CommentTable(name, table.comment(), comment));
    }
    return act.done("Comment table " + name.local());
  }

  static Edit options(Schema schema, Name name, Options options) {
    Table table = new Things(schema).table(name);
    Act act = new Act(schema);
    if (!table.options().equals(options)) {
      act.make(new Change.AlterTable(name, table.options(), options));
    }
    return act.done("Change options of table " + name.local());
  }

  static Edit reorder(Schema schema, Name name, List<String> columns) {
    Table table = new Things(schema).table(name);
    List<String> before = table.columns().stream().map(Column::name).toList();
    if (columns.size() != before.size() || !new HashSet<>(before).equals(new HashSet<>(columns))) {
      throw Things.refuse(
          "The new order of "
              + name.local()
              + " must name each of its columns once: "
              + String.join(", ", before)
              + ".");
    }
    Act act = new Act(schema);
    if (!columns.equals(before)) {
      act.make(new Change.ReorderColumns(name, before, columns));
    }
    return act.done("Reorder columns of " + name.local());
  }

  /// A name for a new table that is not taken.
  static Name fresh(Schema schema, Name wanted) {
    return Taken.relation(schema, wanted, Set.of());
  }

  /// The namespace that most tables of a schema lie in, for new ones.
  static String home(Schema schema) {
    Map<String, Integer> counts = new TreeMap<>();
    schema.tables().forEach(t -> counts.merge(t.name().schema(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseGet(() -> usual(schema.engine()));
  }

  private static String usual(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> "public";
      case SQLITE -> "main";
      case MYSQL, MARIADB -> "";
    };
  }
}
