package dado.plan.whatif;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A place where a planner says what statements would take with other indexes than there are.
///
/// Nothing that is done here changes the user's database, except that a sampled clone
/// (`Rung.CLONE`) may stand on the user's server, in a schema of its own. Closing it leaves nothing
/// behind. It is used by one thread.
public interface WhatIf extends AutoCloseable {

  /// How much a plan from here proves.
  Rung rung();

  /// The engine, its version and the place ("PostgreSQL 18.6, a lab with this database's
  /// statistics").
  String where();

  /// What is otherwise here than in the user's database, one sentence each; none where nothing is.
  List<String> notes();

  /// Makes indexes known; they are in no plan until a plan asks for them. All that are refused have
  /// a reason, as a sentence, in the answer; the others can be planned with.
  ///
  /// Many at once are cheaper than one by one.
  List<Refusal> admit(List<Hypothetical> indexes) throws SQLException;

  /// An index that cannot be tried here.
  ///
  /// @param reason why, as a sentence
  record Refusal(Hypothetical index, String reason) {}

  /// The plan of a statement with some of the admitted indexes, beside those that are there.
  ///
  /// @param sql one statement; parameters (`$1`, `?`, `:name`) get a generic plan
  /// @param with admitted indexes
  /// @param without names of existing indexes that the planner shall not see
  /// @throws SQLException what the planner says against it, for people
  Planned plan(String sql, Set<Hypothetical> with, Set<String> without) throws SQLException;

  /// The size of an admitted index once it is built, in bytes, as well as that can be told; empty
  /// where it cannot.
  OptionalLong bytes(Hypothetical index) throws SQLException;

  /// Why existing indexes cannot be hidden here; empty where they can.
  default Optional<String> hidesNothing() {
    return Optional.empty();
  }

  @Override
  void close() throws SQLException;
}
