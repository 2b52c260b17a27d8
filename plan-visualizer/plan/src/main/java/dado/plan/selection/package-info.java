/// The choice of indexes for a whole workload: greedy by gain per byte, then pruned.
@NullMarked
package dado.plan.selection;

import org.jspecify.annotations.NullMarked;
