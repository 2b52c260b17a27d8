/// Tests.
@NullMarked
package dado.designer.canvas;

import org.jspecify.annotations.NullMarked;
