package dado.kit.task;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A fixed number of daemon platform threads for everything that must not hold up the UI thread.
///
/// Platform threads, because a driver that blocks inside native code (SQLite) would hold a virtual
/// thread's carrier.
public final class Background implements AutoCloseable {
  private static final long CLOSE_SECONDS = 2;

  private final ExecutorService workers;
  private final ExecutorService canceller;
  private final ObservableList<Job> jobs = FXCollections.observableArrayList();
  private final ObservableList<Job> readOnlyJobs = FXCollections.unmodifiableObservableList(jobs);

  /// A pool of so many threads, at least one.
  public Background(int threads) {
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("dado-work-", 1).factory());
    this.canceller =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("dado-cancel-", 1).factory());
  }

  /// Starts work. Exactly one callback arrives, on the UI thread.
  ///
  /// A job that stopped because it was cancelled fails with a `CancellationException`; one that was
  /// ready before the cancel reached it succeeds. What `onSuccess` itself throws reaches
  /// `onFailure` too.
  ///
  /// @param title what it is, for people ("Explain")
  public <T extends @Nullable Object> Job run(
      String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
    Run<T> run = new Run<>(title, work, onSuccess, onFailure);
    onUiThread(() -> jobs.add(run.job));
    workers.execute(run::work);
    return run.job;
  }

  /// The jobs that wait or run, oldest first. Changes on the UI thread.
  public ObservableList<Job> jobs() {
    return readOnlyJobs;
  }

  /// Cancels everything and waits up to two seconds for it to stop.
  @Override
  public void close() {
    List.copyOf(jobs).forEach(Job::cancel);
    workers.shutdown();
    canceller.shutdown();
    try {
      workers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void onUiThread(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }

  private final class Run<T extends @Nullable Object> {
    private final Work<T> work;
    private final Consumer<T> onSuccess;
    private final Consumer<Throwable> onFailure;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final Job job;

    Run(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
      this.work = work;
      this.onSuccess = onSuccess;
      this.onFailure = onFailure;
      this.job = new Job(title, canceller, this::cancelWaiting);
    }

    void work() {
      if (!taken.compareAndSet(false, true)) {
        return;
      }
      T result;
      try {
        result = work.run(job.context());
      } catch (Throwable e) {
        job.close();
        finish(() -> onFailure.accept(job.cancelled() ? cancellation(e) : e));
        return;
      }
      job.close();
      finish(() -> succeed(result));
    }

    /// A job that still waits for a thread ends at once.
    private void cancelWaiting() {
      if (taken.compareAndSet(false, true)) {
        job.close();
        finish(() -> onFailure.accept(cancellation(null)));
      }
    }

    private CancellationException cancellation(@Nullable Throwable cause) {
      CancellationException e = new CancellationException("Cancelled.");
      if (cause != null) {
        e.initCause(cause);
      }
      return e;
    }

    private void succeed(T result) {
      try {
        onSuccess.accept(result);
      } catch (RuntimeException e) {
        onFailure.accept(e);
      }
    }

    private void finish(Runnable callback) {
      Platform.runLater(() -> {
        jobs.remove(job);
        job.markDone();
        callback.run();
      });
    }
  }
}
