/// The grid that shows the rows of a result.
@NullMarked
package dado.kit.grid;

import org.jspecify.annotations.NullMarked;
