package dado.plan.explain;

import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// What running a statement would change or leave behind, found out without running it.
///
/// @param executed whether the engine really does the writing when it analyzes; MySQL only reads
/// @param targets the tables that it writes to
/// @param calls functions that it calls and that may change something each time, sorted
/// @param sequences sequences that it takes numbers from, sorted
/// @param residue what stays when all is rolled back, as sentences
public record Consequences(
    Engine engine,
    boolean executed,
    List<Target> targets,
    List<String> calls,
    List<String> sequences,
    List<String> residue) {

  /// A table that a statement writes to.
  ///
  /// @param table with its schema where it is known
  /// @param rows how many rows the planner expects to be written
  /// @param triggers what runs with them: triggers, and tables that a foreign key reaches
  /// @param storage the storage engine, on MySQL and MariaDB; empty elsewhere
  /// @param rollsBack whether the storage takes changes back
  public record Target(
      String table, OptionalDouble rows, List<String> triggers, String storage, boolean rollsBack) {
    public Target {
      triggers = List.copyOf(triggers);
    }
  }

  public Consequences {
    targets = List.copyOf(targets);
    calls = List.copyOf(calls);
    sequences = List.copyOf(sequences);
    residue = List.copyOf(residue);
  }

  /// Whether there is anything to say before the statement runs.
  public boolean none() {
    return targets.isEmpty() && calls.isEmpty() && sequences.isEmpty();
  }

  /// What to say before the statement runs, a sentence each.
  public List<String> sentences() {
    List<String> lines = new ArrayList<>();
    for (Target target : targets) {
      lines.add(sentence(target));
    }
    if (!calls.isEmpty()) {
      lines.add(
          "Calls " + String.join(", ", calls) + ", which may change something each time it runs.");
    }
    if (!sequences.isEmpty()) {
      lines.add("Takes numbers from " + String.join(", ", sequences) + ".");
    }
    if (!targets.isEmpty() && !executed) {
      lines.add(engine.title() + " runs only the reading part of it; nothing is written.");
    }
    if (!none() && executed) {
      lines.addAll(residue);
    }
    return lines;
  }

  private static String count(double rows) {
    return Math.round(rows) == 1
        ? ", about 1 row"
        : String.format(Locale.ROOT, ", about %.0f rows", rows);
  }

  private static String sentence(Target target) {
    String rows = target.rows().isPresent() ? count(target.rows().getAsDouble()) : "";
    String with =
        target.triggers().isEmpty() ? "" : ", with " + String.join(", ", target.triggers());
    String back = target.rollsBack() ? "" : "; " + target.storage() + " tables take nothing back";
    return "Writes to " + target.table() + rows + with + back + ".";
  }
}
