package dado.plan.whatif.postgresql;

import dado.plan.ddl.IndexDdl;
import dado.plan.explain.Watch;
import dado.plan.statistics.postgresql.ReadOnly;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.Rung;
import dado.plan.whatif.WhatIf;
import dado.schema.dialect.Progress;
import dado.schema.model.Name;
import dado.schema.scratch.ScratchUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// A lab for a PostgreSQL database: the PostgreSQL that Dado carries, with the user's tables
/// without rows, their statistics and their sizes. Indexes are made there for real, and its planner
/// says what it makes of them.
///
/// The user's database is read, and not changed. What is read there, sample values in statistics
/// among it, stays in the memory of this process and of the server that it runs, in a database that
/// is dropped when the lab is closed.
public final class PostgresqlLab implements WhatIf {

  /// Whether values of rows may leave the user's server.
  public enum Values {
    /// Frequent values and bounds of ranges go into the lab, as the planner needs them to tell rare
    /// values from frequent ones.
    TRAVEL,
    /// None does: the lab's planner takes all values of a column for equally frequent.
    STAY
  }

  private final LabServer server;
  private final Watch watch;
  private final LabIndexes indexes;
  private final SkipScans planner;
  private final Samples samples;
  private final List<String> notes;
  private final Set<String> foreign = new LinkedHashSet<>();

  private PostgresqlLab(
      LabServer server,
      Watch watch,
      LabIndexes indexes,
      SkipScans planner,
      Samples samples,
      List<String> notes) {
    this.server = server;
    this.watch = watch;
    this.indexes = indexes;
    this.planner = planner;
    this.samples = samples;
    this.notes = List.copyOf(notes);
  }

  /// A lab with some tables of a database; frequent values go into it.
  ///
  /// @param tables all that statements will speak of; partitions may stand for their tables
  /// @throws ScratchUnavailableException where there can be no lab, with the reason and a remedy
  public static PostgresqlLab open(Database database, Collection<Name> tables, Progress progress)
      throws ScratchUnavailableException, SQLException {
    return open(database, tables, Values.TRAVEL, progress);
  }

  /// A lab with some tables of a database.
  public static PostgresqlLab open(
      Database database, Collection<Name> tables, Values values, Progress progress)
      throws ScratchUnavailableException, SQLException {
    progress.report("Reading the statistics", -1);
    LabSource source = LabSource.read(database, tables, values, progress);
    LabServer server = LabServer.open(source.settings().plainOrder(), progress);
    try {
      return open(database, source, server, progress);
    } catch (IOException e) {
      server.close();
      throw new ScratchUnavailableException(
          "The lab's files could not be written: " + e.getMessage(),
          "Free some space on the disk that Dado's folder of caches lies on.",
          e);
    } catch (SQLException e) {
      boolean gone = server.isGone();
      server.close();
      throw gone ? LabServer.gone(e) : e;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static PostgresqlLab open(
      Database database, LabSource source, LabServer server, Progress progress)
      throws SQLException, IOException {
    progress.report("Making the tables in the lab", -1);
    List<String> notes = new ArrayList<>(source.notes());
    LabNotes.missing(new LabBuild(server.owner(), progress).make(source.part()))
        .forEach(notes::add);
    SparseFiles files = new SparseFiles(server.folder());
    LabTables tables = new LabTables(new LabCatalog(server.admin()), files);
    tables.resize(source.facts());
    LabStatistics.restore(server.owner(), tables.known(source.attributes()));
    PlannerSettings.Applied applied = source.settings().apply(server.owner());
    notes.addAll(LabNotes.settings(source.settings(), applied));
    Watch watch = Watch.over(server.owner(), database.timeout(), progress);
    SealedPlanner planner = new SealedPlanner(server.owner(), watch, false);
    Samples samples = new Samples(database, source.values(), progress);
    LabIndexes indexes =
        new LabIndexes(server, tables, files, planner, new IndexDdl(database.schema()), samples);
    SkipScans skips = new SkipScans(new LabCatalog(server.admin()), planner, source.settings());
    return new PostgresqlLab(server, watch, indexes, skips, samples, notes);
  }

  /// Where the files of the lab's database lie.
  Path folder() {
    return server.folder();
  }

  @Override
  public Rung rung() {
    return Rung.PLANNER;
  }

  @Override
  public String where() {
    return server.scratch().where().replace(", embedded sandbox", "")
        + ", a lab with this database's statistics";
  }

  @Override
  public List<String> notes() {
    return Stream.of(notes, planner.notes(), samples.told(), LabNotes.foreign(foreign))
        .flatMap(Collection::stream)
        .toList();
  }

  @Override
  public List<Refusal> admit(List<Hypothetical> hypotheticals) throws SQLException {
    List<Refusal> refused = asked(() -> indexes.admit(hypotheticals));
    refused.stream()
        .filter(r -> Refusals.isForeign(r.reason()))
        .forEach(r -> foreign.add(r.index().title()));
    return refused;
  }

  @Override
  public Planned plan(String sql, Set<Hypothetical> with, Set<String> without) throws SQLException {
    return asked(() -> {
      indexes.show(with, without);
      return Planning.of(planner.plan(sql), indexes.names());
    });
  }

  private <T> T asked(ReadOnly.Work<T> work) throws SQLException {
    try {
      return work.run();
    } catch (SQLException e) {
      throw server.isGone() ? LabServer.gone(e) : e;
    }
  }

  @Override
  public OptionalLong bytes(Hypothetical index) {
    return OptionalLong.of(indexes.bytes(index));
  }

  @Override
  public void close() throws SQLException {
    watch.close();
    server.close();
  }
}
