package dado.kit.task;

/// What running work knows of its job. Every method may be called from any thread.
public interface JobContext {

  /// Says what is being done.
  ///
  /// @param fraction 0 to 1, or negative when it cannot be known
  void report(String what, double fraction);

  /// Whether the work should stop at the next chance.
  boolean cancelled();

  /// Adds what makes a blocked call return when the job is cancelled (`Statement.cancel`). It runs
  /// on a thread of its own, never on the UI thread; at once when the job is already cancelled.
  void onCancel(Runnable hook);
}
