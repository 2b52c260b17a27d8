package dado.schema.dialect.sqlite;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One table of SQLite, put together from pragmas and its text.
record SqliteTable(
    String name, TableText text, List<SqliteRows.Column> columns, List<SqliteRows.Key> keys) {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SPACED_SIGN = Pattern.compile("\\s*([(),])\\s*");

  Table table() {
    return new Table(
        Id.of("table", "main", name),
        new Name("main", name),
        columns.stream().map(this::column).toList(),
        constraints(),
        new SqliteIndexes(text, keys).all(),
        "",
        Optional.empty(),
        text.options());
  }

  private Column column(SqliteRows.Column row) {
    TableText.ColumnText written = text.column(row.name());
    String value = Canonical.expression(row.defaultValue());
    Column plain =
        Column.of(
            Id.of("column", "main", name, row.name()),
            row.name(),
            type(row.type(), written.collation()),
            !row.notNull());
    return plain
        .filledBy(value.equals("NULL") ? "" : value, generation(row, written), "")
        .withOptions(row.notNull() ? written.options() : Options.NONE);
  }

  /// The declared type, in which SQLite sees no case and no spaces beyond one.
  private static String type(String declared, String collation) {
    String spaced = SPACES.matcher(declared.strip()).replaceAll(" ");
    String type = SPACED_SIGN.matcher(spaced).replaceAll("$1").toUpperCase(Locale.ROOT);
    String more = collation.isEmpty() ? "" : "COLLATE " + TableReader.collationSql(collation);
    return type.isEmpty() || more.isEmpty() ? type + more : type + " " + more;
  }

  private static Generation generation(SqliteRows.Column row, TableText.ColumnText written) {
    if (row.hidden() == 2 || row.hidden() == 3) {
      return new Generation.Computed(written.expression(), row.hidden() == 3);
    }
    return written.autoIncrement() ? new Generation.AutoIncrement() : new Generation.None();
  }

  private List<Constraint> constraints() {
    Map<String, String> names =
        columns.stream()
            .map(SqliteRows.Column::name)
            .collect(Collectors.toMap(n -> n.toLowerCase(Locale.ROOT), Function.identity()));
    Function<String, String> declared = n -> names.getOrDefault(n.toLowerCase(Locale.ROOT), n);
    return text.constraints().stream().map(c -> declared(c, declared)).toList();
  }

  /// The constraint with the columns' names as the columns have them: SQLite sees no case in them.
  private Constraint declared(Constraint constraint, Function<String, String> name) {
    return switch (constraint) {
      case Constraint.PrimaryKey k ->
          new Constraint.PrimaryKey(k.name(), k.columns().stream().map(name).toList(), options(k));
      case Constraint.Unique u ->
          new Constraint.Unique(u.name(), u.columns().stream().map(name).toList(), u.options());
      case Constraint.ForeignKey f ->
          f.withColumns(f.columns().stream().map(name).toList(), f.referencedColumns());
      case Constraint.Check c -> c;
      case Constraint.Exclusion e -> e;
    };
  }

  /// A key of one `INTEGER` column is the row's number whatever its direction, unless the direction
  /// stands with the column.
  private Options options(Constraint.PrimaryKey key) {
    boolean number =
        !text.keyInColumn()
            && !text.options().has("without rowid")
            && columns.stream()
                    .filter(c -> c.keyPosition() > 0 && c.type().equalsIgnoreCase("INTEGER"))
                    .count()
                == key.columns().size()
            && key.columns().size() == 1;
    return number ? key.options().without("keys") : key.options();
  }
}
