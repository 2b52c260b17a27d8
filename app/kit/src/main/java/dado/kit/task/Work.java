package dado.kit.task;

import org.jspecify.annotations.Nullable;

/// Something to do off the UI thread.
///
/// @param <T> what comes of it
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

  /// Does it. Whatever it throws reaches the failure callback.
  T run(JobContext context) throws Exception;
}
