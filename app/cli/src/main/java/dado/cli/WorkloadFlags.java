package dado.cli;

import dado.plan.advise.AdviceOptions;
import dado.plan.explain.Arguments;
import dado.plan.explain.ExplainRefusedException;
import dado.plan.selection.Sizes;
import dado.plan.whatif.Rung;
import dado.plan.whatif.family.InvisibleIndexes;
import dado.plan.workload.ServerWorkloads;
import dado.plan.workload.Workload;
import dado.plan.workload.WorkloadFiles;
import dado.schema.model.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What a command is told of a workload: where it is, and how far the advice shall go.
final class WorkloadFlags {
  private static final String STAT_STATEMENTS = "pg_stat_statements";
  private static final String DIGEST = "digest";

  /// The rungs that can be asked for.
  static final class Rungs implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Rung.values()).filter(r -> r != Rung.RULE).map(Rung::word).iterator();
    }
  }

  @Option(
      names = "--workload",
      paramLabel = "FILE|DIR",
      description =
          "A file of statements, a log with plans or of slow queries, or a folder of such. A comment"
              + " -- weight: N weighs the statement behind it, -- param: NAME=VALUE gives its"
              + " parameter a value.")
  private Optional<Path> workload = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      description =
          "pg_stat_statements (PostgreSQL) or digest (MySQL): the statements that took the most time.")
  private String from = "";

  @Option(
      names = "--budget",
      paramLabel = "SIZE",
      description = "The most room that all indexes together may take, such as 400MB.")
  private String budget = "";

  @Option(
      names = "--time",
      paramLabel = "TIME",
      defaultValue = "60s",
      description = "How long the best set is searched for (default: ${DEFAULT-VALUE}).")
  private String time = "60s";

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "planner",
      completionCandidates = Rungs.class,
      description =
          "How far indexes are tried: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). A clone"
              + " of MySQL's or MariaDB's tables is made in a schema of its own on the server that"
              + " --scratch names, or else on this one.")
  private String level = "planner";

  @Mixin private ParamFlag params = new ParamFlag();

  @Option(
      names = "--invisible",
      description =
          "MySQL 8.0.20 and later: tries indexes on this server itself, where they are really built,"
              + " INVISIBLE, and dropped at the end. Each takes disk and the time of a build, and"
              + " writes keep it up meanwhile; reads and writes go on (ALGORITHM=INPLACE,"
              + " LOCK=NONE).")
  private boolean invisible;

  @Option(
      names = "--invisible-most",
      paramLabel = "N",
      defaultValue = "" + InvisibleIndexes.USUAL,
      description = "How many such indexes may be built (default: ${DEFAULT-VALUE}).")
  private int invisibleMost = InvisibleIndexes.USUAL;

  /// The values that were given for parameters.
  Arguments arguments(CommandSpec spec) {
    return params.arguments(spec);
  }

  /// Whether indexes may be built on the server itself, and how many; empty where they may not.
  OptionalInt invisible(CommandSpec spec, Engine engine) {
    if (!invisible) {
      return OptionalInt.empty();
    }
    if (engine != Engine.MYSQL || invisibleMost < 1) {
      throw new ParameterException(
          spec.commandLine(),
          engine == Engine.MYSQL
              ? "--invisible-most is 1 or more"
              : "--invisible is for MySQL; " + engine.title() + " has no such indexes");
    }
    return OptionalInt.of(invisibleMost);
  }

  /// Whether a workload was named rather than one statement.
  boolean named() {
    return workload.isPresent() || !from.isEmpty();
  }

  /// Whether neither room nor level were asked for.
  boolean usual() {
    return budget.isEmpty() && level.equals("planner");
  }

  Rung rung(CommandSpec spec) {
    return Stream.of(Rung.values())
        .filter(r -> r != Rung.RULE && r.word().equals(level))
        .findFirst()
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "--level is one of "
                    + Arrays.stream(Rung.values())
                        .filter(r -> r != Rung.RULE)
                        .map(Rung::word)
                        .collect(Collectors.joining(", "))));
  }

  AdviceOptions options(CommandSpec spec) {
    OptionalLong bytes = budget.isEmpty() ? OptionalLong.empty() : Sizes.parse(budget);
    if (!budget.isEmpty() && (bytes.isEmpty() || bytes.getAsLong() == 0)) {
      throw new ParameterException(
          spec.commandLine(), "--budget is a size such as 400MB, not \"" + budget + "\"");
    }
    return new AdviceOptions(bytes, TimeText.parse(spec, "--time", time));
  }

  Workload read(CommandSpec spec, Live live)
      throws IOException, SQLException, ExplainRefusedException {
    return found(spec, live).with(live.server().engine(), arguments(spec));
  }

  private Workload found(CommandSpec spec, Live live) throws IOException, SQLException {
    if (workload.isPresent() == !from.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Name the workload with either --workload or --from");
    }
    Engine engine = live.server().engine();
    if (workload.isPresent()) {
      return WorkloadFiles.read(engine, workload.get());
    }
    if (!sources(engine).contains(from)) {
      throw new ParameterException(
          spec.commandLine(),
          "--from is "
              + String.join(" or ", List.of(STAT_STATEMENTS, DIGEST))
              + ", and "
              + engine.title()
              + " has "
              + (sources(engine).isEmpty() ? "neither" : String.join(" and ", sources(engine))));
    }
    try (Connection connection = live.source().open()) {
      return from.equals(STAT_STATEMENTS)
          ? ServerWorkloads.statStatements(connection)
          : ServerWorkloads.digests(engine, connection);
    }
  }

  private static List<String> sources(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> List.of(STAT_STATEMENTS);
      case MYSQL, MARIADB -> List.of(DIGEST);
      case SQLITE -> List.of();
    };
  }
}
