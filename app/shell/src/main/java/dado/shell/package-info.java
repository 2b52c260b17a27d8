/// The shell: the main window, and the launcher that opens it or runs a command.
@NullMarked
package dado.shell;

import org.jspecify.annotations.NullMarked;
