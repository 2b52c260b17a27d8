/// The expressions that servers print in plans and people write in queries.
@NullMarked
package dado.plan.expression;

import org.jspecify.annotations.NullMarked;
