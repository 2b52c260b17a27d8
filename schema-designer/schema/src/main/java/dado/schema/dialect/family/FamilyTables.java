package dado.schema.dialect.family;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Tables put together from the rows about them.
record FamilyTables(
    String database,
    FamilyTraits traits,
    Map<String, List<FamilyRows.Column>> columns,
    Map<String, List<FamilyRows.Key>> keys,
    Map<String, List<FamilyRows.ForeignKey>> foreignKeys,
    Map<String, List<FamilyRows.Check>> checks) {

  Table table(FamilyRows.Table row) {
    String name = row.name();
    List<FamilyRows.Check> ownChecks = checks.getOrDefault(name, List.of());
    List<Constraint> constraints = new ArrayList<>();
    List<Index> indexes = new ArrayList<>();
    List<Constraint.ForeignKey> references =
        grouped(foreignKeys.getOrDefault(name, List.of()), FamilyRows.ForeignKey::name).stream()
            .map(this::foreignKey)
            .toList();
    grouped(keys.getOrDefault(name, List.of()), FamilyRows.Key::index)
        .forEach(k -> key(k, references, constraints, indexes));
    constraints.addAll(references);
    ownChecks.stream().filter(c -> !isJson(c)).map(this::check).forEach(constraints::add);
    return new Table(
        Id.of("table", database, name),
        new Name(database, name),
        columns.getOrDefault(name, List.of()).stream().map(c -> column(c, ownChecks)).toList(),
        constraints,
        indexes,
        row.comment(),
        java.util.Optional.empty(),
        dado.schema.model.Options.NONE.with("text", options(row).strip()));
  }

  private static String options(FamilyRows.Table row) {
    String storage =
        row.storage().equalsIgnoreCase("InnoDB") ? "" : "ENGINE=" + row.storage() + " ";
    return storage + (row.collation().isEmpty() ? "" : "COLLATE=" + row.collation());
  }

  private static <T> Collection<List<T>> grouped(List<T> rows, Function<T, String> name) {
    return rows.stream().collect(groupingBy(name, LinkedHashMap::new, toList())).values();
  }

  private Column column(FamilyRows.Column row, List<FamilyRows.Check> ownChecks) {
    boolean json = ownChecks.stream().anyMatch(c -> isJson(c) && c.name().equals(row.name()));
    String collation = row.collation().isEmpty() || json ? "" : " COLLATE " + row.collation();
    Column plain =
        Column.of(
            Id.of("column", database, row.table(), row.name()),
            row.name(),
            json ? "json" : row.type() + collation,
            row.nullable());
    Generation generation = generation(row);
    String value =
        generation instanceof Generation.Computed
            ? ""
            : traits.defaultValue(row.defaultValue(), row.extra(), row.type());
    return plain.filledBy(value, generation, row.comment());
  }

  /// MariaDB makes `json` a long text with a check.
  private static boolean isJson(FamilyRows.Check check) {
    return check.ofColumn()
        && check.clause().equalsIgnoreCase("json_valid(`" + check.name() + "`)");
  }

  private Generation generation(FamilyRows.Column row) {
    if (!row.expression().isEmpty()) {
      boolean stored = row.extra().contains("stored") || row.extra().contains("persistent");
      return new Generation.Computed(traits.expression(row.expression()), stored);
    }
    return row.extra().contains("auto_increment")
        ? new Generation.AutoIncrement()
        : new Generation.None();
  }

  private static void key(
      List<FamilyRows.Key> parts,
      List<Constraint.ForeignKey> references,
      List<Constraint> constraints,
      List<Index> indexes) {
    FamilyRows.Key first = parts.getFirst();
    List<String> names = parts.stream().map(FamilyRows.Key::column).toList();
    boolean plain =
        parts.stream()
            .allMatch(p -> p.prefix().isEmpty() && !p.column().isEmpty() && !p.descending());
    if (first.index().equals("PRIMARY")) {
      constraints.add(new Constraint.PrimaryKey("", names));
    } else if (first.unique() && plain && first.method().equals("btree")) {
      constraints.add(new Constraint.Unique(first.index(), names));
    } else if (!madeForReference(first.index(), names, references)) {
      indexes.add(index(parts));
    }
  }

  private static boolean madeForReference(
      String index, List<String> names, List<Constraint.ForeignKey> references) {
    return references.stream().anyMatch(r -> r.name().equals(index) && r.columns().equals(names));
  }

  private static Index index(List<FamilyRows.Key> parts) {
    FamilyRows.Key first = parts.getFirst();
    return new Index(
        Id.of("index", first.table(), first.index()),
        first.index(),
        first.method(),
        parts.stream().map(FamilyTables::part).toList(),
        List.of(),
        Optional.empty(),
        first.unique());
  }

  private static Index.Key part(FamilyRows.Key part) {
    if (part.column().isEmpty()) {
      return new Index.Key(part.expression().replace("\\'", "'"), true, part.descending(), "");
    }
    // A full-text index reports a prefix of nothing.
    boolean whole = part.prefix().isEmpty() || part.method().equals("spatial");
    return new Index.Key(
        part.column(), false, part.descending(), whole ? "" : "(" + part.prefix() + ")");
  }

  private Constraint.ForeignKey foreignKey(List<FamilyRows.ForeignKey> rows) {
    FamilyRows.ForeignKey first = rows.getFirst();
    return new Constraint.ForeignKey(
        first.name(),
        rows.stream().map(FamilyRows.ForeignKey::column).toList(),
        new Name(first.refSchema(), first.refTable()),
        rows.stream().map(FamilyRows.ForeignKey::refColumn).toList(),
        action(first.onDelete()),
        action(first.onUpdate()));
  }

  /// The server makes no difference between `RESTRICT` and `NO ACTION`.
  private static Constraint.Action action(String sql) {
    return Arrays.stream(Constraint.Action.values())
        .filter(a -> a.sql().equals(sql.toUpperCase(Locale.ROOT)))
        .filter(a -> a != Constraint.Action.RESTRICT)
        .findFirst()
        .orElse(Constraint.Action.NO_ACTION);
  }

  private Constraint check(FamilyRows.Check row) {
    String expression = traits.expression(row.clause());
    return row.enforced()
        ? new Constraint.Check(row.name(), expression)
        : new Constraint.Exclusion(row.name(), "CHECK (" + expression + ") NOT ENFORCED");
  }
}
