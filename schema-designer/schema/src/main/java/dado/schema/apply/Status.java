package dado.schema.apply;

import java.util.List;

/// How a database stands to a folder of migrations.
///
/// @param history the table that says so, as SQL
/// @param entries the folder's versions in their order, then what only the history has
public record Status(String history, List<Entry> entries) {

  public Status {
    entries = List.copyOf(entries);
  }

  /// One version.
  ///
  /// @param done how many of its statements have run, where it stopped in the middle
  /// @param statements how many statements its way up has; 0 where only the history has it
  /// @param applied when it was applied, as the history has it, or empty
  public record Entry(
      String version, String title, State state, int done, int statements, String applied) {}

  /// How one version stands.
  public enum State {
    PENDING,
    APPLIED,
    /// It is applied, and its file is another since. A repeatable one will run again.
    CHANGED,
    /// Its way up stopped in the middle.
    HALF_APPLIED,
    /// Its way down stopped in the middle.
    HALF_ROLLED_BACK,
    /// The history has it and the folder does not.
    MISSING,
    /// A baseline stands for it.
    BELOW_BASELINE
  }

  /// The versions of a state.
  public List<Entry> in(State state) {
    return entries.stream().filter(e -> e.state() == state).toList();
  }
}
