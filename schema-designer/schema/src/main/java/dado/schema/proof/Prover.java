package dado.schema.proof;

import dado.schema.Dialects;
import dado.schema.change.Difference;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.model.Schema;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;

/// How a migration is tried before anybody relies on it: up, down and up again on a throw-away
/// database of the same engine, with rows in it.
public final class Prover {

  private Prover() {}

  /// Tries the migration on the tables that it changes and those that they reference.
  ///
  /// @param current the schema that `up` starts from
  /// @param desired the schema that it must lead to
  /// @return `Impossible` where there is no engine to try it on or the current schema cannot be
  ///   made there
  public static Proof prove(
      Schema current, Migration migration, Schema desired, Scratches scratches, Progress progress) {
    Dialect dialect = Dialects.of(current.engine());
    try (Scratch first = scratches.open(current.engine(), progress);
        Scratch second = scratches.open(current.engine(), progress)) {
      Bench tried = new Bench(dialect, first, progress);
      Bench wanted = new Bench(dialect, second, progress);
      return new Attempt(tried, wanted, migration, Difference.between(current, desired))
          .run(current, desired);
    } catch (ScratchUnavailableException e) {
      return new Proof.Impossible(message(e), e.remedy());
    }
  }

  static String message(Exception exception) {
    String message = exception.getMessage();
    return message == null ? exception.getClass().getSimpleName() : message;
  }
}
