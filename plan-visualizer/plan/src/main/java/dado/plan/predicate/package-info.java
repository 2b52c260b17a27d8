/// What a plan's conditions ask of which columns, and where the query says so.
@NullMarked
package dado.plan.predicate;

import org.jspecify.annotations.NullMarked;
