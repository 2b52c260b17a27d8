/// Tests of comparisons.
@NullMarked
package dado.schema.compare;

import org.jspecify.annotations.NullMarked;
