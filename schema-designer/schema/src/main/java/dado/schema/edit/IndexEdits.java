package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.HashSet;
import java.util.List;

/// Acts on indexes.
final class IndexEdits {

  private IndexEdits() {}

  static Edit on(Schema schema, Name name, List<String> columns) {
    Table table = new Things(schema).table(name);
    KeyEdits.columns(table, "index of " + name.local(), columns);
    Index index = Index.on(Taken.index(schema, table, columns), columns);
    return add(schema, name, index.withId(Id.fresh()));
  }

  static Edit add(Schema schema, Name name, Index index) {
    Act act = new Act(schema);
    add(act, name, index);
    return act.done("Add index " + index.name() + " to " + name.local());
  }

  static void add(Act act, Name name, Index index) {
    Table table = act.things().table(name);
    check(act.schema(), table, index);
    free(act.schema(), table, index.name());
    table.indexes().stream()
        .filter(i -> i.withName(index.name()).same(index))
        .findFirst()
        .ifPresent(i -> {
          throw Things.refuse(
              "The index "
                  + i.name()
                  + " of "
                  + name.local()
                  + " does the same already. Rename that instead.");
        });
    act.make(new Change.AddIndex(name, index));
  }

  private static void check(Schema schema, Table table, Index index) {
    String what = "index " + index.name() + " of " + table.name().local();
    if (index.keys().isEmpty()) {
      throw Things.refuse("The " + what + " needs a column. Choose at least one.");
    }
    for (Index.Key key : index.keys()) {
      if (key.isExpression()) {
        SqlPiece.require(schema.engine(), "expression of the " + what, key.text());
      } else {
        Things.column(table, key.text());
      }
    }
    index.include().forEach(c -> Things.column(table, c));
    index.where().ifPresent(w -> SqlPiece.require(schema.engine(), "condition of the " + what, w));
    long distinct = new HashSet<>(index.keys()).size();
    if (distinct < index.keys().size()) {
      throw Things.refuse("The " + what + " names a column twice. Name each once.");
    }
  }

  private static void free(Schema schema, Table table, String index) {
    new Things(schema).nameable("index", index);
    boolean perTable = schema.engine() == Engine.MYSQL || schema.engine() == Engine.MARIADB;
    if (perTable) {
      boolean there = table.indexes().stream().anyMatch(i -> i.name().equalsIgnoreCase(index));
      if (there) {
        throw Things.refuse(
            "The table "
                + table.name().local()
                + " has an index "
                + index
                + " already. Choose another name.");
      }
    } else {
      new Things(schema).free("index", table.name().withLocal(index));
    }
  }

  static Edit change(Schema schema, Name name, Index before, Index after) {
    Act act = new Act(schema);
    Table table = act.things().table(name);
    Index there = Things.index(table, before);
    Index wanted = after.withId(there.id());
    if (there.equals(wanted)) {
      return act.done("Change index " + before.name() + " of " + name.local());
    }
    boolean remarks = there.withOptions(after.comment(), after.options()).equals(wanted);
    if (remarks) {
      act.make(new Change.AlterIndex(name, there, wanted));
    } else if (there.withName(after.name()).equals(wanted)) {
      return rename(schema, name, before, after.name());
    } else {
      act.make(new Change.DropIndex(name, there));
      add(act, name, wanted);
    }
    return act.done("Change index " + before.name() + " of " + name.local());
  }

  static Edit rename(Schema schema, Name name, Index index, String to) {
    Table table = new Things(schema).table(name);
    Index there = Things.index(table, index);
    free(schema, table, to);
    return new Act(schema)
        .make(new Change.RenameIndex(name, there, to))
        .done("Rename index " + index.name() + " to " + to);
  }

  static Edit drop(Schema schema, Name name, Index index) {
    Table table = new Things(schema).table(name);
    return new Act(schema)
        .make(new Change.DropIndex(name, Things.index(table, index)))
        .done("Drop index " + index.name() + " of " + name.local());
  }
}
