package dado.plan.whatif.postgresql;

/// What reading a table through an index costs, by the formulas of PostgreSQL's planner: the pages
/// of the index and of the table, read in any order or nearly in order, and the work on each entry
/// and row. See "Index Cost Estimation Functions" in PostgreSQL's manual, and the paper of Mackert
/// and Lohman on how often a page is read anew.
///
/// @param settings what the units of work cost
/// @param tableRows rows of the table
/// @param tablePages pages of the table
/// @param indexRows rows that the index has entries of
/// @param indexPages pages of the index
/// @param height levels above the leaves
/// @param conditions how many conditions each entry is compared by
/// @param searches how many times the index is searched from its root: once for each value of a
///   list
record IndexCost(
    CostSettings settings,
    double tableRows,
    double tablePages,
    double indexRows,
    double indexPages,
    int height,
    int conditions,
    int searches) {

  /// Work on a page, in operators.
  private static final double PAGE_WORK = 50;

  /// Work on a row that a bitmap tells of, in operators.
  private static final double BITMAP_WORK = 0.1;

  /// Reading rows in the order of the index.
  ///
  /// @param rows that the conditions on the index leave
  /// @param correlation of the order of the index with that of the table
  /// @param unseen the part of the rows that must be looked up in the table: below 1 where the
  ///   index has all that is asked for
  /// @param filters how many more conditions each row is compared by
  /// @param loops how many times in a row, each with other values
  double ordered(double rows, double correlation, double unseen, int filters, double loops) {
    double most = randomReads(rows, unseen, loops);
    double least =
        unseen * Math.ceil(rows / Math.max(1, tableRows) * tablePages) * settings.sequentialPage();
    double first =
        Math.min(most, least + unseen * (settings.randomPage() - settings.sequentialPage()));
    double nearly = correlation * correlation;
    double pages = most + nearly * (Math.max(0, first) - most);
    return entries(rows, loops) + pages + rows * work(filters);
  }

  private double randomReads(double rows, double unseen, double loops) {
    double fetched = Math.ceil(fetched(rows * loops) * unseen);
    return fetched * settings.randomPage() / loops;
  }

  /// Reading the rows page by page, after the index was read.
  double bitmap(double rows, int filters, double loops) {
    return marks(rows, loops) + marked(rows, filters, loops);
  }

  /// Finding out which rows there are.
  double marks(double rows, double loops) {
    return entries(rows, loops) + rows * BITMAP_WORK * settings.operator();
  }

  /// Reading rows that one index or several tell of.
  double marked(double rows, int filters, double loops) {
    double pages = Math.ceil(Math.min(tablePages, fetched(rows * loops) / loops));
    double part = Math.sqrt(pages / Math.max(1, tablePages));
    double each =
        pages >= 2
            ? settings.randomPage() - (settings.randomPage() - settings.sequentialPage()) * part
            : settings.randomPage();
    double again = conditions * settings.operator();
    return pages * each + rows * (work(filters) + again);
  }

  /// What the entries of the index cost: the way down, its pages, the entries.
  private double entries(double rows, double loops) {
    double part = rows / searches / Math.max(1, indexRows);
    double pages = Math.max(1, Math.ceil(part * indexPages)) * searches;
    double runs = loops * searches;
    double read = runs > 1 ? refetched(pages * loops, indexPages) / loops : pages;
    double down =
        Math.ceil(Math.log(Math.max(2, indexRows)) / Math.log(2)) * settings.operator()
            + (height + 1) * PAGE_WORK * settings.operator();
    return searches * down
        + read * settings.randomPage()
        + rows * (settings.indexRow() + conditions * settings.operator());
  }

  private double work(int filters) {
    return settings.row() + filters * settings.operator();
  }

  private double fetched(double rows) {
    return refetched(rows, tablePages);
  }

  /// Pages that are read for so many rows in any order, some of them again when the memory is too
  /// small for all.
  private double refetched(double rows, double pages) {
    double all = Math.max(1, pages);
    double cache = Math.max(1, settings.cachePages());
    double once = 2 * all * rows / (2 * all + rows);
    if (all <= cache) {
      return Math.min(once, all);
    }
    double limit = 2 * all * cache / (2 * all - cache);
    return rows <= limit ? once : cache + (rows - limit) * (all - cache) / all;
  }
}
