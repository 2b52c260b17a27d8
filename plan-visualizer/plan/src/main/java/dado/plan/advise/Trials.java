package dado.plan.advise;

import dado.plan.rule.Analysis;
import dado.schema.model.Index;
import dado.schema.proof.Proof;
import java.sql.SQLException;
import java.util.OptionalLong;

/// How an index is tried on an engine. Closing it leaves nothing behind.
interface Trials extends AutoCloseable {

  /// What becomes of the query with the index.
  Outcome tryOut(Candidate candidate, Index index) throws SQLException;

  @Override
  void close() throws SQLException;

  /// What came of trying an index.
  sealed interface Outcome {

    /// The planner takes it and expects, or needs, less.
    ///
    /// @param before the plan without it, made the same way as `with`
    /// @param gain what is left of the cost or the time, 0 to 1
    /// @param effect what falls, from how much to how much ("the planner's cost falls from 9 to 2")
    /// @param bytes the index's size; empty where it is not known
    record Helps(
        Analysis before,
        Analysis with,
        Proof.Proven proof,
        double gain,
        String effect,
        OptionalLong bytes)
        implements Outcome {}

    /// It was tried, and does not help.
    ///
    /// @param reason why not, as a sentence
    record Useless(Proof.Refuted proof, String reason) implements Outcome {}

    /// It would hardly leave rows out; it was not worth trying.
    ///
    /// @param reason the numbers, as a sentence
    record Unselective(String reason) implements Outcome {}

    /// It cannot be tried here.
    record Unproven(Proof.Impossible proof) implements Outcome {}
  }
}
