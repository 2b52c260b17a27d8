package dado.schema.dialect.sqlite;

import dado.schema.model.Constraint;
import dado.schema.model.Options;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a `CREATE TABLE` says: its columns' clauses by their names in lower case, its constraints
/// with their names, and its options.
///
/// @param keyInColumn whether the primary key stands with its column
record TableText(
    Map<String, ColumnText> columns,
    List<Constraint> constraints,
    boolean keyInColumn,
    Options options) {

  /// What a column says besides its constraints that the model keeps with the table.
  ///
  /// @param collation empty for the default one
  /// @param expression of a generated column; empty for others
  /// @param options `not null name`, `on conflict`
  record ColumnText(String collation, String expression, boolean autoIncrement, Options options) {
    static final ColumnText PLAIN = new ColumnText("", "", false, Options.NONE);

    ColumnText withCollation(String name) {
      return new ColumnText(name, expression, autoIncrement, options);
    }

    ColumnText withExpression(String sql) {
      return new ColumnText(collation, sql, autoIncrement, options);
    }

    ColumnText numbered() {
      return new ColumnText(collation, expression, true, options);
    }

    ColumnText with(String key, String value) {
      return new ColumnText(collation, expression, autoIncrement, options.with(key, value));
    }
  }

  ColumnText column(String name) {
    return columns.getOrDefault(name.toLowerCase(Locale.ROOT), ColumnText.PLAIN);
  }

  static TableText of(String sql) {
    DdlText statement = DdlText.of(sql);
    int open = statement.find("(");
    if (open < 0) {
      return new TableText(Map.of(), List.of(), false, Options.NONE);
    }
    TableReader reader = new TableReader();
    statement.parts(open).forEach(reader::part);
    Options options = options(statement, statement.close(open) + 1);
    return new TableText(reader.columns(), reader.constraints(), reader.keyInColumn(), options);
  }

  private static Options options(DdlText statement, int from) {
    Options options = Options.NONE;
    for (int i = from; i < statement.words().size(); i++) {
      if (statement.is(i, "STRICT")) {
        options = options.with("strict", "yes");
      } else if (statement.are(i, "WITHOUT", "ROWID")) {
        options = options.with("without rowid", "yes");
      }
    }
    return options;
  }
}
