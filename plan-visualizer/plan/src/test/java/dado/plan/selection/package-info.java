/// Tests of the choice of indexes.
@NullMarked
package dado.plan.selection;

import org.jspecify.annotations.NullMarked;
