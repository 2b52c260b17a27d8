/// Throw-away databases of a real engine, in which a claim is tried before it is made.
@NullMarked
package dado.schema.scratch;

import org.jspecify.annotations.NullMarked;
