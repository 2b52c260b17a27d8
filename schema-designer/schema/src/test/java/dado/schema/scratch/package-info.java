/// Tests of throw-away databases.
@NullMarked
package dado.schema.scratch;

import org.jspecify.annotations.NullMarked;
