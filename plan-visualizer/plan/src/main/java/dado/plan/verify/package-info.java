/// Workloads run before and after indexes were really built, on a copy of all rows.
@NullMarked
package dado.plan.verify;

import org.jspecify.annotations.NullMarked;
