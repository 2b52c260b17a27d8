/// Dado's own icons.
@NullMarked
package dado.icons;

import org.jspecify.annotations.NullMarked;
