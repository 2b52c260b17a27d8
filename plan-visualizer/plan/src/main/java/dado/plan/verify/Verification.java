package dado.plan.verify;

import dado.plan.ddl.IndexDdl;
import dado.plan.explain.Watch;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.workload.Workload;
import dado.plan.workload.WorkloadStatement;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The highest rung: indexes are built on a copy of all rows, and the whole workload runs before
/// and after. The user's database is only read, and the copy is removed.
public final class Verification {
  private static final Duration BUILDING = Duration.ofMinutes(10);

  private final Database database;
  private final Copy copy;
  private final Progress progress;
  private final List<String> leftOut = new ArrayList<>();

  private Verification(Database database, Copy copy, Progress progress) {
    this.database = database;
    this.copy = copy;
    this.progress = progress;
    leftOut.addAll(copy.notes());
  }

  /// Verifies indexes, on no more than two gigabytes of tables.
  ///
  /// @param server where MySQL and MariaDB may have a scratch schema; others need none
  /// @throws SQLException where no copy can be had, with the reason
  public static Verified run(
      Database database,
      Optional<ConnectionSource> server,
      Workload workload,
      List<Hypothetical> indexes,
      Progress progress)
      throws SQLException {
    return run(database, server, workload, indexes, Sizes.MOST, progress);
  }

  /// As above, with another limit.
  ///
  /// @param most bytes of tables that may be copied
  public static Verified run(
      Database database,
      Optional<ConnectionSource> server,
      Workload workload,
      List<Hypothetical> indexes,
      long most,
      Progress progress)
      throws SQLException {
    try (Copy copy = copy(database, server, workload, indexes, most, progress)) {
      return new Verification(database, copy, progress).verified(workload, indexes);
    }
  }

  private static Copy copy(
      Database database,
      Optional<ConnectionSource> server,
      Workload workload,
      List<Hypothetical> indexes,
      long most,
      Progress progress)
      throws SQLException {
    return switch (database.engine()) {
      case SQLITE -> SqliteCopy.of(database, most, progress);
      case POSTGRESQL ->
          PostgresqlCopy.of(
              database, Concerned.tables(database, workload, indexes), most, progress);
      case MYSQL, MARIADB ->
          FamilyCopy.of(
              database,
              server.orElseThrow(() ->
                  new SQLException(
                      "There is no "
                          + database.engine().title()
                          + " inside Dado. Name a server on which it may make a scratch"
                          + " database.")),
              Concerned.tables(database, workload, indexes),
              most,
              progress);
    };
  }

  private Verified verified(Workload workload, List<Hypothetical> indexes) throws SQLException {
    Runs runs = new Runs(database.engine(), copy, database.timeout(), progress);
    analyze();
    Map<String, Runs.Result> before = runs.of(workload.statements(), "without the indexes");
    List<Built> built = new ArrayList<>();
    for (Hypothetical index : indexes) {
      progress.report(
          "Building an index on " + index.title(), built.size() / (double) indexes.size());
      build(index).ifPresent(built::add);
    }
    analyze();
    Map<String, Runs.Result> after = runs.of(workload.statements(), "with the indexes");
    List<Run> all = new ArrayList<>();
    for (WorkloadStatement statement : workload.statements()) {
      all.add(
          run(
              statement,
              before.getOrDefault(statement.id(), Runs.NEVER),
              after.getOrDefault(statement.id(), Runs.NEVER),
              indexes));
    }
    return new Verified(all, built, leftOut, copy.where());
  }

  private void analyze() throws SQLException {
    try (Connection connection = copy.source().open()) {
      copy.analyze(connection);
    }
  }

  private Optional<Built> build(Hypothetical index) throws SQLException {
    try (Connection connection = copy.source().open();
        Watch watch = Watch.over(connection, BUILDING, progress);
        Statement statement = connection.createStatement()) {
      OptionalDouble without = copy.insert(connection, index.table());
      String ddl =
          new IndexDdl(database.schema())
              .plain(index.table(), copy.here(index.table()), index.index())
              .orElseThrow(
                  () -> new SQLException("There is no table " + index.table().local() + "."));
      long start = System.nanoTime();
      boolean _ = watch.run(statement, () -> statement.execute(ddl));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      OptionalDouble with = copy.insert(connection, index.table());
      OptionalDouble factor =
          without.isPresent() && with.isPresent() && without.getAsDouble() > 0
              ? OptionalDouble.of(with.getAsDouble() / without.getAsDouble())
              : OptionalDouble.empty();
      return Optional.of(new Built(index, took, copy.bytes(connection, index), factor));
    } catch (SQLException e) {
      leftOut.add("The index on " + index.title() + " could not be built: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static Run run(
      WorkloadStatement statement,
      Runs.Result before,
      Runs.Result after,
      List<Hypothetical> indexes) {
    return new Run(
        statement,
        before.plan(),
        after.plan(),
        before.millis(),
        after.millis(),
        used(after, indexes),
        problem(before, after));
  }

  private static Optional<String> problem(Runs.Result before, Runs.Result after) {
    return before
        .problem()
        .map(p -> "Without the indexes: " + p)
        .or(() -> after.problem().map(p -> "With the indexes: " + p));
  }

  private static Set<Hypothetical> used(Runs.Result after, List<Hypothetical> indexes) {
    Set<Hypothetical> used = new LinkedHashSet<>();
    for (Hypothetical index : indexes) {
      if (reads(after, index)) {
        used.add(index);
      }
    }
    return used;
  }

  private static boolean reads(Runs.Result after, Hypothetical index) {
    return after.plan().stream()
        .flatMap(p -> p.query().roots().stream())
        .flatMap(Node::all)
        .anyMatch(n -> reads(n, index));
  }

  private static boolean reads(Node node, Hypothetical index) {
    return node.operator() instanceof Operator.IndexScan scan
        && scan.index().equals(index.index().name());
  }
}
