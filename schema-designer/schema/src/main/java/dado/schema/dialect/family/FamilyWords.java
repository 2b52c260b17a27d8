package dado.schema.dialect.family;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import dado.schema.model.Version;

/// What differs between the SQL of MySQL and of MariaDB.
public interface FamilyWords {

  /// The engine.
  Engine engine();

  /// The version that is written for.
  Version version();

  /// How names and strings are written.
  Identifiers identifiers();

  /// What the server does while others use a table.
  OnlineRules online();

  /// Why the engine, in that version, cannot make a change.
  Limits limits();

  /// How an index is hidden from the optimizer (`INVISIBLE`), or shown again.
  String visibility(boolean visible);

  /// Whether `CREATE OR REPLACE` is known for triggers, routines and events.
  boolean replaces();

  /// Whether the server itself renames a column in the checks and generated columns that speak of
  /// it.
  boolean renamesInExpressions();

  /// Whether `RENAME COLUMN` is known.
  boolean renamesColumns();

  /// How a check is dropped (`DROP CONSTRAINT`).
  String dropCheck();
}
