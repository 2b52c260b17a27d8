/// What PostgreSQL's planner knows of tables, read from real servers.
@NullMarked
package dado.plan.statistics.postgresql;

import org.jspecify.annotations.NullMarked;
