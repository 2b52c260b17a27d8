/// The plan diagram as a value, computed away from any screen, and as SVG.
@NullMarked
package dado.plan.diagram;

import org.jspecify.annotations.NullMarked;
