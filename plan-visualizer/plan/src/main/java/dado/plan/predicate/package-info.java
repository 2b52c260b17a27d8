/// The conditions of a query as predicates on its tables' columns.
@NullMarked
package dado.plan.predicate;

import org.jspecify.annotations.NullMarked;
