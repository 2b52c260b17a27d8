/// Tests of workloads.
@NullMarked
package dado.plan.workload;

import org.jspecify.annotations.NullMarked;
