/// Light and dark, for controls and for canvases.
@NullMarked
package dado.kit.theme;

import org.jspecify.annotations.NullMarked;
