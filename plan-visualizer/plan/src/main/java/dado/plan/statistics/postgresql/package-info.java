/// What PostgreSQL's planner knows of tables, read from its catalog and statistics views.
@NullMarked
package dado.plan.statistics.postgresql;

import org.jspecify.annotations.NullMarked;
