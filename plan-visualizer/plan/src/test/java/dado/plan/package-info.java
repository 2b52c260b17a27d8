/// Cases: plans of real servers and what Dado makes of them.
@NullMarked
package dado.plan;

import org.jspecify.annotations.NullMarked;
