/// What databases know of their rows: sizes, distinct values, common values, ages of statistics.
@NullMarked
package dado.plan.statistics;

import org.jspecify.annotations.NullMarked;
