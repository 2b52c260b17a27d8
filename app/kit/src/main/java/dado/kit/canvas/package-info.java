/// Diagrams on one canvas: pan, zoom, culling, levels of detail, hit tests.
@NullMarked
package dado.kit.canvas;

import org.jspecify.annotations.NullMarked;
