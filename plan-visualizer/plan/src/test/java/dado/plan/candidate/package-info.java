/// Tests of index candidates.
@NullMarked
package dado.plan.candidate;

import org.jspecify.annotations.NullMarked;
