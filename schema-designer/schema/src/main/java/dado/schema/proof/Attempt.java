package dado.schema.proof;

import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.migration.Reversibility;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One try of a migration.
final class Attempt {

  /// A step that did not come out as it should.
  private static final class RefutedException extends Exception {
    private static final long serialVersionUID = 1;

    RefutedException(String difference) {
      super(difference);
    }
  }

  @FunctionalInterface
  private interface Step {
    String result() throws SQLException, RefutedException;
  }

  private final Bench tried;
  private final Bench wanted;
  private final Migration migration;
  private final List<Change> changes;
  private final List<Trial> trials = new ArrayList<>();

  Attempt(Bench tried, Bench wanted, Migration migration, List<Change> changes) {
    this.tried = tried;
    this.wanted = wanted;
    this.migration = migration;
    this.changes = changes;
  }

  Proof run(Schema current, Schema desired) {
    String where = tried.scratch().where();
    Scope scope = Scope.of(changes, current, desired);
    try {
      load("Current schema", tried, scope, current);
      load("Design", wanted, scope, desired);
    } catch (SQLException | IllegalArgumentException e) {
      return impossible(where, e);
    } catch (RefutedException e) {
      return new Proof.Refuted(where, trials, Prover.message(e));
    }
    return upDownUp(where);
  }

  private static Proof impossible(String where, Exception why) {
    return new Proof.Impossible(
        "The schema cannot be made on " + where + ": " + Prover.message(why),
        "It may need an extension, a function or a type that the scratch lacks. Name a server that"
            + " has it for scratch databases.");
  }

  private Proof upDownUp(String where) {
    try {
      upDownUp();
      return new Proof.Proven(where, trials);
    } catch (SQLException | RefutedException e) {
      return new Proof.Refuted(where, trials, Prover.message(e));
    }
  }

  private void load(String what, Bench bench, Scope scope, Schema schema)
      throws SQLException, RefutedException {
    Schema part = scope.of(schema);
    step(what, () -> loaded(part, schema, bench.load(part)));
  }

  private static String loaded(Schema part, Schema schema, List<SchemaObject> missing) {
    int objects = part.objects().size() - missing.size();
    return part.tables().size()
        + " of "
        + schema.tables().size()
        + " tables, "
        + objects
        + " of "
        + schema.objects().size()
        + " other objects"
        + leftOut(missing);
  }

  private static String leftOut(List<SchemaObject> missing) {
    return missing.isEmpty()
        ? ""
        : "; the scratch could not make: "
            + missing.stream().map(o -> o.key().toString()).collect(Collectors.joining(", "));
  }

  private void upDownUp() throws SQLException, RefutedException {
    Schema start = tried.read();
    Schema goal = wanted.read();
    step("Rows", () -> plant(start, goal));
    Rows before = tried.rows(start);
    up("Up", goal, before, start);
    if (migration.reversibility() instanceof Reversibility.Impossible(String why)) {
      step("Down", () -> "not tried, for it is impossible: " + why);
      return;
    }
    step(title("Down", migration.down()), () -> down(start, before));
    Rows again = tried.rows(start);
    up("Up again", goal, again, start);
  }

  private String down(Schema start, Rows before) throws SQLException, RefutedException {
    tried.run(migration.down());
    Schema end = tried.read();
    require(Difference.between(end, start), "the schema before");
    keeps(before.common(start, unharmed(start)), tried.rows(end));
    return "catalog equals the schema before, " + before.count() + " rows compared";
  }

  private String plant(Schema start, Schema goal) throws SQLException {
    NameChanges renames = NameChanges.of(changes, n -> tried.here(n, start));
    SeedValues values = new SeedValues(start, goal, renames, wanted.database(goal), steady(start));
    return new Seeds(start, tried.dialect().identifiers(), values)
        .plant(tried.scratch().privileged(), wanted.scratch().privileged());
  }

  /// The tables that the changes leave alone, so that any value may stand in them.
  private Set<Name> steady(Schema start) {
    Set<Name> steady = new HashSet<>();
    start.tables().forEach(t -> steady.add(t.name()));
    changes.forEach(c -> steady.remove(tried.here(c.subject(), start)));
    return steady;
  }

  private void up(String name, Schema goal, Rows before, Schema start)
      throws SQLException, RefutedException {
    step(
        title(name, migration.up()),
        () -> {
          tried.run(migration.up());
          Schema now = tried.read();
          require(Difference.between(now, Bench.like(goal, now)), "the design");
          NameChanges renames = NameChanges.of(changes, n -> tried.here(n, start));
          keeps(renames.in(before).common(renames.in(start), now), tried.rows(now));
          return "catalog equals the design";
        });
  }

  /// The schema without the columns whose values the way up loses, unless the way down promises to
  /// bring all back.
  private Schema unharmed(Schema start) {
    if (migration.reversibility() instanceof Reversibility.Exact) {
      return start;
    }
    Set<NameChanges.Lost> lost = NameChanges.lost(changes, n -> tried.here(n, start));
    return start.withTables(
        start.tables().stream()
            .filter(t -> !lost.contains(new NameChanges.Lost(t.name(), "")))
            .map(t -> unharmed(t, lost))
            .toList());
  }

  private static Table unharmed(Table table, Set<NameChanges.Lost> lost) {
    return table.withColumns(
        table.columns().stream()
            .filter(c -> !lost.contains(new NameChanges.Lost(table.name(), c.name())))
            .toList());
  }

  private static String title(String name, List<Statement> statements) {
    int count = statements.size();
    return name + ": " + count + (count == 1 ? " statement" : " statements");
  }

  private static void keeps(Rows before, Rows after) throws RefutedException {
    Optional<String> difference = before.difference(after);
    if (difference.isPresent()) {
      throw new RefutedException("The rows are not as they were: " + difference.get());
    }
  }

  private static void require(List<Change> difference, String what) throws RefutedException {
    if (!difference.isEmpty()) {
      throw new RefutedException(
          "The catalog is not "
              + what
              + ". Still to do: "
              + difference.stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
  }

  private void step(String what, Step step) throws SQLException, RefutedException {
    tried.progress().report(what, -1);
    long start = System.nanoTime();
    try {
      String result = step.result();
      trials.add(new Trial(what, result, Duration.ofNanos(System.nanoTime() - start)));
    } catch (SQLException | RefutedException e) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      trials.add(new Trial(what, "failed: " + Prover.message(e), took));
      throw e;
    }
  }
}
