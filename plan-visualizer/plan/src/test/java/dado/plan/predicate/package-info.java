/// Tests of predicates.
@NullMarked
package dado.plan.predicate;

import org.jspecify.annotations.NullMarked;
