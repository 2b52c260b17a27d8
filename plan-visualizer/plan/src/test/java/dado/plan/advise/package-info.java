/// Tests on real engines.
@NullMarked
package dado.plan.advise;

import org.jspecify.annotations.NullMarked;
