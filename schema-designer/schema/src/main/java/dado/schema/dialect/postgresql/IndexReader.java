package dado.schema.dialect.postgresql;

import dado.schema.dialect.CatalogRows;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Options;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// One index as the catalog's row has it, its columns still by number.
///
/// @param names of the columns where the relation's own are not read; else empty
/// @param expressions by position, empty at columns
/// @param collated collations that are not the column's own, by position
/// @param classOptions parameters of the operator classes, by position
record IndexReader(
    long oid,
    long relation,
    String name,
    String method,
    boolean unique,
    int keys,
    long[] columns,
    long[] directions,
    long[] classes,
    List<String> names,
    List<String> expressions,
    List<String> collated,
    List<String> classOptions,
    String condition,
    Options options) {

  static IndexReader read(ResultSet row) throws SQLException {
    return new IndexReader(
        row.getLong("oid"),
        row.getLong("relation"),
        row.getString("name"),
        row.getString("method"),
        row.getBoolean("is_unique"),
        row.getInt("index_keys"),
        CatalogReader.numbers(row, "columns"),
        CatalogReader.numbers(row, "directions"),
        CatalogReader.numbers(row, "classes"),
        CatalogRows.texts(row, "names"),
        CatalogRows.texts(row, "expressions"),
        CatalogRows.texts(row, "collated"),
        CatalogRows.texts(row, "class_options"),
        CatalogRows.text(row, "condition"),
        new OptionList()
            .with("nulls", row.getBoolean("nulls_equal") ? "not distinct" : "")
            .with("valid", row.getBoolean("valid") ? "" : "no")
            .with("tablespace", CatalogRows.text(row, "tablespace"))
            .with("", CatalogRows.texts(row, "parameters"))
            .options());
  }

  /// The index, once the names of columns and operator classes are known.
  ///
  /// @param usual the operator classes that are their type's default, with an empty name
  Index index(
      String schema, Map<Integer, String> columnNames, Map<Long, String> usual, String comment) {
    return new Index(
        Id.of("index", schema, name),
        name,
        method,
        IntStream.range(0, keys).mapToObj(i -> key(i, columnNames, usual)).toList(),
        IntStream.range(keys, columns.length).mapToObj(i -> column(i, columnNames)).toList(),
        condition.isEmpty() ? Optional.empty() : Optional.of(Expressions.bare(condition)),
        unique,
        comment,
        options);
  }

  private String column(int at, Map<Integer, String> columnNames) {
    return names.isEmpty() ? columnNames.getOrDefault((int) columns[at], "") : names.get(at);
  }

  private Index.Key key(int at, Map<Integer, String> columnNames, Map<Long, String> usual) {
    boolean expression = columns[at] == 0;
    return new Index.Key(
        expression ? expressions.get(at) : column(at, columnNames),
        expression,
        (directions[at] & 1) == 1,
        qualifiers(at, usual));
  }

  private String qualifiers(int at, Map<Long, String> usual) {
    StringBuilder text = new StringBuilder();
    if (!at(collated, at).isEmpty()) {
      text.append("COLLATE ").append(at(collated, at)).append(' ');
    }
    String parameters = at(classOptions, at);
    text.append(usual.getOrDefault(classes[at], ""));
    text.append(parameters.isEmpty() ? "" : " (" + parameters + ")").append(' ');
    return text.append(nulls((int) directions[at] & 3)).toString().strip();
  }

  /// NULLs are last in ascending order and first in descending order unless told otherwise.
  private static String nulls(int direction) {
    return switch (direction) {
      case 1 -> "NULLS LAST";
      case 2 -> "NULLS FIRST";
      default -> "";
    };
  }

  private static String at(List<String> list, int index) {
    return index < list.size() ? list.get(index) : "";
  }
}
