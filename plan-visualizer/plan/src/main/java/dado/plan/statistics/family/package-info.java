/// What MySQL and MariaDB know of their rows, and what a sample tells.
@NullMarked
package dado.plan.statistics.family;

import org.jspecify.annotations.NullMarked;
