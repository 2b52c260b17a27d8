package dado.shell;

import dado.kit.task.JobContext;
import dado.schema.dialect.Progress;

/// The engines' view of a background job.
record JobProgress(JobContext job) implements Progress {

  @Override
  public void report(String what, double fraction) {
    job.report(what, fraction);
  }

  @Override
  public boolean cancelled() {
    return job.cancelled();
  }
}
