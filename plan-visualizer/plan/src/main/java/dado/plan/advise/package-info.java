/// Index suggestions, each tried on the database's own planner.
@NullMarked
package dado.plan.advise;

import org.jspecify.annotations.NullMarked;
