package dado.schema.review;

import dado.schema.lint.script.Step;

/// The lock and the work of one step.
record Cost(Lock lock, Outlook.Work work) {

  /// Nothing waits and nothing is done.
  static final Cost NONE = new Cost(Lock.NONE, Outlook.Work.NOTHING);

  /// The cost of a step that holds a lock on its own table.
  static Cost of(Step step, String name, Lock.Hold hold, Outlook.Work work) {
    return new Cost(new Lock(name, hold, step.subject()), work);
  }

  /// The heavier of each.
  Cost or(Cost other) {
    Outlook.Work more = work.compareTo(other.work) >= 0 ? work : other.work;
    return new Cost(lock.or(other.lock), more);
  }
}
