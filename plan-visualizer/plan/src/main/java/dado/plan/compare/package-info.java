/// Two plans of one query side by side.
@NullMarked
package dado.plan.compare;

import org.jspecify.annotations.NullMarked;
