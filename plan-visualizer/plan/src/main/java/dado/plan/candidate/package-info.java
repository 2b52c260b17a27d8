/// Indexes that a plan alone makes worth a try; without a database none is tried.
@NullMarked
package dado.plan.candidate;

import org.jspecify.annotations.NullMarked;
