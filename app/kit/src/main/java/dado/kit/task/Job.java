package dado.kit.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A piece of work that was handed to a [Background]. Its properties change on the UI thread only.
public final class Job {
  private final ReadOnlyStringWrapper title;
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(false);
  private final AtomicReference<@Nullable Report> pending = new AtomicReference<>();
  private final Executor canceller;
  private final Runnable whenCancelled;
  private final List<Runnable> hooks = new ArrayList<>();
  private boolean cancelled;
  private boolean over;

  Job(String title, Executor canceller, Runnable whenCancelled) {
    this.title = new ReadOnlyStringWrapper(title);
    this.canceller = canceller;
    this.whenCancelled = whenCancelled;
  }

  /// Asks the work to stop. Does nothing when it is over. May be called from any thread.
  public void cancel() {
    List<Runnable> now;
    synchronized (this) {
      if (cancelled || over) {
        return;
      }
      cancelled = true;
      now = List.copyOf(hooks);
      hooks.clear();
    }
    whenCancelled.run();
    now.forEach(canceller::execute);
  }

  /// Whether somebody asked the work to stop.
  public synchronized boolean cancelled() {
    return cancelled;
  }

  /// What the job is, for people.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// What it does at the moment, for people; "" at first.
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// How much is done, 0 to 1, or -1 when it cannot be known.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Whether it is over, one way or the other.
  public ReadOnlyBooleanProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  JobContext context() {
    return new JobContext() {
      @Override
      public void report(String what, double fraction) {
        post(new Report(what, fraction));
      }

      @Override
      public boolean cancelled() {
        return Job.this.cancelled();
      }

      @Override
      public void onCancel(Runnable hook) {
        addHook(hook);
      }
    };
  }

  /// From here on a cancel comes too late: a hook must not hit whatever runs next.
  synchronized void close() {
    over = true;
    hooks.clear();
  }

  void markDone() {
    done.set(true);
  }

  private void addHook(Runnable hook) {
    synchronized (this) {
      if (!cancelled) {
        hooks.add(hook);
        return;
      }
    }
    canceller.execute(hook);
  }

  /// A busy worker reports more often than a screen can show: only the latest crosses over.
  private void post(Report report) {
    if (pending.getAndSet(report) == null) {
      Platform.runLater(this::showPending);
    }
  }

  private void showPending() {
    Report latest = pending.getAndSet(null);
    if (latest != null) {
      message.set(latest.what());
      progress.set(latest.fraction() < 0 ? -1 : Math.min(1, latest.fraction()));
    }
  }

  private record Report(String what, double fraction) {}
}
