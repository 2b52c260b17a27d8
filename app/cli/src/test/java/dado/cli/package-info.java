/// The commands, run as a person runs them.
@NullMarked
package dado.cli;

import org.jspecify.annotations.NullMarked;
