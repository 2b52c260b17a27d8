package dado.designer.model;

import dado.schema.change.Change;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What the designer leaves to whoever shows it: it knows neither connections nor scratch
/// databases.
///
/// @param planning how changes become a migration; called on a background thread
/// @param proving how a migration is tried; called on a background thread
/// @param applying what the button "Apply" does; called on the UI thread
/// @param folders how a person chooses where files go
/// @param clock gives saved migrations their version
public record DesignerWork(
    Planning planning, Proving proving, Applying applying, FolderChooser folders, Clock clock) {

  /// How changes become a migration.
  @FunctionalInterface
  public interface Planning {

    /// The migration from `current` by `changes`.
    Migration plan(Schema current, List<Change> changes);
  }

  /// How a migration is tried on a real engine.
  @FunctionalInterface
  public interface Proving {

    /// Tries a migration.
    Proof prove(Schema current, Migration migration, Schema desired, Progress progress)
        throws Exception;
  }

  /// What is done with a migration that a person wants in the database.
  @FunctionalInterface
  public interface Applying {

    /// Applies a migration, off the UI thread, and shows the schema as it then is.
    ///
    /// @param proof what came of trying it; empty where it was not tried
    void apply(Migration migration, Optional<Proof> proof);
  }
}
