package dado.plan.whatif.postgresql;

import dado.plan.statistics.postgresql.PostgresqlFacts;
import dado.plan.statistics.postgresql.RelationFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is otherwise in a lab than in the user's database, for people.
final class LabNotes {
  private static final int SHOWN = 5;

  private LabNotes() {}

  /// What could not be made.
  static List<String> missing(Map<String, String> missing) {
    if (missing.isEmpty()) {
      return List.of();
    }
    List<String> each =
        missing.entrySet().stream()
            .limit(SHOWN)
            .map(m -> m.getKey() + " (" + withoutStop(m.getValue()) + ")")
            .toList();
    int more = missing.size() - each.size();
    String rest = more > 0 ? String.format(Locale.ROOT, " and %d more", more) : "";
    return List.of("The lab lacks " + String.join(", ", each) + rest + ".");
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /// Settings that the lab's planner does not have.
  static List<String> settings(List<String> refused) {
    return refused.isEmpty()
        ? List.of()
        : List.of(
            "The lab's planner does not know these settings of the server: "
                + String.join(", ", refused)
                + ".");
  }

  /// What the statistics do not tell.
  static List<String> source(PlannerSettings settings, PostgresqlFacts facts, boolean values) {
    List<String> notes = new ArrayList<>();
    String version = settings.version().split(" ", 2)[0];
    if (!version.split("\\.", 2)[0].equals("18")) {
      notes.add(
          "The server runs PostgreSQL " + version + ", and the lab the planner of version 18.");
    }
    if (!values) {
      notes.add(
          "No values left the server, so the lab takes all values of a column for equally frequent.");
    }
    notes.addAll(unknown(facts));
    return notes;
  }

  private static List<String> unknown(PostgresqlFacts facts) {
    Set<Object> known = new HashSet<>();
    facts.attributes().forEach(a -> known.add(a.relation()));
    List<String> notes = new ArrayList<>();
    for (RelationFacts table : facts.tables().toList()) {
      if (table.kind() == 'r' && !known.contains(table.name()) && table.bytes() > 0) {
        notes.add(
            table.tuples() < 0
                ? "The table " + table.name() + " was never analyzed: run ANALYZE first."
                : "The role may not read the statistics of " + table.name() + ".");
      }
      if (!table.extended().isEmpty()) {
        notes.add(
            "The lab does not have the extended statistics "
                + table.extended()
                + " of "
                + table.name()
                + ".");
      }
    }
    return notes;
  }
}
