/// Work off the UI thread: cancellable, with progress, its results back on the UI thread.
@NullMarked
package dado.kit.task;

import org.jspecify.annotations.NullMarked;
