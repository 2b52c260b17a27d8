package dado.schema.dialect;

/// Where long work tells how far it is, and learns that nobody waits for it any more.
public interface Progress {

  /// Nobody listens and nobody cancels.
  Progress NONE =
      new Progress() {
        @Override
        public void report(String what, double fraction) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /// Says what is being done.
  ///
  /// @param fraction 0 to 1, or negative when it cannot be known
  void report(String what, double fraction);

  /// Whether the work should stop at the next chance.
  boolean cancelled();
}
