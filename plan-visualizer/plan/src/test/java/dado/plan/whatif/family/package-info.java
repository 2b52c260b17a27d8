/// Tests of sampled clones on MySQL and MariaDB.
@NullMarked
package dado.plan.whatif.family;

import org.jspecify.annotations.NullMarked;
