/// Hypothetical indexes on PostgreSQL, beside indexes that were built.
@NullMarked
package dado.plan.whatif.postgresql;

import org.jspecify.annotations.NullMarked;
