/// Tests of verifying indexes on copies.
@NullMarked
package dado.plan.verify;

import org.jspecify.annotations.NullMarked;
