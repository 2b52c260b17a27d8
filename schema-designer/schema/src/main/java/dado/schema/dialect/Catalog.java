package dado.schema.dialect;

import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Selection;
import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// How a schema is read from an engine's own catalog, with a handful of set-based queries.
public interface Catalog {

  /// The selected part of the database that the connection's role can see, without the engine's own
  /// objects, in one snapshot where the engine has them.
  ///
  /// @throws SQLException as the driver throws it
  /// @throws java.util.concurrent.CancellationException when `progress` was cancelled
  Reading read(Connection connection, Selection selection, Progress progress) throws SQLException;

  /// The names of the tables and other objects alone, in one query or two.
  List<Listed> names(Connection connection, Progress progress) throws SQLException;

  /// The whole schema, without owners and grants.
  default Schema read(Connection connection, Progress progress) throws SQLException {
    return read(connection, Selection.EVERYTHING, progress).schema();
  }

  /// What was read, and what was not.
  ///
  /// @param unread what the role may not read
  record Reading(Schema schema, List<Unread> unread, Version version) {
    public Reading {
      unread = List.copyOf(unread);
    }
  }

  /// A part of the database that the role may not read.
  ///
  /// @param what the part, for people (`the definitions of 3 views of other owners: a, b, c`)
  /// @param why the right that is missing, and who can give it
  record Unread(String what, String why) {}

  /// An object by name alone.
  ///
  /// @param table whether it is a table; else `kind` says what it is
  record Listed(Name name, boolean table, SchemaObject.Kind kind) {}
}
