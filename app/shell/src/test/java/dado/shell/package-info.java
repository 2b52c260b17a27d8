/// The window, driven through the main job.
@NullMarked
package dado.shell;

import org.jspecify.annotations.NullMarked;
