package dado.schema.parse;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Domain;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
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
        ? new Domain(
            d.id(),
            d.name(),
            typed(d.type()),
            d.nullable(),
            d.defaultValue(),
            d.checks(),
            d.comment(),
            d.options())
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
    List<Column> columns = table.columns().stream().map(c -> column(table, c, key)).toList();
    List<Constraint> constraints =
        table.constraints().stream().map(c -> constraint(table, c)).toList();
    Table cased =
        table
            .withColumns(columns)
            .withConstraints(constraints)
            .withIndexes(table.indexes().stream().map(i -> index(table, i)).toList());
    return drafts.family()
        ? OwnIndexes.hidden(AutoNames.named(drafts.engine, OwnIndexes.made(cased)))
        : AutoNames.named(drafts.engine, cased);
  }

  /// SQLite lets a primary key be null in a table with row ids.
  private Column column(Table table, Column column, List<String> key) {
    boolean inKey =
        key.stream()
            .anyMatch(
                k -> drafts.exact() ? k.equals(column.name()) : k.equalsIgnoreCase(column.name()));
    boolean strict = drafts.engine != Engine.SQLITE || table.options().has("without rowid");
    Column typed = column.withType(typed(column.type()));
    return inKey && strict ? typed.withNullable(false) : typed;
  }

  private Constraint constraint(Table table, Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k ->
          new Constraint.PrimaryKey(k.name(), cased(table, k.columns()), k.options());
      case Constraint.Unique u ->
          new Constraint.Unique(u.name(), cased(table, u.columns()), u.options());
      case Constraint.Check c -> c;
      case ForeignKey f -> reference(table, f);
      case Constraint.Exclusion e -> e;
    };
  }

  private Index index(Table table, Index index) {
    return index.withColumns(
        index.keys().stream()
            .map(k ->
                k.isExpression()
                    ? k
                    : new Index.Key(cased(table, k.text()), false, k.descending(), k.qualifiers()))
            .toList(),
        cased(table, index.include()));
  }

  private List<String> cased(Table table, List<String> columns) {
    return columns.stream().map(c -> cased(table, c)).toList();
  }

  /// The column as the table spells it, where case makes no difference.
  private String cased(Table table, String column) {
    return drafts.exact()
        ? column
        : table.columns().stream()
            .map(Column::name)
            .filter(c -> c.equalsIgnoreCase(column))
            .findFirst()
            .orElse(column);
  }

  /// A foreign key without columns leads to the primary key.
  private Constraint reference(Table table, ForeignKey key) {
    ForeignKey own = key.withColumns(cased(table, key.columns()), key.referencedColumns());
    Optional<Table> to =
        drafts.find(key.references()).flatMap(t -> Optional.ofNullable(tables.get(t.name)));
    return to.map(t -> reference(own, t)).orElse(own);
  }

  private ForeignKey reference(ForeignKey key, Table to) {
    List<String> columns =
        key.referencedColumns().isEmpty()
            ? to.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of())
            : key.referencedColumns();
    boolean sqlite = drafts.engine == Engine.SQLITE;
    return (sqlite ? key.withReferences(to.name()) : key)
        .withColumns(key.columns(), cased(to, columns));
  }
}
