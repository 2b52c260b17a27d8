/// Places where a planner says what statements would take with other indexes than there are.
@NullMarked
package dado.plan.whatif;

import org.jspecify.annotations.NullMarked;
