/// Readers of MariaDB's plans.
@NullMarked
package dado.plan.format.mariadb;

import org.jspecify.annotations.NullMarked;
