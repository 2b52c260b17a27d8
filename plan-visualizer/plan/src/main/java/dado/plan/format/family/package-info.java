/// What the plans of MySQL and MariaDB have in common.
@NullMarked
package dado.plan.format.family;

import org.jspecify.annotations.NullMarked;
