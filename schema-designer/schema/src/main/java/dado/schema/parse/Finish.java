package dado.schema.parse;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Domain;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills in what only the whole text tells: names that the engine gives, columns that a foreign key
/// leaves out, the schemas of types.
final class Finish {

  private final Drafts drafts;
  private final Map<String, String> types = new HashMap<>();
  private final Map<Name, Table> tables = new HashMap<>();

  private Finish(Drafts drafts) {
    this.drafts = drafts;
  }

  static Schema of(Drafts drafts) {
    return new Finish(drafts).schema();
  }

  private Schema schema() {
    drafts.objects.values().forEach(this::type);
    List<Table> bare = drafts.tables.values().stream().map(TableDraft::table).toList();
    bare.forEach(t -> tables.put(t.name(), t));
    List<Table> whole = bare.stream().map(this::whole).toList();
    List<SchemaObject> objects = drafts.objects.values().stream().map(this::whole).toList();
    return new Schema(drafts.engine, whole, objects).sorted();
  }

  /// PostgreSQL's catalog prints the types that people made with their schema.
  private void type(SchemaObject object) {
    boolean named =
        switch (object.kind()) {
          case ENUM, COMPOSITE, DOMAIN -> true;
          default -> false;
        };
    if (named) {
      String full = drafts.identifiers().quote(object.name());
      types.put(drafts.identifiers().quote(object.name().local()), full);
      types.put("\"" + object.name().local() + "\"", full);
      types.put(full, full);
    }
  }

  private SchemaObject whole(SchemaObject object) {
    return object instanceof Domain d
        ? new Domain(d.id(), d.name(), typed(d.type()), d.nullable(), d.defaultValue(), d.checks(), d.comment(), d.options())
        : object;
  }

  private String typed(String type) {
    if (types.isEmpty()) {
      return type;
    }
    int end = type.length();
    for (String mark : List.of("[", "(", " COLLATE ")) {
      int at = type.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    String base = type.substring(0, end);
    return types.getOrDefault(base, base) + type.substring(end);
  }

  private Table whole(Table table) {
    List<String> key = table.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of());
    List<Column> columns = table.columns().stream().map(c -> column(c, key)).toList();
    List<Constraint> constraints = table.constraints().stream().map(this::constraint).toList();
    Table named =
        AutoNames.named(drafts.engine, table.withColumns(columns).withConstraints(constraints));
    return drafts.family() ? withoutOwnIndexes(named) : named;
  }

  private Column column(Column column, List<String> key) {
    boolean inKey = key.stream().anyMatch(k -> drafts.exact() ? k.equals(column.name()) : k.equalsIgnoreCase(column.name()));
    boolean strict = inKey && drafts.engine != Engine.SQLITE;
    Column typed = column.withType(typed(column.type()));
    return strict ? typed.withNullable(false) : typed;
  }

  /// A foreign key without columns leads to the primary key; SQLite's catalog leaves them out too.
  private Constraint constraint(Constraint constraint) {
    if (!(constraint instanceof ForeignKey key)
        || !key.referencedColumns().isEmpty()
        || drafts.engine == Engine.SQLITE) {
      return constraint;
    }
    return Optional.ofNullable(tables.get(key.references()))
        .flatMap(Table::primaryKey)
        .map(p -> key.withColumns(key.columns(), p.columns()))
        .orElse(key);
  }

  /// An index that MySQL and MariaDB made for a foreign key bears its name and belongs to it.
  private static Table withoutOwnIndexes(Table table) {
    List<dado.schema.model.Index> indexes = new ArrayList<>(table.indexes());
    for (ForeignKey key : table.foreignKeys()) {
      indexes.removeIf(i ->
          i.name().equals(key.name())
              && i.keys().stream().map(dado.schema.model.Index.Key::text).toList().equals(key.columns()));
    }
    return table.withIndexes(indexes);
  }
}
