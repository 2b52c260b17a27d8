/// Tests.
@NullMarked
package dado.kit.grid;

import org.jspecify.annotations.NullMarked;
