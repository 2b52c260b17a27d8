package dado.plan.whatif.postgresql;

import dado.plan.explain.Opening;
import dado.plan.explain.Watch;
import dado.plan.statistics.postgresql.AttributeFacts;
import dado.plan.statistics.postgresql.Partitions;
import dado.plan.statistics.postgresql.PostgresqlFacts;
import dado.plan.statistics.postgresql.ReadOnly;
import dado.plan.whatif.Database;
import dado.schema.dialect.Progress;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.scratch.ScratchUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What a lab takes from the user's database.
///
/// @param part the schema of the lab
/// @param attributes what is known of columns, as far as it may leave the server
/// @param values whether values may leave it
record LabSource(
    Schema part,
    PlannerSettings settings,
    PostgresqlFacts facts,
    List<AttributeFacts> attributes,
    boolean values,
    List<String> notes) {

  /// Reads it, on one connection that is closed again.
  static LabSource read(
      Database database, Collection<Name> tables, PostgresqlLab.Values values, Progress progress)
      throws SQLException, ScratchUnavailableException {
    Schema part = new LabSchema(database.schema()).part(tables);
    try (Connection connection = Opening.of(database.source(), progress);
        Watch watch = Watch.over(connection, database.timeout(), progress)) {
      PlannerSettings settings = ReadOnly.on(connection, () -> PlannerSettings.read(connection));
      check(settings);
      PostgresqlFacts facts = PostgresqlFacts.read(connection, watch, names(part));
      boolean travel = values == PostgresqlLab.Values.TRAVEL;
      Extremes extremes = new Extremes(connection, watch, database.identifiers());
      List<AttributeFacts> attributes =
          travel
              ? ReadOnly.on(connection, () -> extremes.in(facts, part))
              : facts.attributes().stream().map(AttributeFacts::withoutSamples).toList();
      List<String> notes = LabNotes.source(settings, facts, travel);
      return new LabSource(part, settings, facts, attributes, travel, notes);
    }
  }

  private static List<Name> names(Schema part) {
    return part.tables().stream()
        .flatMap(t -> Stream.concat(Stream.of(t.name()), Partitions.of(t).stream()))
        .toList();
  }

  /// A table is as many pages here as there, so the pages have to be as large.
  private static void check(PlannerSettings settings) throws ScratchUnavailableException {
    if (settings.blockSize() != FirstPages.PAGE) {
      throw new ScratchUnavailableException(
          "The server's pages have "
              + settings.blockSize()
              + " bytes, and those of Dado's own PostgreSQL 8192.",
          "Install HypoPG on the server, or be content with computed costs.");
    }
  }
}
