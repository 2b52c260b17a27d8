/// The vocabulary of schema changes, each of which knows its inverse.
@NullMarked
package dado.schema.change;

import org.jspecify.annotations.NullMarked;
