package dado.schema.source;

import dado.schema.Dialects;
import dado.schema.change.Relocation;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import dado.schema.text.SourceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How SQL text becomes a schema: it is run on a scratch database of its engine, and the engine's
/// catalog says what it means. Expressions come out as the engine writes them, so that two schemas
/// never differ by spelling.
public final class ScratchLoad {

  /// The database of a MySQL or MariaDB file that names none.
  static final String NO_DATABASE = "db";

  private ScratchLoad() {}

  /// The schema of a text, without owners and grants.
  ///
  /// @throws SourceException with the line and column of the statement that failed
  /// @throws ScratchUnavailableException where there is no engine to run it on
  public static Schema read(Engine engine, String sql, Scratches scratches, Progress progress)
      throws ScratchUnavailableException, SQLException {
    return read(engine, sql, LoadOptions.SCHEMA, scratches, progress).schema();
  }

  /// As above, with what was skipped, and by whom it was read.
  public static Loaded read(
      Engine engine, String sql, LoadOptions options, Scratches scratches, Progress progress)
      throws ScratchUnavailableException, SQLException {
    return read(engine, options, scratches, progress, loading -> loading.run(sql));
  }

  /// What runs texts.
  @FunctionalInterface
  interface Texts {
    void on(Loading loading) throws SQLException;
  }

  static Loaded read(
      Engine engine, LoadOptions options, Scratches scratches, Progress progress, Texts texts)
      throws ScratchUnavailableException, SQLException {
    try (Scratch scratch = scratches.open(engine, progress);
        Connection connection = scratch.connections().open()) {
      Loading loading = new Loading(scratch, connection, options, progress);
      texts.on(loading);
      Schema schema = catalog(scratch, loading, options, progress);
      return new Loaded(schema, Optional.empty(), List.copyOf(loading.notes()), scratch.where());
    }
  }

  private static Schema catalog(
      Scratch scratch, Loading loading, LoadOptions options, Progress progress)
      throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      boolean family = scratch.engine() == Engine.MYSQL || scratch.engine() == Engine.MARIADB;
      // The names of a family's schemas are those of the scratch.
      Selection wanted =
          family
              ? new Selection(Set.of(), Set.of(), options.selection().privileges())
              : options.selection();
      Schema schema =
          Dialects.of(scratch.engine()).catalog().read(connection, wanted, progress).schema();
      return family
          ? Relocation.of(schema, loading.database().orElse(NO_DATABASE))
          : options.selection().of(schema);
    }
  }
}
