/// Explaining a query on a live database without changing it.
@NullMarked
package dado.plan.explain;

import org.jspecify.annotations.NullMarked;
