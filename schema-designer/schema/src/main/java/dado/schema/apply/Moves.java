package dado.schema.apply;

import dado.schema.apply.ApplyException.Reason;
import dado.schema.apply.Move.Direction;
import dado.schema.apply.Status.State;
import dado.schema.layout.MigrationFolder;
import dado.schema.layout.MigrationVersion;
import dado.schema.layout.MigrationVersion.Kind;
import dado.schema.layout.Script;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which versions have to run, forward or back, from how a database stands to a folder.
record Moves(MigrationFolder folder, Engine engine, Standing standing, Settings settings) {

  /// The way up to a version, or to the last one.
  ///
  /// @throws ApplyException when a file was changed, is out of order, or something stands in the
  ///   middle of the other direction
  List<Move> up(Optional<String> to) throws ApplyException {
    Optional<MigrationVersion> last = to.isEmpty() ? Optional.empty() : Optional.of(find(to.get()));
    refuseHalfDone();
    refuseChanged();
    List<Move> moves = new ArrayList<>();
    for (MigrationVersion version : folder.versions()) {
      if (runs(version) && isWithin(version, last)) {
        moves.add(up(version));
      }
    }
    refuseOutOfOrder(moves);
    return moves;
  }

  private boolean runs(MigrationVersion version) {
    return switch (standing.state(version)) {
      case PENDING, HALF_APPLIED -> true;
      case CHANGED -> version.kind() == Kind.REPEATABLE;
      case APPLIED, HALF_ROLLED_BACK, MISSING, BELOW_BASELINE -> false;
    };
  }

  private static boolean isWithin(MigrationVersion version, Optional<MigrationVersion> last) {
    return last.isEmpty()
        || (version.kind() != Kind.REPEATABLE
            && MigrationFolder.compare(version.version(), last.get().version()) <= 0);
  }

  private Move up(MigrationVersion version) throws ApplyException {
    List<SqlStatement> statements = version.up().statements(engine);
    Optional<Journal.Row> row =
        standing.row(version).filter(r -> standing.state(version) == State.HALF_APPLIED);
    int done = row.map(Journal.Row::done).orElse(0);
    Move move =
        new Move(
            version,
            Direction.UP,
            version.up(),
            statements,
            IntStream.range(Math.min(done, statements.size()), statements.size()).boxed().toList(),
            row.isEmpty() && isTransactional(version.up(), statements),
            List.of());
    if (done > statements.size() || (done > 0 && !move.hash(done).equals(row.get().hash()))) {
      throw new ApplyException(
          Reason.CHANGED,
          move.name()
              + " stopped after "
              + done
              + " statements, and those are not the same in "
              + version.up().file()
              + " any more. Put them back as they were; only what did not run yet may be changed.");
    }
    return move;
  }

  private boolean isTransactional(Script script, List<SqlStatement> statements) {
    return switch (engine) {
      case MYSQL, MARIADB -> false;
      case POSTGRESQL ->
          script.transactional()
              && statements.stream()
                  .map(s -> Outside.of(engine, s))
                  .allMatch(o -> o == Outside.JOINS || o == Outside.SESSION);
      // A PRAGMA has no effect inside a transaction.
      case SQLITE ->
          script.transactional()
              && statements.stream().allMatch(s -> Outside.of(engine, s) == Outside.JOINS);
    };
  }

