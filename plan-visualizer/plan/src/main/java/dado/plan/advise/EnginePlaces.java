package dado.plan.advise;

import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Opening;
import dado.plan.explain.ServerTrouble;
import dado.plan.explain.Watch;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.family.FamilyStatistics;
import dado.plan.statistics.postgresql.PostgresqlStatistics;
import dado.plan.statistics.sqlite.SqliteStatistics;
import dado.plan.whatif.Database;
import dado.plan.whatif.Rung;
import dado.plan.whatif.WhatIf;
import dado.plan.whatif.family.SampledClone;
import dado.plan.whatif.postgresql.AnalyticPostgresql;
import dado.plan.whatif.postgresql.HypotheticalPostgresql;
import dado.plan.whatif.postgresql.PostgresqlLab;
import dado.plan.whatif.sqlite.SqliteClone;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.scratch.ScratchUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The places where each engine's indexes are tried.
public final class EnginePlaces {
  private static final Duration TIMEOUT = ExplainOptions.ANALYZE.statementTimeout();

  private EnginePlaces() {}

  /// A database with what its planner knows of its rows.
  public static Database database(
      Engine engine, ConnectionSource source, Schema schema, Progress progress)
      throws SQLException {
    progress.report("Reading the statistics", -1);
    try (Connection connection = Opening.of(source, progress);
        Watch watch = Watch.over(connection, TIMEOUT, progress)) {
      Statistics statistics = statistics(engine, connection, watch, schema);
      return new Database(engine, source, schema, statistics, TIMEOUT);
    } catch (SQLException e) {
      throw ServerTrouble.readable(e);
    }
  }

  private static Statistics statistics(
      Engine engine, Connection connection, Watch watch, Schema schema) throws SQLException {
    return switch (engine) {
      case POSTGRESQL -> PostgresqlStatistics.read(connection, watch, schema);
      case MYSQL, MARIADB -> FamilyStatistics.read(connection, watch, schema);
      case SQLITE -> SqliteStatistics.read(connection, watch, schema);
    };
  }

  /// The places up to a rung.
  ///
  /// @param server where a clone may stand; empty for the database's own server, on which one is
  ///   made only when the rung is a clone or more
  public static Places upTo(Rung rung, Optional<ConnectionSource> server) {
    return (database, tables, progress) ->
        switch (database.engine()) {
          case POSTGRESQL -> postgresql(rung, database, tables, progress);
          case SQLITE -> List.of(SqliteClone.open(database, progress));
          case MYSQL, MARIADB -> family(rung, server, database, tables, progress);
        };
  }

  private static List<WhatIf> postgresql(
      Rung rung, Database database, Set<Name> tables, Progress progress) throws SQLException {
    List<WhatIf> places = new ArrayList<>();
    try {
      open(places, rung, database, tables, progress);
      return places;
    } catch (SQLException | RuntimeException e) {
      new OpenPlaces(places).closeAfter(e);
      throw e;
    }
  }

  private static void open(
      List<WhatIf> places, Rung rung, Database database, Set<Name> tables, Progress progress)
      throws SQLException {
    List<String> why = new ArrayList<>();
    if (rung.compareTo(Rung.ANALYTIC) > 0) {
      lab(database, tables, why, progress).ifPresent(places::add);
      HypotheticalPostgresql.open(database, progress).ifPresent(places::add);
    }
    places.add(AnalyticPostgresql.open(database, why, progress));
  }

  /// Where there can be none, the other places say that.
  private static Optional<WhatIf> lab(
      Database database, Set<Name> tables, List<String> why, Progress progress)
      throws SQLException {
    try {
      return Optional.of(PostgresqlLab.open(database, tables, progress));
    } catch (ScratchUnavailableException e) {
      why.add("There is no lab: " + e.getMessage() + " " + e.remedy());
      return Optional.empty();
    }
  }

  private static List<WhatIf> family(
      Rung rung,
      Optional<ConnectionSource> server,
      Database database,
      Set<Name> tables,
      Progress progress)
      throws SQLException {
    boolean allowed = server.isPresent() || rung.compareTo(Rung.CLONE) >= 0;
    return allowed
        ? List.of(SampledClone.open(database, server.orElse(database.source()), tables, progress))
        : List.of();
  }
}
