/// Plans of MySQL and MariaDB with indexes that were built on samples, or that nobody else sees.
@NullMarked
package dado.plan.whatif.family;

import org.jspecify.annotations.NullMarked;