  private MigrationVersion find(String version) throws ApplyException {
    return folder.versions().stream()
        .filter(v ->
            v.version().equals(version)
                || (v.kind() != Kind.REPEATABLE
                    && MigrationFolder.compare(v.version(), version) == 0))
        .findFirst()
        .orElseThrow(() ->
            new ApplyException(
                Reason.UNKNOWN_VERSION,
                "The folder "
                    + folder.path()
                    + " has no version "
                    + version
                    + ". It has "
                    + folder.versions().stream()
                        .map(MigrationVersion::version)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private void refuseHalfDone() throws ApplyException {
    for (MigrationVersion version : folder.versions()) {
      if (standing.state(version) == State.HALF_ROLLED_BACK) {
        throw new ApplyException(
            Reason.HALF_DONE,
            "The way back of "
                + version.version()
                + " stopped in the middle. Run rollback again first.");
      }
    }
    refuseDirty();
  }

  private void refuseDirty() throws ApplyException {
    if (!standing.dirty().isEmpty()) {
      throw new ApplyException(
          Reason.HALF_DONE,
          settings.tool().orElse("Another tool")
              + " stopped in the middle of "
              + String.join(", ", standing.dirty())
              + ", and only it knows where. Put the database right by hand, then let it say so (golang-"
              + "migrate: force, Flyway: repair).");
    }
  }

  private void refuseChanged() throws ApplyException {
    List<String> changed =
        folder.versions().stream()
            .filter(v -> v.kind() != Kind.REPEATABLE && standing.state(v) == State.CHANGED)
            .map(v -> v.up().file())
            .toList();
    if (!changed.isEmpty()) {
      throw new ApplyException(
          Reason.CHANGED,
          "Changed after it was applied: "
              + String.join(", ", changed)
              + ". Put the file back as it was, and write what you want in a new migration.");
    }
  }

  private void refuseOutOfOrder(List<Move> moves) throws ApplyException {
    Optional<MigrationVersion> last = applied().stream().reduce((a, b) -> b);
    if (settings.outOfOrder() || last.isEmpty()) {
      return;
    }
    List<String> late =
        moves.stream()
            .map(Move::version)
            .filter(v -> v.kind() == Kind.VERSIONED && standing.state(v) == State.PENDING)
            .filter(v -> MigrationFolder.compare(v.version(), last.get().version()) < 0)
            .filter(v -> folder.versions().indexOf(v) < folder.versions().indexOf(last.get()))
            .map(v -> v.up().file())
            .toList();
    if (!late.isEmpty()) {
      throw new ApplyException(
          Reason.OUT_OF_ORDER,
          "Not applied, and before "
              + last.get().version()
              + ", which is: "
              + String.join(", ", late)
              + ". Give it a version above that, or allow versions out of order.");
    }
  }

  /// The versions that are applied, in the folder's order.
  private List<MigrationVersion> applied() {
    return folder.versions().stream()
        .filter(v -> v.kind() == Kind.VERSIONED)
        .filter(v -> standing.state(v) == State.APPLIED || standing.state(v) == State.CHANGED)
        .toList();
  }

  /// The way back over the last few versions. One that stands in the middle is the first of them.
  ///
  /// @throws ApplyException when one has no way back
  List<Move> down(int count) throws ApplyException {
    List<MigrationVersion> all = effective();
    return down(all.subList(Math.max(0, all.size() - count), all.size()));
  }

  /// The way back to a version, which stays; to `0` it takes back all.
  List<Move> downTo(String version) throws ApplyException {
    if (version.matches("0+")) {
      return down(effective());
    }
    int index = folder.versions().indexOf(find(version));
    return down(effective().stream().filter(v -> folder.versions().indexOf(v) > index).toList());
  }

  /// The versions that have had an effect, in the folder's order.
  private List<MigrationVersion> effective() {
    return folder.versions().stream()
        .filter(v -> v.kind() == Kind.VERSIONED)
        .filter(v ->
            switch (standing.state(v)) {
              case APPLIED, CHANGED, HALF_APPLIED, HALF_ROLLED_BACK -> true;
              case PENDING, MISSING, BELOW_BASELINE -> false;
            })
        .toList();
  }

  private List<Move> down(List<MigrationVersion> versions) throws ApplyException {
    refuseDirty();
    if (!versions.isEmpty()) {
      refuseUnknown(versions.getFirst());
    }
    List<Move> moves = new ArrayList<>();
    for (MigrationVersion version : versions.reversed()) {
      moves.add(down(version));
    }
    return moves;
  }

  private void refuseUnknown(MigrationVersion first) throws ApplyException {
    List<String> above =
        standing.missing().stream()
            .filter(m -> MigrationFolder.compare(m, first.version()) > 0)
            .toList();
    if (!above.isEmpty()) {
      throw new ApplyException(
          Reason.UNKNOWN_VERSION,
          "The database has versions that the folder lacks and that come later: "
              + String.join(", ", above)
              + ". Take those back first, with the files they came from.");
    }
  }

  private Move down(MigrationVersion version) throws ApplyException {
    Script down = version.down().orElseThrow(() -> noWayBack(version));
    List<SqlStatement> statements = down.statements(engine);
    Optional<Journal.Row> row = standing.row(version).filter(r -> !r.isFinished());
    List<SqlStatement> ups = version.up().statements(engine);
    int done = row.map(Journal.Row::done).orElse(ups.size());
    int undone = row.filter(Journal.Row::back).map(Journal.Row::undone).orElse(0);
    List<Integer> open =
        HalfWay.back(ups, statements, down.text(), done)
            .orElseThrow(() -> unclear(version, done, ups.size()))
            .stream()
            .filter(i -> i >= undone)
            .toList();
    boolean whole = row.isEmpty() && isTransactional(down, statements);
    return new Move(version, Direction.DOWN, down, statements, open, whole, earlier(version));
  }

  private List<String> earlier(MigrationVersion version) {
    return applied().stream()
        .filter(v -> folder.versions().indexOf(v) < folder.versions().indexOf(version))
        .map(MigrationVersion::version)
        .toList();
  }

  private static ApplyException noWayBack(MigrationVersion version) {
    return new ApplyException(
        Reason.NO_WAY_BACK,
        version.up().file() + " has no way back. Nothing was changed. Write one beside it.");
  }

  private static ApplyException unclear(MigrationVersion version, int done, int count) {
    return new ApplyException(
        Reason.NO_WAY_BACK,
        version.version()
            + " stopped after "
            + done
            + " of "
            + count
            + " statements, and its way back does not say which of its statements take those back."
            + " Write \"-- reverse: \" and the first line of the statement that it takes back before each"
            + " one, or run apply again.");
  }
}
