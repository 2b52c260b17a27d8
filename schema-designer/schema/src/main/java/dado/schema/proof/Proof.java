package dado.schema.proof;

import java.util.List;

/// What was tried, where, with what result. Nothing is suggested without one.
public sealed interface Proof {

  /// It was tried and held.
  ///
  /// @param where the engine and the place ("PostgreSQL 18.6, embedded sandbox")
  record Proven(String where, List<Trial> trials) implements Proof {
    public Proven {
      trials = List.copyOf(trials);
    }
  }

  /// It was tried and did not hold.
  ///
  /// @param difference what came out otherwise, for people
  record Refuted(String where, List<Trial> trials, String difference) implements Proof {
    public Refuted {
      trials = List.copyOf(trials);
    }
  }

  /// It could not be tried.
  ///
  /// @param why the reason
  /// @param remedy what a person can do so that it can be tried
  record Impossible(String why, String remedy) implements Proof {}
}
