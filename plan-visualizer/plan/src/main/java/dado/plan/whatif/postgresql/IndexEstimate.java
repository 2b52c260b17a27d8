package dado.plan.whatif.postgresql;

import dado.plan.ddl.IndexDdl;
import dado.plan.whatif.Hypothetical;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an index will hold, as a planner that has the table's statistics expects.
///
/// @param rows that it has entries of
/// @param pages of its file
/// @param begin the pages that a planner reads
record IndexEstimate(double rows, long pages, FirstPages begin) {

  long bytes() {
    return pages * FirstPages.PAGE;
  }

  /// Asks a planner about an index.
  ///
  /// @param on the table or partition that the index lies on
  static IndexEstimate of(SealedPlanner planner, Table table, Name on, Index index)
      throws SQLException {
    return new Asking(planner, table, on, index).estimate();
  }

  /// The size of an index on the user's own database; empty where the role may not ask for that.
  static OptionalLong bytes(SealedPlanner planner, IndexDdl ddl, Hypothetical index)
      throws SQLException {
    Optional<Table> table = ddl.table(index.table());
    if (table.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(of(planner, table.get(), index.table(), index.index()).bytes());
    } catch (SQLException e) {
      if (planner.connection().isClosed()) {
        throw e;
      }
      return OptionalLong.empty();
    }
  }

  private record Asking(SealedPlanner planner, Table table, Name on, Index index) {

    IndexEstimate estimate() throws SQLException {
      SealedPlanner.Expected entries = planner.expect("select " + columns() + from());
      double rows = entries.rows();
      return switch (index.method()) {
        case "btree" -> btree(rows, entries.width());
        case "hash" -> plain(rows, HashPages.pages(rows), FirstPages.NONE);
        case "brin" -> brin(rows);
        case "hnsw" -> plain(rows, HnswCost.pages(rows, vector()), FirstPages.NONE);
        case "gin" -> gin(rows, entries.width());
        default -> plain(rows, tree(rows, entries.width()), FirstPages.NONE);
      };
    }

    private static IndexEstimate plain(double rows, long pages, FirstPages begin) {
      return new IndexEstimate(rows, pages, begin);
    }

    private IndexEstimate btree(double rows, double width) throws SQLException {
      boolean shares = deduplicates();
      double distinct = shares && !index.unique() ? distinct() : rows;
      IndexPages.Btree tree = new IndexPages.Btree(rows, distinct, width, shares);
      return plain(rows, tree.pages(), new BtreeFile(tree.height()));
    }

    /// Each element once, with the rows that have it.
    private IndexEstimate gin(double rows, double width) throws SQLException {
      GinPages pages = new GinPages(0, 0);
      for (Index.Key key : index.keys()) {
        GinPages.Elements elements =
            key.isExpression()
                ? GinPages.Elements.guessed(rows, width)
                : GinPages.Elements.read(planner, on, key.text(), rows, width);
        pages = pages.plus(elements, rows);
      }
      return plain(rows, pages.all(), new GinFile(pages));
    }

    private String vector() {
      return table.column(index.keys().getFirst().text()).map(Column::type).orElse("");
    }

    private IndexEstimate brin(double rows) throws SQLException {
      String given = index.options().get("pages_per_range");
      int range = given.isEmpty() ? BrinFile.USUAL_RANGE : Integer.parseInt(given);
      double pages = planner.pages(on);
      long map = 1 + (long) (pages / range / BRIN_ENTRIES_OF_A_MAP);
      long sums = 1 + (long) (pages / range / BRIN_ENTRIES_OF_A_PAGE);
      return plain(rows, 1 + map + sums, new BrinFile(range, (int) map));
    }

    private static final double BRIN_ENTRIES_OF_A_MAP = 1360;
    private static final double BRIN_ENTRIES_OF_A_PAGE = 200;

    private static long tree(double rows, double width) {
      return new IndexPages.Btree(rows, rows, width, false).pages();
    }

    private double distinct() throws SQLException {
      String keys = index.keys().stream().map(this::key).collect(Collectors.joining(", "));
      return planner.expect("select" + from() + " group by " + keys).rows();
    }

    private String columns() {
      return Stream.concat(
              index.keys().stream().map(this::key), index.include().stream().map(names()::quote))
          .collect(Collectors.joining(", "));
    }

    private String key(Index.Key key) {
      return key.isExpression() ? "(" + key.text() + ")" : names().quote(key.text());
    }

    private String from() {
      boolean whole = on.equals(table.name()) && table.partitioning().isPresent();
      return (whole ? " from " : " from only ")
          + names().quote(on)
          + index.where().map(w -> " where " + w).orElse("");
    }

    private static Identifiers names() {
      return Dialects.of(Engine.POSTGRESQL).identifiers();
    }

    private boolean deduplicates() {
      return index.include().isEmpty()
          && index.keys().stream().filter(k -> !k.isExpression()).allMatch(this::deduplicates);
    }

    private boolean deduplicates(Index.Key key) {
      Optional<Column> column = table.column(key.text());
      return column.map(c -> IndexPages.deduplicates(c.type())).orElse(true);
    }
  }
}
