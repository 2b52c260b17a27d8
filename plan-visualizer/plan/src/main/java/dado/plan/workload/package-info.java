/// The statements that a database has to answer, each with its weight.
@NullMarked
package dado.plan.workload;

import org.jspecify.annotations.NullMarked;
