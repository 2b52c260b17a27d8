/// The `dado` commands: everything that the window does, without one.
@NullMarked
package dado.cli;

import org.jspecify.annotations.NullMarked;
