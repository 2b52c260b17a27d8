/// Readers of MySQL's plans.
@NullMarked
package dado.plan.format.mysql;

import org.jspecify.annotations.NullMarked;
