/// Indexes that are not there, before PostgreSQL's planner or by its formulas.
@NullMarked
package dado.plan.whatif.postgresql;

import org.jspecify.annotations.NullMarked;
