package dado.schema.apply;

import dado.schema.apply.Status.State;
import dado.schema.layout.MigrationFolder;
import dado.schema.layout.MigrationVersion;
import dado.schema.layout.MigrationVersion.Kind;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a database's history says of a folder's versions, at one moment.
final class Standing {

  private final MigrationFolder folder;
  private final Engine engine;
  private final boolean foreign;
  private final Map<String, Journal.Row> rows = new HashMap<>();
  private final Map<String, Ledger.Applied> applied = new HashMap<>();

  private Standing(MigrationFolder folder, Engine engine, boolean foreign) {
    this.folder = folder;
    this.engine = engine;
    this.foreign = foreign;
  }

  static Standing read(Connection connection, History history, MigrationFolder folder)
      throws SQLException {
    Optional<Ledger> ledger = history.ledger();
    Standing standing =
        new Standing(folder, history.place().dialect().engine(), ledger.isPresent());
    for (Journal.Row row : history.journal().read(connection)) {
      standing.rows.put(canonical(row.version()), row);
    }
    if (ledger.isPresent() && ledger.get().exists(connection)) {
      for (Ledger.Applied row : ledger.get().read(connection)) {
        standing.applied.put(canonical(row.version()), row);
      }
    }
    return standing;
  }

  /// Tools drop leading zeros, and zeros behind the last dot.
  private static String canonical(String version) {
    return version.matches("B?[0-9]+([._][0-9]+)*")
        ? version
            .replace('_', '.')
            .replaceAll("(^B?|\\.)0+(?=[0-9])", "$1")
            .replaceAll("(\\.0)+$", "")
        : version;
  }

  Optional<Journal.Row> row(MigrationVersion version) {
    return Optional.ofNullable(rows.get(canonical(Move.key(version))));
  }

  State state(MigrationVersion version) {
    Optional<Journal.Row> row = row(version);
    if (row.filter(r -> !r.isFinished()).isPresent()) {
      return row.get().back() ? State.HALF_ROLLED_BACK : State.HALF_APPLIED;
    }
    if (version.kind() != Kind.REPEATABLE && isBelowBaseline(version)) {
      return State.BELOW_BASELINE;
    }
    return foreign ? foreign(version) : row.map(r -> own(version, r)).orElse(State.PENDING);
  }

  private static State own(MigrationVersion version, Journal.Row row) {
    return row.checksum().equals(version.checksum()) ? State.APPLIED : State.CHANGED;
  }

  private State foreign(MigrationVersion version) {
    Optional<Ledger.Applied> known = known(version);
    if (known.isPresent()) {
      Optional<String> sum = known.get().checksum();
      boolean same =
          sum.isEmpty() || version.toolChecksum().isEmpty() || sum.equals(version.toolChecksum());
      return same ? State.APPLIED : State.CHANGED;
    }
    return covers(version, false) ? State.APPLIED : State.PENDING;
  }

  private Optional<Ledger.Applied> known(MigrationVersion version) {
    return Optional.ofNullable(applied.get(canonical(Move.key(version))));
  }

  /// Whether a row stands for the version and all below it.
  private boolean covers(MigrationVersion version, boolean baseline) {
    return version.kind() == Kind.VERSIONED
        && applied.values().stream()
            .filter(a -> a.upTo() && a.version().startsWith("B") == baseline)
            .map(a -> a.version().replaceFirst("^B", ""))
            .anyMatch(v -> MigrationFolder.compare(v, version.version()) >= 0);
  }

  /// Of several baselines an empty database gets the last one.
  private boolean isBelowBaseline(MigrationVersion version) {
    boolean fresh = rows.isEmpty() && applied.isEmpty();
    boolean covered = covers(version, true) && known(version).isEmpty();
    boolean late = !fresh && version.kind() == Kind.BASELINE && !isRecorded(version);
    return covered
        || late
        || folder.versions().stream()
            .filter(v -> v.kind() == Kind.BASELINE && (fresh || isRecorded(v)))
            .anyMatch(v -> isAbove(v, version));
  }

  private boolean isRecorded(MigrationVersion version) {
    return row(version).isPresent() || known(version).isPresent();
  }

  private static boolean isAbove(MigrationVersion baseline, MigrationVersion version) {
    int order = MigrationFolder.compare(baseline.version(), version.version());
    return order > 0 || (order == 0 && version.kind() == Kind.VERSIONED);
  }

  /// Versions in the middle of which a tool stopped, and of which Dado's history knows nothing.
  List<String> dirty() {
    return applied.values().stream()
        .filter(a -> a.dirty() && !rows.containsKey(canonical(a.version())))
        .map(Ledger.Applied::version)
        .sorted(MigrationFolder::compare)
        .toList();
  }

  /// Versions of the history that the folder lacks.
  List<String> missing() {
    List<String> known = known();
    List<String> missing = new ArrayList<>();
    rows.forEach((key, row) -> add(missing, known, key, row.version()));
    applied.forEach((key, row) -> {
      if (!row.upTo()) {
        add(missing, known, key, row.version());
      }
    });
    missing.sort(MigrationFolder::compare);
    return missing;
  }

  private List<String> known() {
    return folder.versions().stream()
        .flatMap(v -> java.util.stream.Stream.of(Move.key(v), v.version()))
        .map(Standing::canonical)
        .toList();
  }

  private static void add(List<String> missing, List<String> known, String key, String version) {
    if (!known.contains(key) && !missing.contains(version)) {
      missing.add(version);
    }
  }

  Status.Entry entry(MigrationVersion version) {
    Optional<Journal.Row> row = row(version);
    State state = state(version);
    int count = version.up().statements(engine).size();
    boolean half = state == State.HALF_APPLIED || state == State.HALF_ROLLED_BACK;
    return new Status.Entry(
        version.version(),
        version.title(),
        state,
        half ? row.map(Journal.Row::done).orElse(0) : state == State.PENDING ? 0 : count,
        count,
        when(version));
  }

  private String when(MigrationVersion version) {
    return known(version)
        .map(Ledger.Applied::when)
        .orElse(row(version).map(Journal.Row::finished).orElse(""));
  }
}
