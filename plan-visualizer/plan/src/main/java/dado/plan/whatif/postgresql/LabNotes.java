package dado.plan.whatif.postgresql;

import dado.plan.statistics.postgresql.PostgresqlFacts;
import dado.plan.statistics.postgresql.RelationFacts;
import java.util.ArrayList;
import java.util.Collection;
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

  /// How the lab's planner differs from the server's.
  static List<String> settings(PlannerSettings settings, PlannerSettings.Applied applied) {
    List<String> notes = new ArrayList<>();
    if (settings.major() != LAB) {
      String version = settings.version().split(" ", 2)[0];
      String without =
          applied.off().isEmpty()
              ? ""
              : " without what "
                  + settings.major()
                  + " does not have ("
                  + String.join(", ", applied.off())
                  + ")";
      notes.add(
          "The server runs PostgreSQL "
              + version
              + ", and the lab the planner of version "
              + LAB
              + without
              + ".");
    }
    if (!applied.refused().isEmpty()) {
      notes.add(
          "The lab's planner does not know these settings of the server: "
              + String.join(", ", applied.refused())
              + ".");
    }
    return notes;
  }

  private static final int LAB = 18;

  /// Indexes of extensions.
  static List<String> foreign(Collection<String> indexes) {
    return indexes.isEmpty()
        ? List.of()
        : List.of(
            "The lab has no extensions, so other places try what needs one: "
                + String.join(", ", indexes)
                + ".");
  }

  /// What the statistics do not tell.
  static List<String> source(PlannerSettings settings, PostgresqlFacts facts, boolean values) {
    List<String> notes = new ArrayList<>();
    if (settings.replica()) {
      notes.add(REPLICA);
    }
    if (!values) {
      notes.add(
          "No values left the server, so the lab takes all values of a column for equally frequent.");
    }
    notes.addAll(unknown(facts));
    return notes;
  }

  /// Where indexes of a replica are made.
  static final String REPLICA =
      "This server is a replica, which repeats what its primary does: make the indexes there.";

  private static List<String> unknown(PostgresqlFacts facts) {
    Set<Object> known = new HashSet<>();
    facts.attributes().forEach(a -> known.add(a.relation()));
    List<String> notes = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    for (RelationFacts table : facts.tables().toList()) {
      if (table.kind() == 'r' && !known.contains(table.name()) && table.bytes() > 0) {
        if (table.tuples() < 0) {
          notes.add("The table " + table.name() + " was never analyzed: run ANALYZE first.");
        } else {
          hidden.add(table.name().toString());
        }
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
    if (!hidden.isEmpty()) {
      notes.add(
          "The role may not read the statistics of "
              + String.join(", ", hidden)
              + ", so the lab's planner guesses their values: give it SELECT on them, or ask with a"
              + " role that no row security binds.");
    }
    return notes;
  }
}
