package dado.plan.rule;

import java.util.List;
import java.util.Set;

/// A whole table is read for a condition on one column that an index could search.
final class IndexableScans implements Rule {
  private static final Page PAGE =
      new Page(
          "indexable-scan",
          "Scan that an index would spare",
          """
          A whole table is read, and the condition compares **one of its columns** in a way that a b-tree index can
          search: with `=`, `<`, `>`, `<=`, `>=`, a list of values, or the beginning of a text.

          **The numbers.** Rows read = rows kept + rows thrown away, each × loops.

          **From where on it counts.** The gate of explain.depesz.com's hints: more than three blocks
          ((rows + removed) × width > 3 × 8,192 bytes), more than twice as many rows removed as kept, and more than
          500 rows. On plans that were not executed the rows removed are not known, and the share is one of
          the planner's cost.

          **Silent** where the column is hidden in a function or a cast, with `<>`, with a pattern that begins with
          `%`, and where most rows are kept: an index would make that slower.

          **What to do.** Create the index. For the beginning of a text in PostgreSQL it needs `text_pattern_ops`, unless
          the column's collation is `C`. Each index makes changes of the table a little slower.
          """);

  @Override
  public Page page() {
    return PAGE;
  }

  @Override
  public Set<String> yieldsTo() {
    return Set.of("repeated-scan");
  }

  @Override
  public List<Finding> find(Inspection inspection) {
    return IndexableTerms.of(inspection)
        .filter(t -> t.columns().size() == 1)
        .map(t -> t.finding(this, inspection))
        .toList();
  }
}
