/// The ER diagram on its canvas, and what hands and keys do to it.
@NullMarked
package dado.designer.canvas;

import org.jspecify.annotations.NullMarked;
