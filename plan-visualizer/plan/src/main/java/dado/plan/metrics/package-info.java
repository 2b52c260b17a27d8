/// What Dado computes from a plan: self time, totals, mis-estimates, and how sure each number is.
@NullMarked
package dado.plan.metrics;

import org.jspecify.annotations.NullMarked;
