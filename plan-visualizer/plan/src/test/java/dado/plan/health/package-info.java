/// Tests of the health of indexes.
@NullMarked
package dado.plan.health;

import org.jspecify.annotations.NullMarked;
