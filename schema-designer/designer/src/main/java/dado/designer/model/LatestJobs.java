package dado.designer.model;

import dado.kit.task.Background;
import dado.kit.task.Job;
import dado.kit.task.Work;
import dado.kit.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Work in the background of which only the latest of each kind counts: starting one stops the one
/// before, whose result is thrown away.
final class LatestJobs {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private final Background background;
  private final BiConsumer<String, Throwable> onFailure;
  private final Map<String, Job> jobs = new HashMap<>();

  /// @param onFailure takes the kind of the latest work and what it failed with
  LatestJobs(Background background, BiConsumer<String, Throwable> onFailure) {
    this.background = background;
    this.onFailure = onFailure;
  }

  /// Starts work of a kind, whose title is the text `job.` and the kind.
  <T> void run(String kind, Work<T> task, Consumer<T> onSuccess) {
    stop(kind);
    Job[] self = new Job[1];
    self[0] =
        background.run(
            TEXTS.get("job." + kind),
            task,
            result -> whenLatest(kind, self[0], () -> onSuccess.accept(result)),
            error -> whenLatest(kind, self[0], () -> onFailure.accept(kind, error)));
    jobs.put(kind, self[0]);
  }

  private void whenLatest(String kind, Job job, Runnable action) {
    if (jobs.remove(kind, job)) {
      action.run();
    }
  }

  /// Stops work of a kind, if there is any.
  void stop(String kind) {
    Job running = jobs.remove(kind);
    if (running != null) {
      running.cancel();
    }
  }
}
