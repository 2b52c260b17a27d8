/// Laws of changes.
@NullMarked
package dado.schema.change;

import org.jspecify.annotations.NullMarked;
