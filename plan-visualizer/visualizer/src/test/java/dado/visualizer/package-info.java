/// The plan screens, seen from a robot.
@NullMarked
package dado.visualizer;

import org.jspecify.annotations.NullMarked;
