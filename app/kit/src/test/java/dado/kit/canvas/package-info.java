/// Tests.
@NullMarked
package dado.kit.canvas;

import org.jspecify.annotations.NullMarked;
