package dado.plan.rule;

import java.util.List;
import java.util.Set;

/// A whole table is read for a condition on several columns that one index could search.
final class CompositeIndexes implements Rule {
  private static final Page PAGE =
      new Page(
          "composite-index",
          "Scan that an index on several columns would spare",
          """
          A whole table is read, and **every** one of several comparisons has to hold (`a = 1 AND b = 2`): one index on all
          those columns leads straight to the rows that satisfy them all.

          **The order of the columns** matters: first those compared with `=`, then lists of values, then one range.
          Behind a range an index is only read, not searched. Among the equal ones, put first what other queries
          search too.

          **The numbers and the gate** are those of a scan that an index on one column would spare: more than three
          blocks, more than twice as many rows removed as kept, more than 500 rows.

          **Silent** on terms joined by `OR`, which no single index serves, and where columns are hidden in
          functions or casts.

          **What to do.** Create the index. Each index makes changes of the table a little slower.
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
        .filter(t -> t.columns().size() > 1)
        .map(t -> t.finding(this, inspection))
        .toList();
  }
}
