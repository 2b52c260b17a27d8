package dado.designer.model;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.migration.PlanOptions;
import dado.schema.migration.Planner;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import dado.schema.review.LiveTables;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the designer leaves to whoever shows it: it knows neither connections nor scratch
/// databases.
///
/// @param planning how changes become a migration; called on a background thread
/// @param proving how a migration is tried; called on a background thread
/// @param applying what the button "Apply" does; called on the UI thread
/// @param folders how a person chooses where files go
/// @param clock gives saved migrations their version
/// @param live how large the live tables are; called on a background thread
/// @param target where "Apply" goes; called on the UI thread
public record DesignerWork(
    Planning planning,
    Proving proving,
    Applying applying,
    FolderChooser folders,
    Clock clock,
    Live live,
    Supplier<Optional<Target>> target) {

  /// Work without a live database.
  public DesignerWork(
      Planning planning, Proving proving, Applying applying, FolderChooser folders, Clock clock) {
    this(planning, proving, applying, folders, clock, () -> LiveTables.NONE, Optional::empty);
  }

  /// This with a live database.
  public DesignerWork on(Live tables, Supplier<Optional<Target>> where) {
    return new DesignerWork(planning, proving, applying, folders, clock, tables, where);
  }

  /// How large the tables of the live database are.
  @FunctionalInterface
  public interface Live {

    /// Asks the database.
    LiveTables read() throws Exception;
  }

  /// A database that a migration may be applied to.
  ///
  /// @param database its name, which a person types to confirm
  /// @param title where it is, for people ("shop on db.internal:5432")
  /// @param production whether people depend on it
  public record Target(String database, String title, boolean production) {}

  /// How changes become a migration.
  @FunctionalInterface
  public interface Planning {

    /// The migration from `current` by `changes`.
    Migration plan(Schema current, List<Change> changes);

    /// The same, as it is wanted.
    default Migration plan(Schema current, List<Change> changes, PlanOptions options) {
      return options.equals(PlanOptions.PLAIN)
          ? plan(current, changes)
          : Planner.plan(Dialects.of(current.engine()), current, changes, options);
    }
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
