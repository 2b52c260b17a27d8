/// What was tried on a real engine, where, and with what result.
@NullMarked
package dado.schema.proof;

import org.jspecify.annotations.NullMarked;
