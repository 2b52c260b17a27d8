/// Tests of the readers of PostgreSQL's plans.
@NullMarked
package dado.plan.format.postgresql;

import org.jspecify.annotations.NullMarked;
