/// Tests of expressions.
@NullMarked
package dado.plan.expression;

import org.jspecify.annotations.NullMarked;
