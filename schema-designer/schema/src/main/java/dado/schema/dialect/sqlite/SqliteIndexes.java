package dado.schema.dialect.sqlite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dado.schema.model.Id;
import dado.schema.model.Index;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The indexes of one table that people made, from pragmas and their texts.
record SqliteIndexes(TableText table, List<SqliteRows.Key> keys) {

  List<Index> all() {
    var byIndex =
        keys.stream().collect(groupingBy(SqliteRows.Key::index, LinkedHashMap::new, toList()));
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
        where < 0 ? Optional.empty() : Optional.of(Canonical.expression(sql.from(where + 1))),
        first.unique());
  }

  private Index.Key key(SqliteRows.Key part, DdlText written) {
    if (part.column().isEmpty()) {
      return new Index.Key(expression(written), true, part.descending(), "");
    }
    String declared = table.column(part.column()).collation();
    String own = TableReader.collation(part.collation());
    boolean same = own.equalsIgnoreCase(declared);
    String name = TableReader.collationSql(own.isEmpty() ? "BINARY" : own);
    return new Index.Key(part.column(), false, part.descending(), same ? "" : "COLLATE " + name);
  }

  /// The expression without the direction and the parentheses that our own DDL puts around it.
  private static String expression(DdlText written) {
    int size = written.words().size();
    boolean directed = size > 1 && (written.is(size - 1, "DESC") || written.is(size - 1, "ASC"));
    DdlText bare = DdlText.of(written.between(0, directed ? size - 1 : size));
    boolean wrapped = bare.is(0, "(") && bare.close(0) == bare.words().size() - 1;
    return Canonical.expression(wrapped ? bare.inside(0) : bare.text());
  }
}
