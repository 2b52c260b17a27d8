/// The kit, seen from a robot.
@NullMarked
package dado.kit;

import org.jspecify.annotations.NullMarked;
