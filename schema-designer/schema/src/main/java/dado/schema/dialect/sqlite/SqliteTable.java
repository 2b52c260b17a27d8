package dado.schema.dialect.sqlite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// One table of SQLite, put together from pragmas and its text.
record SqliteTable(
    String name,
    TableText text,
    List<SqliteRows.Column> columns,
    List<SqliteRows.Key> keys,
    List<SqliteRows.ForeignKey> foreignKeys) {

  Table table() {
    return new Table(
        Id.of("table", "main", name),
        new Name("main", name),
        columns.stream().map(this::column).toList(),
        constraints(),
        indexes(),
        "",
        Optional.empty(),
        Options.NONE.with("text", text.options()));
  }

  private Column column(SqliteRows.Column row) {
    String collation = text.collations().getOrDefault(row.name(), "");
    Column plain =
        Column.of(
            Id.of("column", "main", name, row.name()),
            row.name(),
            row.type() + (collation.isEmpty() ? "" : " COLLATE " + collation),
            !row.notNull());
    return plain.filledBy(row.defaultValue(), generation(row), "");
  }

  private Generation generation(SqliteRows.Column row) {
    if (row.hidden() == 2 || row.hidden() == 3) {
      String expression = text.expressions().getOrDefault(row.name(), "NULL");
      return new Generation.Computed(expression, row.hidden() == 3);
    }
    return text.autoIncrement() && row.keyPosition() == 1
        ? new Generation.AutoIncrement()
        : new Generation.None();
  }

  private List<Constraint> constraints() {
    List<Constraint> constraints = new ArrayList<>();
    primaryKey().ifPresent(constraints::add);
    text.constraints().stream()
        .filter(c -> c instanceof Constraint.Check || c instanceof Constraint.Unique)
        .forEach(constraints::add);
    List<Constraint.ForeignKey> written = written();
    var byId = new TreeMap<>(foreignKeys.stream().collect(groupingBy(SqliteRows.ForeignKey::id)));
    byId.values().forEach(rows -> constraints.add(foreignKey(rows, written)));
    return constraints;
  }

  private Optional<Constraint> primaryKey() {
    List<String> key =
        columns.stream()
            .filter(c -> c.keyPosition() > 0)
            .sorted(Comparator.comparingInt(SqliteRows.Column::keyPosition))
            .map(SqliteRows.Column::name)
            .toList();
    String keyName =
        text.constraints().stream()
            .filter(Constraint.PrimaryKey.class::isInstance)
            .map(Constraint::name)
            .findFirst()
            .orElse("");
    return key.isEmpty() ? Optional.empty() : Optional.of(new Constraint.PrimaryKey(keyName, key));
  }

  private List<Constraint.ForeignKey> written() {
    List<Constraint.ForeignKey> written = new ArrayList<>();
    for (Constraint constraint : text.constraints()) {
      if (constraint instanceof Constraint.ForeignKey key) {
        written.add(key);
      }
    }
    return written;
  }

  private static Constraint foreignKey(
      List<SqliteRows.ForeignKey> rows, List<Constraint.ForeignKey> written) {
    SqliteRows.ForeignKey first = rows.getFirst();
    List<String> own = rows.stream().map(SqliteRows.ForeignKey::from).toList();
    Optional<Constraint.ForeignKey> text =
        written.stream()
            .filter(w ->
                w.columns().equals(own)
                    && w.references().local().equalsIgnoreCase(first.references()))
            .findFirst();
    return new Constraint.ForeignKey(
        text.map(Constraint.ForeignKey::name).orElse(""),
        own,
        new Name("main", first.references()),
        rows.stream().map(SqliteRows.ForeignKey::to).filter(t -> !t.isEmpty()).toList(),
        action(first.onDelete()),
        action(first.onUpdate()),
        text.map(Constraint.ForeignKey::options).orElse(Options.NONE));
  }

  private static Constraint.Action action(String sql) {
    return Arrays.stream(Constraint.Action.values())
        .filter(a -> a.sql().equals(sql))
        .findFirst()
        .orElse(Constraint.Action.NO_ACTION);
  }

  private List<Index> indexes() {
    var byIndex =
        keys.stream()
            .filter(k -> k.origin().equals("c"))
            .collect(groupingBy(SqliteRows.Key::index, LinkedHashMap::new, toList()));
    return byIndex.values().stream().map(this::index).toList();
  }

  private Index index(List<SqliteRows.Key> parts) {
    SqliteRows.Key first = parts.getFirst();
    DdlText sql = DdlText.of(first.sql());
    List<DdlText> texts = sql.parts(sql.find("("));
    int where = sql.find("WHERE");
    return new Index(
        Id.of("index", "main", first.index()),
        first.index(),
        "btree",
        IntStream.range(0, parts.size()).mapToObj(i -> key(parts.get(i), texts.get(i))).toList(),
        List.of(),
        where < 0 ? Optional.empty() : Optional.of(sql.from(where + 1)),
        first.unique());
  }

  private Index.Key key(SqliteRows.Key part, DdlText written) {
    String declared = text.collations().getOrDefault(part.column(), "BINARY");
    if (!part.column().isEmpty()) {
      boolean own = part.collation().equalsIgnoreCase(declared);
      return new Index.Key(
          part.column(), false, part.descending(), own ? "" : "COLLATE " + part.collation());
    }
    return new Index.Key(expression(written), true, part.descending(), "");
  }

  /// The expression without the direction and the parentheses that our own DDL puts around it.
  private static String expression(DdlText written) {
    DdlText bare = written;
    int last = bare.words().size() - 1;
    if (last > 0 && (bare.is(last, "DESC") || bare.is(last, "ASC"))) {
      bare = DdlText.of(bare.text().substring(0, bare.words().get(last).start()).strip());
    }
    boolean wrapped = bare.is(0, "(") && bare.close(0) == bare.words().size() - 1;
    return wrapped ? bare.inside(0) : bare.text();
  }
}
