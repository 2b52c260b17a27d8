package dado.designer.model;

import dado.kit.task.JobContext;
import dado.schema.dialect.Progress;

/// The progress of an engine's work, told to the job that it runs in.
public record JobProgress(JobContext context) implements Progress {

  @Override
  public void report(String what, double fraction) {
    context.report(what, fraction);
  }

  @Override
  public boolean cancelled() {
    return context.cancelled();
  }
}
