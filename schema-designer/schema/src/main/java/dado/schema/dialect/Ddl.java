package dado.schema.dialect;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes written as an engine's SQL.
public interface Ddl {

  /// The statements that make a change, in their order.
  ///
  /// @param before the schema as it is when the first of them runs
  /// @param after the schema when the last has run
  List<Statement> statements(Change change, Schema before, Schema after);

  /// The statements that make all the changes one after the other. An engine that cannot make each
  /// change alone writes several as one.
  ///
  /// @param before the schema as it is when the first of them runs
  default List<Statement> script(List<Change> changes, Schema before) {
    List<Statement> statements = new ArrayList<>();
    Changes.walk(
        before,
        changes,
        (change, was, is) -> {
          statements.addAll(statements(change, was, is));
          return true;
        });
    return statements;
  }

  /// Statements that make all the changes while others go on reading and writing, in as many
  /// transactions as that needs. Where the engine has no other way it is the plain script.
  default List<Statement> onlineScript(List<Change> changes, Schema before) {
    return script(changes, before);
  }

  /// Why the engine cannot make a change at all; empty where it can. A change that is unsupported
  /// is never written as a statement.
  default Optional<Unsupported> unsupported(Change change, Schema before, Schema after) {
    return Optional.empty();
  }

  /// A change that no statement makes.
  ///
  /// @param why what the engine refuses, for people
  /// @param remedy what to do instead
  record Unsupported(Change change, String why, String remedy) {}
}
