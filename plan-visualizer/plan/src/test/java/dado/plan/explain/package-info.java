/// Tests on real engines.
@NullMarked
package dado.plan.explain;

import org.jspecify.annotations.NullMarked;
