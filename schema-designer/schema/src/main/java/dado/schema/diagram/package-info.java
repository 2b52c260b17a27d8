/// The ER diagram as a value: boxes, routed edges and bounds, computed away from any screen.
@NullMarked
package dado.schema.diagram;

import org.jspecify.annotations.NullMarked;
